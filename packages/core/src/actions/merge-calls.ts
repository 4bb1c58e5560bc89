import type { ConferenceClient } from "../client/create-client.ts";
import { perform } from "../client/run-action.ts";
import { bringInCall, refuseObstacle } from "../conference/bring-in.ts";
import { startConference } from "../conference/start.ts";
import { ConferenceError, type RequestErrorCode } from "../errors/conference-error.ts";
import { errors } from "../errors/errors.ts";
import { type ClientContext, contextOf } from "../state/context.ts";
import type { ActiveCall, ConferenceState } from "../types.ts";

export interface MergeCallsVariables {
  /** Calls of useActiveCalls, in the order in which they are to come in. */
  callIds: readonly string[];
}

/** What became of one of the calls. One that was refused goes on as it was. */
export type MergeResult =
  | { status: "joined"; callId: string }
  | { status: "refused"; callId: string; error: ConferenceError };

export type MergeCallsErrorType = ConferenceError<
  | "unknown-call"
  | "call-recorded"
  | "conference-full"
  | "conference-running"
  | "join-timeout"
  | "invite-refused"
  | "microphone-denied"
  | "microphone-missing"
  | "phone-refused"
  | "aborted"
  | RequestErrorCode
>;

const NOT_RUNNING = new Set<ConferenceState["status"]>(["idle", "ended", "failed"]);

/**
 * Puts calls together: into the conference that runs, or into a new one. Rejects before anything is
 * sent where one of them cannot be brought in, or they are too many; and with what startConference says.
 */
export function mergeCalls(
  client: ConferenceClient,
  variables: MergeCallsVariables,
): Promise<readonly MergeResult[]> {
  const context = contextOf(client);
  return perform(context, "mergeCalls", variables, async () => {
    const callIds = [...new Set(variables.callIds)];
    const starts = NOT_RUNNING.has(context.model.state.conference.status);
    checkAll(context, callIds, starts);
    if (starts) await startConference(context);
    return Promise.all(callIds.map((callId) => join(context, callId)));
  });
}

function checkAll({ model }: ClientContext, callIds: readonly string[], starts: boolean): void {
  const { calls, capacity } = model.store.views;
  const places = capacity.limit - (starts ? 1 : capacity.used);
  for (const callId of callIds) {
    const call = calls.find(({ id }) => id === callId);
    if (!call) throw errors.unknownCall();
    const obstacle = obstacleOf(call, starts);
    if (obstacle) refuseObstacle(obstacle, capacity.limit);
  }
  if (callIds.length > places) throw errors.conferenceFull(capacity.limit);
}

/** That no conference runs is no obstacle for one that is about to. */
function obstacleOf({ bringIn }: ActiveCall, starts: boolean) {
  if (bringIn.possible || (starts && bringIn.reason === "noConference")) return undefined;
  return bringIn.reason;
}

async function join(context: ClientContext, callId: string): Promise<MergeResult> {
  try {
    await bringInCall(context, { callId });
    return { status: "joined", callId };
  } catch (error) {
    if (!(error instanceof ConferenceError)) throw error;
    return { status: "refused", callId, error };
  }
}
