import { abortable } from "../clock.ts";
import * as errors from "../errors/errors.ts";
import { checkMicrophone } from "../phone/microphone.ts";
import type { ClientContext } from "../state/context.ts";
import { parseSession, type SessionSnapshot } from "../telephony/snapshot.ts";
import type { ConferenceState } from "../types.ts";
import { hangUpHostLeg, joinAndActivate, runStartup } from "./startup.ts";

/** The platform ends a conference whose host's INVITE is not complete this long after its creation. */
const JOIN_WINDOW_MS = 38_000;

/**
 * Creates a conference and joins its host: microphone, phone, session, INVITE, and then the platform's
 * word that the host is in. The microphone comes first, because its prompt would use up the 38 seconds
 * of the INVITE. Cancelled at any point, it leaves no conference behind.
 */
export async function start(context: ClientContext): Promise<void> {
  const { model, clock, phone, storage } = context;
  const { status } = model.state.conference;
  if (status !== "idle" && status !== "ended" && status !== "failed") {
    throw errors.conferenceRunning();
  }

  let sessionId: string | undefined;
  await runStartup(
    context,
    async (startup) => {
      const { signal } = startup;
      model.update({
        conference: { status: "creating", step: "microphone" },
        queue: [],
        leaving: new Set(),
      });
      // The prompt may stay open for minutes, so a cancelled start does not wait for it.
      if (!phone.bringsOwnMedia) await abortable(signal, checkMicrophone());

      model.update({ conference: { status: "creating", step: "phone" } });
      await abortable(signal, context.connect());
      if (!isStarting(model.state.conference)) throw errors.conferenceRunning();
      await abortable(signal, phone.ready());

      model.update({ conference: { status: "creating", step: "session" } });
      const until = clock.now() + JOIN_WINDOW_MS;
      const { id, voiceCallToken } = await createSession(context, signal);
      sessionId = id;
      signal.throwIfAborted();
      if (!voiceCallToken) throw errors.server();
      // A page that is reloaded during the join finds the conference, which no presence may list yet.
      const { extensionId } = model.state.telephony;
      if (extensionId !== undefined) {
        storage.store(extensionId, { sessionId: id, startedAt: clock.now() });
      }
      await joinAndActivate(context, undefined, {
        sessionId: id,
        voiceCallToken,
        until,
        startup,
        onAttempt: (attempt) =>
          model.update({
            conference: { status: "joining", sessionId: id, deadline: until, attempt },
          }),
      });
    },
    async (error) => {
      if (sessionId !== undefined) {
        const { extensionId } = model.state.telephony;
        // Before the requests, so that the next client after this one's dispose does not look for it.
        if (extensionId !== undefined) storage.remove(extensionId, sessionId);
        await cleanUp(context, sessionId);
      }
      if (!isStarting(model.state.conference)) return;
      model.update({
        queue: [],
        conference: error.code === "aborted" ? { status: "idle" } : { status: "failed", error },
      });
    },
  );
}

/** A start that is cancelled before the response arrives deletes the session when it does. */
async function createSession(
  context: ClientContext,
  signal: AbortSignal,
): Promise<SessionSnapshot> {
  const creation = context.wire
    .post("/telephony/conference", { body: {}, group: "heavy" })
    .then(parseSession);
  const session = await abortable(signal, creation).catch((error: unknown) => {
    if (signal.aborted) {
      void creation.then(
        (late) => late && cleanUp(context, late.id),
        () => undefined,
      );
    }
    throw error;
  });
  if (!session) throw errors.server();
  return session;
}

/** Whether the start goes on. Connecting may find another conference that runs, as after a reload. */
function isStarting({ status }: ConferenceState): boolean {
  return status === "creating" || status === "joining";
}

async function cleanUp(context: ClientContext, sessionId: string): Promise<void> {
  await hangUpHostLeg(context, sessionId);
  // A failure costs nothing, since the platform ends the session by itself after 38 seconds.
  await context.wire
    .delete(`/telephony/sessions/${sessionId}`, { subject: "session" })
    .catch(() => undefined);
}
