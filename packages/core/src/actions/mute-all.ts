import type { ConferenceClient } from "../client/conference-client.ts";
import { runAction } from "../client/run-action.ts";
import { changeParticipant } from "../conference/change-participant.ts";
import { withParticipantError } from "../conference/participant-error.ts";
import { ConferenceError, type RequestErrorCode } from "../errors/conference-error.ts";
import * as errors from "../errors/errors.ts";
import type { ClientContext } from "../state/context.ts";

export interface MuteAllVariables {
  muted: boolean;
}

/** The result for one participant. An error is kept in the participant's row too. */
export type MuteResult =
  | { status: "done"; participantId: string }
  | { status: "refused"; participantId: string; error: ConferenceError };

export type MuteAllErrorType = ConferenceError<"no-conference" | RequestErrorCode>;

/**
 * Mutes or unmutes everybody but the host, each by a request of their own, so that a refusal for one
 * participant leaves the others' requests alone. Rejects with "no-conference" only.
 */
export function muteAll(
  client: ConferenceClient,
  variables: MuteAllVariables,
): Promise<readonly MuteResult[]> {
  return runAction(
    client,
    { name: "muteAll", variables, takes: { muted: "boolean" } },
    (context) => {
      const { muted } = variables;
      const { participants, conference } = context.model.store.views;
      if (conference.status !== "active" && conference.status !== "reconnecting") {
        throw errors.noConference();
      }
      const others = participants.filter(
        ({ role, joinedAt, muted: isMuted }) =>
          role === "participant" && joinedAt !== undefined && isMuted !== muted,
      );
      return Promise.all(others.map(({ id }) => muteOne(context, id, muted)));
    },
  );
}

async function muteOne(
  context: ClientContext,
  participantId: string,
  muted: boolean,
): Promise<MuteResult> {
  try {
    await withParticipantError(context, participantId, () =>
      changeParticipant(context, participantId, { muted }),
    );
    return { status: "done", participantId };
  } catch (error) {
    if (!(error instanceof ConferenceError)) throw error;
    return { status: "refused", participantId, error };
  }
}
