import { hasCode } from "../errors/conference-error.ts";
import { readCall } from "../reads/read-session.ts";
import { SNAPSHOT_LAG_MS } from "../reads/snapshot-lag.ts";
import type { ClientContext } from "../state/context.ts";
import { desertedCallIds, type TelephonyState } from "../telephony/telephony-state.ts";

/**
 * Asks the platform, once its answers cannot lag any longer, what became of the call of a participant whose
 * departure only the conference reported: an event of the call's end, or of the person's return to the call, may
 * never come.
 */
export function verifyDepartures(context: ClientContext): void {
  const { model, clock, alive } = context;
  const pending = new Set<string>();
  let seen: TelephonyState["conferences"] | undefined;

  const isDeserted = (callId: string): boolean =>
    desertedCallIds(model.state.telephony).includes(callId);

  async function verify(callId: string): Promise<void> {
    if (alive.aborted || !isDeserted(callId)) return;
    try {
      await readCall(context, callId, { afterGap: true, isSettled: true });
    } catch (error) {
      // Any other failure leaves a call that nobody is in, as far as is known, and that is not shown.
      if (hasCode(error, "unknown-session")) {
        model.apply({ type: "over", callId, at: clock.now() });
      }
    }
  }

  model.watch(() => {
    const { conferences } = model.state.telephony;
    if (conferences === seen) return;
    seen = conferences;
    const deserted = new Set(desertedCallIds(model.state.telephony));
    for (const callId of pending) if (!deserted.has(callId)) pending.delete(callId);
    for (const callId of deserted) {
      if (pending.has(callId)) continue;
      pending.add(callId);
      clock.setTimeout(() => void verify(callId), SNAPSHOT_LAG_MS);
    }
  });
}
