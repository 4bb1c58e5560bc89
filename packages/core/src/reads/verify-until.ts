import { sleep } from "../clock.ts";
import type { ClientContext } from "../state/context.ts";
import { verifyCall } from "./verify-call.ts";

/** How long an event may take before the call is read. The wait doubles with each read. */
const FIRST_READ_MS = 3_000;
const LONGEST_WAIT_MS = 30_000;

/**
 * Reads a call that an event should settle, again and again until it is settled, because that event may be
 * late or lost. Resolves then, or when the client is disposed of.
 */
export async function verifyUntil(
  context: ClientContext,
  callId: string,
  isSettled: () => boolean,
): Promise<void> {
  const { clock, alive } = context;
  for (let wait = FIRST_READ_MS; ; wait = Math.min(wait * 2, LONGEST_WAIT_MS)) {
    await sleep(clock, wait);
    if (alive.aborted || isSettled()) return;
    await verifyCall(context, callId);
  }
}
