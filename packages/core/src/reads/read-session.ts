import * as errors from "../errors/errors.ts";
import type { ClientContext } from "../state/context.ts";
import { parseSession, type SessionSnapshot } from "../telephony/snapshot.ts";

export interface ReadOptions {
  /** Whether notifications were missed before; the answer may then correct what they reported. */
  afterGap?: boolean;
  /** Whether the answer cannot be from before the call's remote side left the conference. */
  isSettled?: boolean;
}

/** Reads a call's telephony session into the state. Rejects with "unknown-session" after the call's end. */
export function readCall(
  context: ClientContext,
  callId: string,
  options: ReadOptions = {},
): Promise<SessionSnapshot> {
  return readSession(context, "call", callId, options);
}

/** Reads a conference's telephony session into the state. Rejects with "unknown-session" after its end. */
export function readConference(
  context: ClientContext,
  conferenceId: string,
  options: ReadOptions = {},
): Promise<SessionSnapshot> {
  return readSession(context, "conference", conferenceId, options);
}

async function readSession(
  { wire, model, clock, assertAlive }: ClientContext,
  type: "call" | "conference",
  sessionId: string,
  { afterGap = false, isSettled = false }: ReadOptions,
): Promise<SessionSnapshot> {
  assertAlive();
  const asOf = model.state.telephony;
  const at = clock.now();
  const session = parseSession(
    await wire.get(`/telephony/sessions/${sessionId}`, { subject: "session" }),
    wire.serverTime.toLocal,
  );
  if (!session) throw errors.server();
  model.apply({ type, session, asOf, at, afterGap, isSettled });
  return session;
}
