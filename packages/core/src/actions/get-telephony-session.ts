import type { ClientContext } from "../context.ts";
import { ConferenceError } from "../errors/conference-error.ts";
import { errors } from "../errors/errors.ts";
import { parseSession, type SessionSnapshot } from "../telephony/snapshot.ts";

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

/** Looks whether a call goes on. One that cannot be looked up is taken to. */
export async function checkCall(context: ClientContext, callId: string): Promise<void> {
  try {
    await getTelephonySession(context, { sessionId: callId, isConference: false, afterGap: true });
  } catch (error) {
    if (!(error instanceof ConferenceError) || error.code !== "unknown-session") return;
    context.model.apply({ type: "over", callId, at: context.clock.now() });
  }
}
