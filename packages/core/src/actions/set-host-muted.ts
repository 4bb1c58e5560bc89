import type { ConferenceClient } from "../client/conference-client.ts";
import { runAction } from "../client/run-action.ts";
import { requireHostLeg } from "../conference/host-leg.ts";
import type { ConferenceError, RequestErrorCode } from "../errors/conference-error.ts";

export interface SetHostMutedVariables {
  muted: boolean;
}

export type SetHostMutedErrorType = ConferenceError<
  "no-conference" | "unknown-call" | RequestErrorCode
>;

/** Mutes or unmutes the host's own microphone in the conference. */
export function setHostMuted(
  client: ConferenceClient,
  variables: SetHostMutedVariables,
): Promise<void> {
  return runAction(
    client,
    { name: "setHostMuted", variables, takes: { muted: "boolean" } },
    (context) => {
      const sessionId = requireHostLeg(context);
      if (variables.muted) context.phone.mute(sessionId);
      else context.phone.unmute(sessionId);
    },
  );
}
