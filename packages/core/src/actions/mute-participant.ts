import type { ConferenceClient } from "../client/conference-client.ts";
import { runAction } from "../client/run-action.ts";
import { changeParticipant } from "../conference/change-participant.ts";
import { withParticipantError } from "../conference/participant-error.ts";
import type { ConferenceError, RequestErrorCode } from "../errors/conference-error.ts";

export interface MuteParticipantVariables {
  participantId: string;
  muted: boolean;
}

export type MuteParticipantErrorType = ConferenceError<
  "no-conference" | "unknown-participant" | RequestErrorCode
>;

/** Mutes a participant for everyone, or unmutes them. An error is kept in the participant's row too. */
export function muteParticipant(
  client: ConferenceClient,
  variables: MuteParticipantVariables,
): Promise<void> {
  return runAction(
    client,
    { name: "muteParticipant", variables, takes: { participantId: "string", muted: "boolean" } },
    (context) => {
      const { participantId, muted } = variables;
      return withParticipantError(context, participantId, () =>
        changeParticipant(context, participantId, { muted }),
      );
    },
  );
}
