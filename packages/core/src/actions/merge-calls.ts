import type { ConferenceClient } from "../client/conference-client.ts";
import { runAction } from "../client/run-action.ts";
import { blockerError, bringIn } from "../conference/bring-in.ts";
import { start } from "../conference/start.ts";
import { ConferenceError, type JoinErrorCode } from "../errors/conference-error.ts";
import * as errors from "../errors/errors.ts";
import type { ClientContext } from "../state/context.ts";
import type { ActiveCall, BringInBlocker, ConferenceState } from "../types.ts";

export interface MergeCallsVariables {
  /** Ids of calls of useActiveCalls, in the order in which they join. */
  callIds: readonly string[];
}

/** The result for one of the calls. A refused call goes on as it was. */
export type MergeResult =
  | { status: "joined"; callId: string }
  | { status: "refused"; callId: string; error: ConferenceError };

export type MergeCallsErrorType = ConferenceError<
  "unknown-call" | "call-recorded" | "conference-full" | "conference-running" | JoinErrorCode
>;

const NOT_RUNNING = new Set<ConferenceState["status"]>(["idle", "ended", "failed"]);

/**
 * Merges calls into the running conference, or into a new one. Rejects before any request when one of
 * the calls cannot be brought in or when they are too many, and with the errors of `startConference`.
 */
export function mergeCalls(
  client: ConferenceClient,
  variables: MergeCallsVariables,
): Promise<readonly MergeResult[]> {
  return runAction(
    client,
    { name: "mergeCalls", variables, takes: { callIds: "string[]" } },
    async (context) => {
      const callIds = [...new Set(variables.callIds)];
      const startsFirst = NOT_RUNNING.has(context.model.state.conference.status);
      checkCalls(context, callIds, startsFirst);
      const starting = startsFirst ? start(context) : undefined;
      // The calls queue while the conference starts, so that they show as waiting from the beginning.
      const joining = Promise.all(callIds.map((callId) => bringInOne(context, callId)));
      await starting;
      return joining;
    },
  );
}

function checkCalls(
  { model }: ClientContext,
  callIds: readonly string[],
  startsFirst: boolean,
): void {
  const { calls, capacity } = model.store.views;
  const places = capacity.limit - (startsFirst ? 1 : capacity.used);
  for (const callId of callIds) {
    const call = calls.find(({ id }) => id === callId);
    if (!call) throw errors.unknownCall();
    const blocker = blockerOf(call, startsFirst);
    if (blocker) throw blockerError(blocker, capacity.limit);
  }
  if (callIds.length > places) throw errors.conferenceFull(capacity.limit);
}

/** "noConference" is no blocker when a conference is started first. */
function blockerOf({ canBringIn }: ActiveCall, startsFirst: boolean): BringInBlocker | undefined {
  if (canBringIn.allowed || (startsFirst && canBringIn.reason === "noConference")) return undefined;
  return canBringIn.reason;
}

async function bringInOne(context: ClientContext, callId: string): Promise<MergeResult> {
  try {
    await bringIn(context, callId);
    return { status: "joined", callId };
  } catch (error) {
    if (!(error instanceof ConferenceError)) throw error;
    return { status: "refused", callId, error };
  }
}
