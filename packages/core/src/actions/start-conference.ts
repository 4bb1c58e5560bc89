import { abortable, type Clock } from "../clock.ts";
import { conferenceIdOf } from "../conference/state.ts";
import type { ClientContext } from "../context.ts";
import { ConferenceError } from "../errors/conference-error.ts";
import { errors } from "../errors/errors.ts";
import { invite } from "../phone/invite.ts";
import { checkMicrophone } from "../phone/microphone.ts";
import { parseSession } from "../telephony/snapshot.ts";
import { getTelephonySession } from "./get-telephony-session.ts";
import { holdOthers, resumeHeld } from "./hold-others.ts";

/** Milliseconds from creation in which the host's INVITE must be complete, else the platform ends the conference. */
export const JOIN_WINDOW = 38_000;
/** Milliseconds between looks at the session, should the event that says so be lost. */
const LOOK_AGAIN = 2_000;

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
  let deadline: { stop(): void } | undefined;
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
    const webPhone = await abortable(signal, phone.ready());

    model.update({ conference: { status: "creating", step: "session" } });
    const askedAt = clock.now();
    const session = parseSession(
      await wire.post("/telephony/conference", { body: {}, group: "heavy" }),
    );
    if (!session?.voiceCallToken) throw errors.server();
    sessionId = session.id;
    signal.throwIfAborted();

    const until = askedAt + JOIN_WINDOW;
    deadline = abortAt(clock, until, startup);
    model.update({ conference: { status: "joining", sessionId, deadline: until } });
    await holdOthers(context, sessionId);
    const leg = await invite(webPhone, session.voiceCallToken, {
      clock,
      signal,
      limit: until - clock.now(),
      timeoutError: () => errors.joinTimeout(),
    });
    leg.on("disposed", () => startup.abort(errors.inviteRefused("The phone system ended it.")));
    await hostIsIn(context, sessionId, signal);
    const own = model.state.legs.get(sessionId);
    model.update({
      conference: {
        status: "active",
        sessionId,
        startedAt: clock.now(),
        muted: own?.muted ?? false,
        held: own?.held ?? false,
      },
    });
  } catch (error) {
    const typed = error instanceof ConferenceError ? error : errors.server({ cause: error });
    if (sessionId !== undefined) await cleanUp(context, sessionId);
    model.update({
      queue: [],
      conference:
        typed.code === "aborted" ? { status: "idle" } : { status: "failed", error: typed },
    });
    await resumeHeld(context);
    throw typed;
  } finally {
    deadline?.stop();
    if (context.startup === startup) context.startup = undefined;
  }
}

/** Waits for the event, or finds it in the session; never a fixed time. */
async function hostIsIn(
  context: ClientContext,
  sessionId: string,
  signal: AbortSignal,
): Promise<void> {
  const { model, clock } = context;
  const isIn = (): boolean =>
    model.state.book.conferences.get(sessionId)?.host?.code === "answered";
  let timer: ReturnType<Clock["setTimeout"]> | undefined;
  const look = (): void => {
    timer = clock.setTimeout(() => {
      getTelephonySession(context, { sessionId, isConference: true })
        .catch(() => undefined)
        .finally(() => {
          if (!signal.aborted && !isIn()) look();
        });
    }, LOOK_AGAIN);
  };
  look();
  try {
    await model.until((state) => conferenceIdOf(state) === sessionId && isIn(), signal);
  } finally {
    clock.clearTimeout(timer);
  }
}

async function cleanUp({ wire, phone }: ClientContext, sessionId: string): Promise<void> {
  if (phone.session(sessionId)) await phone.hangUp(sessionId).catch(() => undefined);
  // The platform ends it by itself after 38 s; a failure here costs nothing.
  await wire
    .delete(`/telephony/sessions/${sessionId}`, { subject: "session" })
    .catch(() => undefined);
}

function abortAt(clock: Clock, at: number, startup: AbortController): { stop(): void } {
  const timer = clock.setTimeout(() => startup.abort(errors.joinTimeout()), at - clock.now());
  return { stop: () => clock.clearTimeout(timer) };
}
