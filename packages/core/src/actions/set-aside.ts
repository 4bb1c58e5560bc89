import type { ConferenceClient } from "../client/create-client.ts";
import { perform } from "../client/run-action.ts";
import { forParticipant } from "../conference/participant-error.ts";
import type { ConferenceError, RequestErrorCode } from "../errors/conference-error.ts";
import { contextOf } from "../state/context.ts";
import { changeParticipant } from "./mute-participant.ts";

export interface SetAsideVariables {
  participantId: string;
  /** true: neither heard nor hearing; false: back with the others. */
  aside: boolean;
}

export type SetAsideErrorType = ConferenceError<
  "no-conference" | "unknown-participant" | RequestErrorCode
>;

/** Puts one participant aside, or back (the platform's `standAlone`). A refusal is kept at their row as well. */
export function setAside(client: ConferenceClient, variables: SetAsideVariables): Promise<void> {
  const context = contextOf(client);
  const { participantId, aside } = variables;
  return perform(context, "setAside", variables, () =>
    forParticipant(context, participantId, () =>
      changeParticipant(context, participantId, { standAlone: aside }),
    ),
  );
}
