import { holdOthers, resumeHeld } from "../calls/hold-others.ts";
import { abortable } from "../clock.ts";
import { ConferenceError } from "../errors/conference-error.ts";
import { errors } from "../errors/errors.ts";
import { checkMicrophone } from "../phone/microphone.ts";
import type { ClientContext } from "../state/context.ts";
import { parseSession } from "../telephony/snapshot.ts";
import type { ConferenceState } from "../types.ts";
import { activate } from "./activate.ts";
import { joinAsHost } from "./join-as-host.ts";

/** Milliseconds from creation in which the host's INVITE must be complete, else the platform ends the conference. */
export const JOIN_WINDOW = 38_000;

/**
 * Creates a conference and brings the host in: microphone, phone, session, INVITE, and then the
 * platform's own word that the host is there. Given up at any point, it leaves no half-made conference.
 */
export async function startConference(context: ClientContext): Promise<void> {
  context.assertAlive();
  const { model, clock, phone, wire } = context;
  const { status } = model.state.conference;
  if (status !== "idle" && status !== "ended" && status !== "failed")
    throw errors.conferenceRunning();

  const startup = new AbortController();
  context.startup = startup;
  const { signal } = startup;
  let sessionId: string | undefined;
  try {
    model.update({
      conference: { status: "creating", step: "microphone" },
      queue: [],
      leaving: new Set(),
    });
    // A prompt may stand there for minutes: giving up waits for none of it.
    if (!phone.bringsOwnMedia) await abortable(signal, checkMicrophone());

    model.update({ conference: { status: "creating", step: "phone" } });
    await abortable(signal, context.connect());
    if (!isStarting(model.state.conference)) throw errors.conferenceRunning();
    await abortable(signal, phone.ready());

    model.update({ conference: { status: "creating", step: "session" } });
    const askedAt = clock.now();
    const creation = wire
      .post("/telephony/conference", { body: {}, group: "heavy" })
      .then(parseSession);
    const session = await abortable(signal, creation).catch((error: unknown) => {
      // Given up before the answer came: what it names must go when it does.
      if (signal.aborted)
        void creation.then(
          (late) => late && cleanUp(context, late.id),
          () => undefined,
        );
      throw error;
    });
    if (!session?.voiceCallToken) throw errors.server();
    const { id, voiceCallToken } = session;
    sessionId = id;
    signal.throwIfAborted();
    // A reload on the way in finds it, though no answer of the platform may name it yet.
    const { extensionId } = model.state.book;
    if (extensionId !== undefined) {
      context.memory.remember(extensionId, { sessionId: id, startedAt: clock.now() });
    }

    await holdOthers(context, id);
    const until = askedAt + JOIN_WINDOW;
    await joinAsHost(context, {
      sessionId: id,
      voiceCallToken,
      until,
      startup,
      onAttempt: (attempt) =>
        model.update({
          conference: { status: "joining", sessionId: id, deadline: until, attempt },
        }),
    });
    activate(context, id, clock.now());
  } catch (error) {
    const typed = error instanceof ConferenceError ? error : errors.server({ cause: error });
    if (sessionId !== undefined) await cleanUp(context, sessionId);
    const { extensionId } = model.state.book;
    if (isStarting(model.state.conference)) {
      if (extensionId !== undefined) context.memory.forget(extensionId);
      model.update({
        queue: [],
        conference:
          typed.code === "aborted" ? { status: "idle" } : { status: "failed", error: typed },
      });
    }
    await resumeHeld(context);
    throw typed;
  } finally {
    if (context.startup === startup) context.startup = undefined;
  }
}

/** Unless connecting has shown that another one runs, as after a reload. */
function isStarting({ status }: ConferenceState): boolean {
  return status === "creating" || status === "joining";
}

async function cleanUp({ wire, phone }: ClientContext, sessionId: string): Promise<void> {
  if (phone.session(sessionId)) await phone.hangUp(sessionId).catch(() => undefined);
  // The platform ends it by itself after 38 s; a failure here costs nothing.
  await wire
    .delete(`/telephony/sessions/${sessionId}`, { subject: "session" })
    .catch(() => undefined);
}
