import type { ClockTimer } from "../clock.ts";
import type { PhoneLeg } from "../phone/phone-leg.ts";
import { SNAPSHOT_LAG_MS } from "../reads/snapshot-lag.ts";
import type { ClientState } from "../state/client-state.ts";
import type { ClientContext } from "../state/context.ts";
import { isPartyCode, type PartyCode } from "../telephony/party-code.ts";
import { isOver } from "../telephony/telephony-state.ts";

/** How long the BYE or the CANCEL of a leg may take after the platform reported the end of its party. */
const END_GRACE_MS = 3_000;

/** How long a leg is kept whose party is in the given state; undefined for a leg that lives. */
interface Verdict {
  waitMs: number;
  /** Whether the SIP server is asked first, since the platform's word is not final. */
  asksServer: boolean;
}

/**
 * Ends legs of this page's phone that the platform reports as ended, in case their BYE or CANCEL was lost with
 * the phone's socket: a leg that died unheard keeps ringing, or keeps the microphone on. The platform's word
 * arrives as an event or in a snapshot.
 */
export function endDeadLegs(context: ClientContext): void {
  const { model, clock, alive, phone } = context;
  const timers = new Map<string, { timer: ClockTimer; verdict: Verdict }>();
  /** Legs whose party was gone or parked, until the SIP server says that it knows them: the call may come back without its leg. */
  const inDoubt = new Set<string>();

  function stopTimer(sessionId: string): void {
    clock.clearTimeout(timers.get(sessionId)?.timer);
    timers.delete(sessionId);
  }

  async function end(sessionId: string, { asksServer }: Verdict): Promise<void> {
    timers.delete(sessionId);
    if (alive.aborted) return;
    if (asksServer) {
      // Without a registration the server cannot tell; the next change of the state repeats the question.
      if (model.state.phone.status !== "registered") return;
      if (await phone.isAlive(sessionId)) {
        inDoubt.delete(sessionId);
        return;
      }
      // The question may have been lost with the socket.
      if (model.state.phone.status !== "registered") return;
    }
    phone.discard(sessionId);
  }

  function look(): void {
    const { state } = model;
    for (const sessionId of timers.keys()) {
      if (!state.legs.has(sessionId)) stopTimer(sessionId);
    }
    for (const sessionId of inDoubt) if (!state.legs.has(sessionId)) inDoubt.delete(sessionId);
    for (const leg of state.legs.values()) {
      const { sessionId } = leg;
      const found = verdictOf(state, leg);
      if (found === MOVED) inDoubt.add(sessionId);
      const verdict = found ?? (inDoubt.has(sessionId) ? MOVED : undefined);
      const pending = timers.get(sessionId);
      if (pending?.verdict === verdict) continue;
      if (pending) stopTimer(sessionId);
      if (!verdict) continue;
      if (verdict.waitMs === 0) {
        phone.discard(sessionId);
        continue;
      }
      const timer = clock.setTimeout(() => void end(sessionId, verdict), verdict.waitMs);
      timers.set(sessionId, { timer, verdict });
    }
  }
  model.watch(look);
}

const RINGS_IN_VAIN: Verdict = { waitMs: 0, asksServer: false };
const ENDED: Verdict = { waitMs: END_GRACE_MS, asksServer: false };
const MOVED: Verdict = { waitMs: SNAPSHOT_LAG_MS, asksServer: true };

function verdictOf(state: ClientState, leg: PhoneLeg): Verdict | undefined {
  const { code, direction } = partyOf(state, leg);
  const ringsIn = leg.state === "ringing" && leg.direction === "inbound";
  if (code === "disconnected") return ringsIn ? RINGS_IN_VAIN : ENDED;
  // A party that was called and talks while this leg rings was answered on another device.
  if (ringsIn) {
    const isTaken = direction === "inbound" && isPartyCode(code, "answered", "hold", "gone");
    return isTaken ? ENDED : undefined;
  }
  // The leg of a call that is in a conference or parked ends too, unless the platform failed to move the call.
  return isPartyCode(code, "gone", "parked") ? MOVED : undefined;
}

/** The newest known state of a leg's own party; empty while it is unknown. */
function partyOf(
  { telephony }: ClientState,
  { sessionId, partyId }: PhoneLeg,
): { code?: PartyCode; direction?: "inbound" | "outbound" } {
  const host = telephony.conferences.get(sessionId)?.host;
  if (host) return host.partyId === partyId ? { code: host.code } : {};
  const call = telephony.calls.get(sessionId);
  if (!call) return {};
  return isOver(call) ? { code: "disconnected" } : (call.parties.get(partyId ?? "") ?? {});
}
