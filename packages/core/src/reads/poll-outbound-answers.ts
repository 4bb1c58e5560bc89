import { sleep } from "../clock.ts";
import type { ClientContext } from "../state/context.ts";
import { isUnanswered } from "../telephony/telephony-state.ts";
import { readCall } from "./read-session.ts";

const FIRST_POLL_MS = 500;
const LONGEST_POLL_MS = 5_000;

/**
 * Polls the sessions of outbound calls to colleagues until somebody answers. The own party of such a
 * call says Answered while the colleague's phone still rings, and no event of this extension tells when
 * the remote party picks up.
 */
export function pollOutboundAnswers(context: ClientContext): void {
  const { model, clock, alive } = context;
  const polled = new Set<string>();
  let { telephony } = model.state;

  async function poll(callId: string, wait: number): Promise<void> {
    await sleep(clock, wait);
    const call = model.state.telephony.calls.get(callId);
    if (alive.aborted || !call || !isUnanswered(model.state.telephony, call)) {
      polled.delete(callId);
      return;
    }
    // A failed read is repeated by the next poll; the end of the call comes as an event.
    await readCall(context, callId).catch(() => undefined);
    await poll(callId, Math.min(wait * 2, LONGEST_POLL_MS));
  }

  model.watch(() => {
    if (model.state.telephony === telephony) return;
    telephony = model.state.telephony;
    for (const call of telephony.calls.values()) {
      if (polled.has(call.id) || !isUnanswered(telephony, call)) continue;
      polled.add(call.id);
      void poll(call.id, FIRST_POLL_MS);
    }
  });
}
