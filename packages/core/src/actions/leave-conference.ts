import { isRunning } from "../conference/state.ts";
import type { ClientContext } from "../context.ts";
import { ConferenceError } from "../errors/conference-error.ts";
import { errors } from "../errors/errors.ts";
import { finishConference } from "./finish-conference.ts";

/** The host goes, the others talk on. While the conference is being started: gives up the start. */
export async function leaveConference(context: ClientContext): Promise<void> {
  await closeConference(context, "leave", (sessionId, hostPartyId) => ({
    path: `/telephony/sessions/${sessionId}/parties/${hostPartyId}`,
    body: { keepConferenceAlive: true },
  }));
}

/** Ends the conference for everyone. While it is being started: gives up the start. */
export async function endConference(context: ClientContext): Promise<void> {
  await closeConference(context, "end", (sessionId) => ({
    path: `/telephony/sessions/${sessionId}`,
  }));
}

async function closeConference(
  context: ClientContext,
  how: "leave" | "end",
  request: (sessionId: string, hostPartyId: string | undefined) => { path: string; body?: unknown },
): Promise<void> {
  const { model, wire, phone } = context;
  context.assertAlive();
  const before = model.state.conference;
  if (before.status === "creating" || before.status === "joining") {
    context.startup?.abort(errors.aborted());
    return;
  }
  if (
    !isRunning(before) ||
    !("startedAt" in before) ||
    before.status === "ending" ||
    before.status === "ended"
  ) {
    throw errors.noConference();
  }
  const { sessionId, startedAt, muted, held } = before;
  model.update({ conference: { status: "ending", sessionId, startedAt, muted, held, how } });
  const { path, body } = request(
    sessionId,
    model.state.book.conferences.get(sessionId)?.host?.partyId,
  );
  try {
    await wire.delete(path, { body, subject: "session" });
  } catch (error) {
    // What is gone already needs no ending.
    const gone =
      error instanceof ConferenceError &&
      (error.code === "unknown-session" || error.code === "unknown-party");
    if (!gone) {
      model.update({ conference: before });
      throw error;
    }
  }
  if (phone.session(sessionId)) await phone.hangUp(sessionId).catch(() => undefined);
  finishConference(context, how === "leave" ? "left" : "ended");
}
