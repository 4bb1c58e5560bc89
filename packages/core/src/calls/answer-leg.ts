import type { ClientContext } from "../state/context.ts";
import { holdOthers, resumeHeld } from "./hold-others.ts";
import { requireRingingLeg } from "./leg-of-call.ts";

/**
 * Answers a call that rings on this phone, while the phone's other calls are on hold. They resume when the
 * answer fails. Throws "call-elsewhere" before anybody is held when the call rings on another device only.
 */
export async function answerLeg(context: ClientContext, callId: string): Promise<void> {
  requireRingingLeg(context, callId);
  await holdOthers(context, callId);
  try {
    await context.phone.answer(callId);
  } catch (error) {
    await resumeHeld(context);
    void holdOthersOnceAnswered(context, callId);
    throw error;
  }
}

/** An answer that took too long, such as by a prompt for the microphone, may still succeed. */
async function holdOthersOnceAnswered(context: ClientContext, callId: string): Promise<void> {
  const { model, alive } = context;
  const isAnswered = (): boolean => model.state.legs.get(callId)?.state === "answered";
  await model
    .until(({ legs }) => legs.get(callId)?.state !== "ringing", alive)
    .catch(() => undefined);
  if (isAnswered() && !alive.aborted) await holdOthers(context, callId);
}
