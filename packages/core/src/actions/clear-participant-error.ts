import type { ConferenceClient } from "../client/conference-client.ts";
import { runAction } from "../client/run-action.ts";
import { removeParticipantError } from "../conference/participant-error.ts";
import type { ConferenceError } from "../errors/conference-error.ts";

export interface ClearParticipantErrorVariables {
  participantId: string;
}

export type ClearParticipantErrorErrorType = ConferenceError<"invalid-argument" | "disposed">;

/** Clears the `error` of a participant, for instance after the user has read it. */
export function clearParticipantError(
  client: ConferenceClient,
  variables: ClearParticipantErrorVariables,
): Promise<void> {
  return runAction(
    client,
    { name: "clearParticipantError", variables, takes: { participantId: "string" } },
    (context) => removeParticipantError(context, variables.participantId),
  );
}
