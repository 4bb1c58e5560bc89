import { requireLeg } from "../calls/leg-of-call.ts";
import type { ConferenceClient } from "../client/conference-client.ts";
import { runAction } from "../client/run-action.ts";
import type { ConferenceError } from "../errors/conference-error.ts";

export interface SetCallMutedVariables {
  /** Id of a call, or of any other leg of this phone: the host's, or that of useSipInvite. */
  callId: string;
  muted: boolean;
}

export type SetCallMutedErrorType = ConferenceError<
  "invalid-argument" | "disposed" | "unknown-call" | "call-elsewhere"
>;

/** Mutes or unmutes the agent's microphone in one call of this phone. */
export function setCallMuted(
  client: ConferenceClient,
  variables: SetCallMutedVariables,
): Promise<void> {
  return runAction(
    client,
    { name: "setCallMuted", variables, takes: { callId: "string", muted: "boolean" } },
    (context) => {
      const { callId, muted } = variables;
      requireLeg(context, callId);
      if (muted) context.phone.mute(callId);
      else context.phone.unmute(callId);
    },
  );
}
