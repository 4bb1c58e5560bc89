import type { ClientContext } from "../context.ts";
import { errors } from "../errors/errors.ts";
import { parseSession, type SessionSnapshot } from "../telephony/snapshot.ts";

/** Reads one telephony session into the call book. Rejects with unknown-session when it is over. */
export async function getTelephonySession(
  { wire, model, clock }: ClientContext,
  { sessionId, isConference }: { sessionId: string; isConference: boolean },
): Promise<SessionSnapshot> {
  const at = clock.now();
  const session = parseSession(
    await wire.get(`/telephony/sessions/${sessionId}`, { subject: "session" }),
  );
  if (!session) throw errors.server();
  model.apply({ type: "session", session, isConference, at });
  return session;
}
