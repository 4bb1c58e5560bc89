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
      const participantErrors = new Map(model.state.participantErrors).set(participantId, error);
      model.update({ participantErrors });
    }
    throw error;
  }
}

export function removeParticipantError({ model }: ClientContext, participantId: string): void {
  if (!model.state.participantErrors.has(participantId)) return;
  const participantErrors = new Map(model.state.participantErrors);
  participantErrors.delete(participantId);
  model.update({ participantErrors });
}
