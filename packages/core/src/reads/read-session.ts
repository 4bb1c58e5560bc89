import { hasCode } from "../errors/conference-error.ts";
import { errors } from "../errors/errors.ts";
import type { ClientContext } from "../state/context.ts";
import { parseSession, type SessionSnapshot } from "../telephony/snapshot.ts";
import { ownPartyOf } from "../telephony/telephony-state.ts";

export interface GetTelephonySessionOptions {
  sessionId: string;
  isConference: boolean;
  /** Events were missed before. Default false. */
  afterGap?: boolean;
}

/** Reads one telephony session into the call book. Rejects with unknown-session when it is over. */
export async function getTelephonySession(
  { wire, model, clock, assertAlive }: ClientContext,
  { sessionId, isConference, afterGap = false }: GetTelephonySessionOptions,
): Promise<SessionSnapshot> {
  assertAlive();
  const asOf = model.state.book;
  const at = clock.now();
  const session = parseSession(
    await wire.get(`/telephony/sessions/${sessionId}`, { subject: "session" }),
  );
  if (!session) throw errors.server();
  model.apply({ type: "session", session, isConference, asOf, at, afterGap });
  return session;
}

/** Milliseconds that the platform's answers may lag behind what happened. */
export const MAY_LAG = 15_000;

/** Of a conference: an answer from before its beginning may still come. */
export function hasJustBegun({ model, clock }: ClientContext): boolean {
  const { conference } = model.state;
  return "startedAt" in conference && clock.now() - conference.startedAt < MAY_LAG;
}

/**
 * Looks whether a call goes on. One that cannot be looked up is taken to; so is one whose leg is at
 * this phone. Of a call that was alive a moment ago "unknown" may be an old truth: it is asked again.
 */
export async function checkCall(context: ClientContext, callId: string): Promise<void> {
  try {
    await getTelephonySession(context, { sessionId: callId, isConference: false, afterGap: true });
  } catch (error) {
    const { model, clock, alive } = context;
    if (!hasCode(error, "unknown-session") || model.state.legs.has(callId)) return;
    const call = model.state.book.calls.get(callId);
    const own = call && ownPartyOf(call);
    if (own && own.code !== "disconnected" && clock.now() - own.at < MAY_LAG) {
      clock.setTimeout(() => {
        if (!alive.aborted) void checkCall(context, callId);
      }, MAY_LAG);
      return;
    }
    model.apply({ type: "over", callId, at: clock.now() });
  }
}
