import { hasCode } from "../errors/conference-error.ts";
import type { ClientContext } from "../state/context.ts";
import { isOver, ownPartyOf } from "../telephony/telephony-state.ts";
import { readCall, readConference } from "./read-session.ts";
import { mayLag, SNAPSHOT_LAG_MS } from "./snapshot-lag.ts";

/** Pause before the platform is asked again about a call that this phone has a leg of. */
const CONFIRM_MS = 5_000;

/**
 * Ends a call in the state, and its leg on this phone, when the platform does not know it any more. The call is
 * assumed to be alive when the lookup fails. "unknown-session" may be a stale answer about a call that was alive
 * a moment ago, and it is asked for twice about a call that this phone has a leg of; but no leg outlasts it,
 * because a leg may have died unheard.
 */
export async function verifyCall(context: ClientContext, callId: string): Promise<void> {
  if (await isUnknown(context, callId)) confirmLater(context, callId);
}

/** Whether the platform does not know the call; false also while it cannot be asked. */
async function isUnknown(context: ClientContext, callId: string): Promise<boolean> {
  const read = context.model.state.telephony.conferences.has(callId) ? readConference : readCall;
  try {
    await read(context, callId, { afterGap: true });
    return false;
  } catch (error) {
    return hasCode(error, "unknown-session");
  }
}

function confirmLater(context: ClientContext, callId: string): void {
  const { model, clock, alive, phone, verifyingCalls } = context;
  const { legs, telephony } = model.state;
  const call = telephony.calls.get(callId);
  const own = call && ownPartyOf(call);
  const leg = legs.get(callId);
  const reportedAt = own && !isOver(call) ? own.at : 0;
  const isRecent = [reportedAt, leg?.since ?? 0].some((since) => mayLag(since, clock.now()));
  const wait = isRecent ? SNAPSHOT_LAG_MS : leg ? CONFIRM_MS : 0;
  if (wait === 0) {
    model.apply({ type: "over", callId, at: clock.now() });
    return;
  }
  if (verifyingCalls.has(callId)) return;
  verifyingCalls.add(callId);
  clock.setTimeout(() => {
    void confirm().finally(() => verifyingCalls.delete(callId));
  }, wait);

  async function confirm(): Promise<void> {
    if (alive.aborted || !(await isUnknown(context, callId))) return;
    model.apply({ type: "over", callId, at: clock.now() });
    phone.discard(callId);
  }
}
