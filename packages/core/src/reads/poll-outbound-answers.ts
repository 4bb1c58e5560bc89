import type { ClientContext } from "../state/context.ts";
import { isUnanswered } from "../telephony/telephony-state.ts";
import { getTelephonySession } from "./read-session.ts";

/** Milliseconds between looks: soon after it began to ring, and then less often. */
const FIRST_LOOK = 500;
const LATER_LOOKS = 5_000;

/**
 * Follows the calls to colleagues that say Answered while they may still ring: no event tells the
 * extension when the far party picks up, so its session is read until it did.
 */
export function lookForAnswers(context: ClientContext): void {
  const { model, clock, alive } = context;
  const followed = new Set<string>();
  let { book } = model.state;

  async function follow(callId: string, wait: number): Promise<void> {
    await new Promise<void>((resolve) => void clock.setTimeout(resolve, wait));
    const call = model.state.book.calls.get(callId);
    if (alive.aborted || !call || !isUnanswered(model.state.book, call)) {
      followed.delete(callId);
      return;
    }
    // One that cannot be read now is read later; one that is over is told by an event.
    await getTelephonySession(context, { sessionId: callId, isConference: false }).catch(
      () => undefined,
    );
    await follow(callId, Math.min(wait * 2, LATER_LOOKS));
  }

  model.watch(() => {
    if (model.state.book === book) return;
    book = model.state.book;
    for (const call of book.calls.values()) {
      if (followed.has(call.id) || !isUnanswered(book, call)) continue;
      followed.add(call.id);
      void follow(call.id, FIRST_LOOK);
    }
  });
}
