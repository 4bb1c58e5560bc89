import type { ClientContext } from "../context.ts";
import { holdOthers, resumeHeld } from "./hold-others.ts";

/** Answers a ringing call on this page's phone; other connected calls are put on hold first. */
export async function answerCall(
  context: ClientContext,
  { callId }: { callId: string },
): Promise<void> {
  context.assertAlive();
  await holdOthers(context, callId);
  await context.phone.answer(callId);
}

/** Sends a ringing call to voicemail. */
export async function declineCall(
  context: ClientContext,
  { callId }: { callId: string },
): Promise<void> {
  context.assertAlive();
  await context.phone.decline(callId);
}

/** Ends a call of this page's phone; a call that was held for it comes back. */
export async function hangUpCall(
  context: ClientContext,
  { callId }: { callId: string },
): Promise<void> {
  context.assertAlive();
  await context.phone.hangUp(callId);
  await resumeHeld(context);
}
