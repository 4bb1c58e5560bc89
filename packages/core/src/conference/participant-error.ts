import { ConferenceError } from "../errors/conference-error.ts";
import type { ClientContext } from "../state/context.ts";

/** Does something to a participant, and keeps at their row why the platform refused it. */
export async function forParticipant<T>(
  context: ClientContext,
  participantId: string,
  run: () => Promise<T>,
): Promise<T> {
  dismissRefusal(context, participantId);
  try {
    return await run();
  } catch (error) {
    const { model } = context;
    const isShown = model.store.views.byParticipant[participantId] !== undefined;
    if (error instanceof ConferenceError && error.code !== "aborted" && isShown) {
      model.update({ refusals: new Map(model.state.refusals).set(participantId, error) });
    }
    throw error;
  }
}

export function dismissRefusal({ model }: ClientContext, participantId: string): void {
  if (!model.state.refusals.has(participantId)) return;
  const refusals = new Map(model.state.refusals);
  refusals.delete(participantId);
  model.update({ refusals });
}
