import type { ClientContext } from "../state/context.ts";
import { checkFields, type Shape } from "./check-fields.ts";
import type { ConferenceClient } from "./conference-client.ts";
import { contextOf } from "./context-of.ts";

/** One call of an action, as the app made it. */
export interface ActionCall<Variables> {
  /** The action's name, which is also its name in the event log. */
  name: string;
  variables?: Variables;
  /** The shape that `variables` must have; left out for actions that take none. */
  takes?: Shape<Variables>;
}

/**
 * Runs an action and logs the call and its error. Rejects with "disposed" for a client that is
 * disposed of, and with "invalid-argument" for wrong variables, before anything is sent.
 */
export async function runAction<Variables, Result>(
  client: ConferenceClient,
  call: ActionCall<Variables>,
  run: (context: ClientContext) => Promise<Result> | Result,
): Promise<Result> {
  const context = contextOf(client);
  try {
    return await run(enter(context, call));
  } catch (error) {
    context.log.add("error", call.name, error);
    throw error;
  }
}

/** The same for an action that finishes at once, and throws. */
export function runSyncAction(
  client: ConferenceClient,
  name: string,
  run: (context: ClientContext) => void,
): void {
  const context = contextOf(client);
  try {
    run(enter(context, { name }));
  } catch (error) {
    context.log.add("error", name, error);
    throw error;
  }
}

/** Logs variables only after their check: unchecked ones may be anything, such as a DOM event. */
function enter<Variables>(
  context: ClientContext,
  { name, variables, takes }: ActionCall<Variables>,
): ClientContext {
  context.assertAlive();
  if (takes) checkFields(name, variables, takes);
  context.log.add("action", name, takes && variables);
  return context;
}
