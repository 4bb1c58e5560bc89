import { ConferenceError } from "../errors/conference-error.ts";
import type { ClientContext } from "../state/context.ts";

/** Runs an action on a participant, and keeps its error in the participant's row. */
export async function withParticipantError<T>(
  context: ClientContext,
  participantId: string,
  run: () => Promise<T>,
): Promise<T> {
  removeParticipantError(context, participantId);
  try {
    return await run();
  } catch (error) {
    const { model } = context;
    const isListed = model.store.views.byParticipant[participantId] !== undefined;
    if (error instanceof ConferenceError && error.code !== "aborted" && isListed) {
      setParticipantError(context, participantId, error);
    }
    throw error;
  }
}

/** Shows an error in the row of a participant, or of the call with this id. */
export function setParticipantError(
  { model }: ClientContext,
  participantId: string,
  error: ConferenceError,
): void {
  const participantErrors = new Map(model.state.participantErrors).set(participantId, error);
  model.update({ participantErrors });
}

export function removeParticipantError({ model }: ClientContext, participantId: string): void {
  if (!model.state.participantErrors.has(participantId)) return;
  const participantErrors = new Map(model.state.participantErrors);
  participantErrors.delete(participantId);
  model.update({ participantErrors });
}
