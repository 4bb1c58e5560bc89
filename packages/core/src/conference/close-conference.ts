import { hasCode } from "../errors/conference-error.ts";
import { errors } from "../errors/errors.ts";
import { getTelephonySession } from "../reads/read-session.ts";
import type { ClientContext } from "../state/context.ts";
import { insideOf } from "../telephony/telephony-state.ts";
import type { ConferenceState } from "../types.ts";
import { finishConference } from "./finish-conference.ts";

const STARTING = new Set<ConferenceState["status"]>(["creating", "joining", "rejoining"]);

/**
 * The host goes, the others talk on. While the conference is being started: gives up the start.
 * Rejects with unknown-party, and changes nothing, where the platform does not know the host's party:
 * a plain hang-up would end the conference for everyone.
 */
export async function leaveConference(context: ClientContext): Promise<void> {
  await closeConference(context, "leave", async (sessionId) => {
    const known = hostPartyOf(context, sessionId);
    // A page that has only just come back has not read yet who is in.
    if (known === undefined) {
      await getTelephonySession(context, { sessionId, isConference: true });
    }
    const partyId = known ?? hostPartyOf(context, sessionId);
    if (partyId === undefined) throw errors.unknownParty();
    await context.wire.delete(`/telephony/sessions/${sessionId}/parties/${partyId}`, {
      body: { keepConferenceAlive: true },
      subject: "party",
    });
  });
}

/** The live leg names its own party; what the book knows may be of an earlier join. */
function hostPartyOf({ model }: ClientContext, sessionId: string): string | undefined {
  const { legs, book } = model.state;
  return legs.get(sessionId)?.partyId ?? book.conferences.get(sessionId)?.host?.partyId;
}

/** Ends the conference for everyone. While it is being started: gives up the start. */
export async function endConference(context: ClientContext): Promise<void> {
  await closeConference(context, "end", async (sessionId) => {
    await context.wire.delete(`/telephony/sessions/${sessionId}`, { subject: "session" });
  });
}

async function closeConference(
  context: ClientContext,
  how: "leave" | "end",
  request: (sessionId: string) => Promise<void>,
): Promise<void> {
  const { model, phone } = context;
  context.assertAlive();
  const before = model.state.conference;
  if (STARTING.has(before.status)) {
    context.startup?.abort(errors.aborted());
    return;
  }
  if (before.status === "ending" || before.status === "ended" || !("startedAt" in before)) {
    throw errors.noConference();
  }
  const { sessionId, startedAt } = before;
  const { muted, held } = "muted" in before ? before : { muted: false, held: false };
  model.update({ conference: { status: "ending", sessionId, startedAt, muted, held, how } });
  const inside = insideOf(model.state.book.conferences.get(sessionId));
  try {
    await request(sessionId);
  } catch (error) {
    // What is over already needs no ending, and who is out already no leaving.
    const isOut = before.status === "rejoinable" && hasCode(error, "unknown-party");
    if (!isOut && !hasCode(error, "unknown-session")) {
      model.update({ conference: before });
      throw error;
    }
  }
  if (phone.session(sessionId)) await phone.hangUp(sessionId).catch(() => undefined);
  // Where the host leaves, nobody's time has ended.
  if (how === "leave") finishConference(context, "left", new Set());
  else finishConference(context, "ended", inside);
}
