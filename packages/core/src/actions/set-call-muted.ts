import type { ConferenceClient } from "../client/create-client.ts";
import { perform } from "../client/run-action.ts";
import type { ConferenceError } from "../errors/conference-error.ts";
import { errors } from "../errors/errors.ts";
import { contextOf } from "../state/context.ts";

export interface SetCallMutedVariables {
  callId: string;
  muted: boolean;
}

export type SetCallMutedErrorType = ConferenceError<"disposed" | "unknown-call" | "call-elsewhere">;

/** Mutes the agent's microphone in one call of this phone, or un-mutes it. */
export function setCallMuted(
  client: ConferenceClient,
  variables: SetCallMutedVariables,
): Promise<void> {
  const context = contextOf(client);
  return perform(context, "setCallMuted", variables, async () => {
    const { callId, muted } = variables;
    const isKnown = context.model.store.views.calls.some(({ id }) => id === callId);
    if (isKnown && !context.phone.session(callId)) throw errors.callElsewhere();
    context.phone.setMuted(callId, muted);
  });
}
