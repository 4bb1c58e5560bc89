import type { ConferenceClient } from "../client/create-client.ts";
import { perform } from "../client/run-action.ts";
import { ConferenceError, type RequestErrorCode } from "../errors/conference-error.ts";
import { errors } from "../errors/errors.ts";
import { contextOf } from "../state/context.ts";
import { muteParticipant } from "./mute-participant.ts";

export interface MuteAllVariables {
  muted: boolean;
}

/** What became of one participant. A refusal is kept at their row as well. */
export type MuteResult =
  | { status: "done"; participantId: string }
  | { status: "refused"; participantId: string; error: ConferenceError };

export type MuteAllErrorType = ConferenceError<"no-conference" | RequestErrorCode>;

/**
 * Mutes, or unmutes, everybody but the host, each for themselves: what the platform refuses for one
 * stops nobody else's. Rejects with no-conference only.
 */
export function muteAll(
  client: ConferenceClient,
  variables: MuteAllVariables,
): Promise<readonly MuteResult[]> {
  const context = contextOf(client);
  return perform(context, "muteAll", variables, () => {
    const { muted } = variables;
    const { participants, conference } = context.model.store.views;
    if (conference.status !== "active" && conference.status !== "reconnecting") {
      throw errors.noConference();
    }
    const others = participants.filter(
      ({ role, joinedAt, muted: already }) =>
        role === "participant" && joinedAt !== undefined && already !== muted,
    );
    return Promise.all(
      others.map(async ({ id: participantId }): Promise<MuteResult> => {
        try {
          await muteParticipant(context, { participantId, muted });
          return { status: "done", participantId };
        } catch (error) {
          if (!(error instanceof ConferenceError)) throw error;
          return { status: "refused", participantId, error };
        }
      }),
    );
  });
}
