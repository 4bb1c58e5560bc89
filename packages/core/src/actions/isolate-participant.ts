import type { ConferenceClient } from "../client/conference-client.ts";
import { runAction } from "../client/run-action.ts";
import { changeParticipant } from "../conference/change-participant.ts";
import { withParticipantError } from "../conference/participant-error.ts";
import type { ConferenceError, RequestErrorCode } from "../errors/conference-error.ts";

export interface IsolateParticipantVariables {
  participantId: string;
  /** true: the participant neither hears nor is heard; false: they are back with the others. */
  isolated: boolean;
}

export type IsolateParticipantErrorType = ConferenceError<
  "no-conference" | "unknown-participant" | RequestErrorCode
>;

/**
 * Isolates a participant, or ends the isolation (the platform's `standAlone`). An error is kept in the
 * participant's row too.
 */
export function isolateParticipant(
  client: ConferenceClient,
  variables: IsolateParticipantVariables,
): Promise<void> {
  return runAction(
    client,
    {
      name: "isolateParticipant",
      variables,
      takes: { participantId: "string", isolated: "boolean" },
    },
    (context) => {
      const { participantId, isolated } = variables;
      return withParticipantError(context, participantId, () =>
        changeParticipant(context, participantId, { standAlone: isolated }),
      );
    },
  );
}
