import { holdOthers, resumeHeld } from "../calls/hold-others.ts";
import { errors } from "../errors/errors.ts";
import type { ClientContext } from "../state/context.ts";
import { ownPartyOf } from "../telephony/telephony-state.ts";

/** Answers a ringing call on this page's phone; other connected calls are put on hold first. */
export async function answerCall(
  context: ClientContext,
  { callId }: { callId: string },
): Promise<void> {
  context.assertAlive();
  await holdOthers(context, callId);
  await context.phone.answer(callId);
}

/** Turns a ringing call away, wherever it rings; what then becomes of it is the extension's call handling. */
export async function declineCall(
  context: ClientContext,
  { callId }: { callId: string },
): Promise<void> {
  context.assertAlive();
  if (context.phone.session(callId)) {
    await context.phone.decline(callId);
    return;
  }
  await context.wire.post(`${ownPartyPath(context, callId)}/reject`, {
    body: {},
    subject: "party",
  });
}

/** Ends a call, also one of another device; a call that was held for it comes back. */
export async function hangUpCall(
  context: ClientContext,
  { callId }: { callId: string },
): Promise<void> {
  context.assertAlive();
  if (context.model.state.book.conferences.has(callId)) throw errors.isConference();
  if (context.phone.session(callId)) await context.phone.hangUp(callId);
  else await context.wire.delete(ownPartyPath(context, callId), { subject: "party" });
  await resumeHeld(context);
}

/** The agent's own end of a call, as an address of the platform. Throws unknown-call. */
export function ownPartyPath({ model }: ClientContext, callId: string): string {
  const { book } = model.state;
  const call = book.calls.get(callId);
  const own = call && ownPartyOf(call);
  const partyId =
    own?.code === "disconnected"
      ? undefined
      : (own?.id ?? book.conferences.get(callId)?.host?.partyId);
  if (partyId === undefined) throw errors.unknownCall();
  return `/telephony/sessions/${callId}/parties/${partyId}`;
}
