import type { ClientContext } from "../state/context.ts";
import { isOnUnknownDevice } from "../telephony/telephony-state.ts";
import { verifyCall } from "./verify-call.ts";

/** How long the event of the other device's party may take. The wait doubles with each read. */
const FIRST_READ_MS = 3_000;
const LONGEST_WAIT_MS = 30_000;

/**
 * Reads a call that went to another device, until the platform has named the party there or the call is
 * over: the event of that party may be lost.
 */
export function followMovedCall(
  context: ClientContext,
  callId: string,
  wait: number = FIRST_READ_MS,
): void {
  const { model, clock, alive } = context;
  clock.setTimeout(() => {
    const call = model.state.telephony.calls.get(callId);
    if (alive.aborted || !call || !isOnUnknownDevice(call)) return;
    void verifyCall(context, callId).finally(() =>
      followMovedCall(context, callId, Math.min(wait * 2, LONGEST_WAIT_MS)),
    );
  }, wait);
}
