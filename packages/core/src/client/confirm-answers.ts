import { verifyUntil } from "../reads/verify-until.ts";
import type { ClientContext } from "../state/context.ts";
import { isRinging } from "../telephony/telephony-state.ts";

/**
 * Reads the calls that were answered on this phone and that ring as far as events tell, until the platform
 * reports the answer: its event may be late or lost.
 */
export function confirmAnswers(context: ClientContext): void {
  const { model } = context;
  const pending = new Set<string>();

  const isConfirmed = (callId: string): boolean => {
    const { legs, telephony } = model.state;
    const call = telephony.calls.get(callId);
    return legs.get(callId)?.state !== "answered" || call === undefined || !isRinging(call);
  };

  model.watch(() => {
    for (const callId of model.state.legs.keys()) {
      if (pending.has(callId) || isConfirmed(callId)) continue;
      pending.add(callId);
      void verifyUntil(context, callId, () => isConfirmed(callId)).finally(() =>
        pending.delete(callId),
      );
    }
  });
}
