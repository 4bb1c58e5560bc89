import { hasCode } from "../errors/conference-error.ts";
import type { ClientContext } from "../state/context.ts";
import { isOver, ownPartyOf } from "../telephony/telephony-state.ts";
import { readCall } from "./read-session.ts";
import { mayLag, SNAPSHOT_LAG_MS } from "./snapshot-lag.ts";

/**
 * Ends a call in the state when the platform does not know it any more. The call is assumed to be alive
 * when the lookup fails and when this phone has a leg of it. When it was alive a moment ago,
 * "unknown-session" may be a stale answer, and the platform is asked again.
 */
export async function verifyCall(context: ClientContext, callId: string): Promise<void> {
  try {
    await readCall(context, callId, { afterGap: true });
  } catch (error) {
    const { model, clock, alive } = context;
    if (!hasCode(error, "unknown-session") || model.state.legs.has(callId)) return;
    const call = model.state.telephony.calls.get(callId);
    const own = call && ownPartyOf(call);
    if (own && !isOver(call) && mayLag(own.at, clock.now())) {
      clock.setTimeout(() => {
        if (!alive.aborted) void verifyCall(context, callId);
      }, SNAPSHOT_LAG_MS);
      return;
    }
    model.apply({ type: "over", callId, at: clock.now() });
  }
}
