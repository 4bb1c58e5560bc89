import { sleep } from "../clock.ts";
import { verifyCall } from "../reads/verify-call.ts";
import type { ClientContext } from "../state/context.ts";
import { isRinging } from "../telephony/telephony-state.ts";

/** How long the event of an answer may take. The wait doubles with each read. */
const FIRST_READ_MS = 3_000;
const LONGEST_WAIT_MS = 30_000;

/**
 * Reads the calls that were answered on this phone and that ring as far as events tell, until the platform
 * reports the answer: its event may be late or lost.
 */
export function confirmAnswers(context: ClientContext): void {
  const { model, clock, alive } = context;
  const pending = new Set<string>();

  const isUnconfirmed = (callId: string): boolean => {
    const { legs, telephony } = model.state;
    const call = telephony.calls.get(callId);
    return legs.get(callId)?.state === "answered" && call !== undefined && isRinging(call);
  };

  async function confirm(callId: string, wait: number): Promise<void> {
    await sleep(clock, wait);
    if (alive.aborted || !isUnconfirmed(callId)) {
      pending.delete(callId);
      return;
    }
    await verifyCall(context, callId);
    await confirm(callId, Math.min(wait * 2, LONGEST_WAIT_MS));
  }

  model.watch(() => {
    for (const callId of model.state.legs.keys()) {
      if (pending.has(callId) || !isUnconfirmed(callId)) continue;
      pending.add(callId);
      void confirm(callId, FIRST_READ_MS);
    }
  });
}
