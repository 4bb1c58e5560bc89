import { holdOthers, resumeHeld } from "../calls/hold-others.ts";
import { abortable, backoff } from "../clock.ts";
import { ConferenceError, hasCode } from "../errors/conference-error.ts";
import { errors } from "../errors/errors.ts";
import { mayPass } from "../errors/is-retryable.ts";
import { checkMicrophone } from "../phone/microphone.ts";
import { getTelephonySession, hasJustBegun } from "../reads/read-session.ts";
import type { ClientContext } from "../state/context.ts";
import { activate } from "./activate.ts";
import { finishConference } from "./finish-conference.ts";
import { joinAsHost } from "./join-as-host.ts";

/** Milliseconds, after which the host is told that it takes too long. */
const REJOIN_LIMIT = 38_000;

/**
 * Brings the host back into a conference that runs on. Rejects with no-conference unless its state is
 * "rejoinable", to which a failure returns; where it has ended meanwhile, that is its state.
 */
export async function rejoinConference(context: ClientContext): Promise<void> {
  context.assertAlive();
  const { model, clock, phone } = context;
  const before = model.state.conference;
  if (before.status !== "rejoinable") throw errors.noConference();
  const { sessionId, startedAt, why } = before;

  const startup = new AbortController();
  context.startup = startup;
  const { signal } = startup;
  model.update({ conference: { status: "rejoining", sessionId, startedAt, why } });
  try {
    if (!phone.bringsOwnMedia) await abortable(signal, checkMicrophone());
    await abortable(signal, phone.ready());
    const { voiceCallToken } = await abortable(
      signal,
      getTelephonySession(context, { sessionId, isConference: true }),
    );
    if (!voiceCallToken) throw errors.server();
    await holdOthers(context, sessionId);
    await joinAsHost(context, {
      sessionId,
      voiceCallToken,
      until: clock.now() + REJOIN_LIMIT,
      startup,
      onAttempt: () => undefined,
    });
    activate(context, sessionId, startedAt);
  } catch (error) {
    const typed = error instanceof ConferenceError ? error : errors.server({ cause: error });
    if (phone.session(sessionId)) await phone.hangUp(sessionId).catch(() => undefined);
    if (model.state.conference.status === "rejoining") {
      const given = typed.code === "aborted" ? undefined : typed;
      model.update({ conference: { ...before, error: given } });
      if (isOver(context, typed)) finishConference(context, "endedWhileAway");
    }
    await resumeHeld(context);
    throw typed;
  } finally {
    if (context.startup === startup) context.startup = undefined;
  }
}

/** Where the app wants it, and as often as it takes: nobody has to ask for their own call back. */
export function rejoinByItself(context: ClientContext): void {
  const { model, clock, alive, rejoin, logger } = context;
  const { conference } = model.state;
  if (rejoin !== "auto" || conference.status !== "rejoinable") return;
  // Somebody who talks on another device is not cut off there.
  if (conference.why === "otherDevice") return;
  const { sessionId } = conference;
  let attempt = 0;

  function tryOnce(): void {
    const { conference: now } = model.state;
    if (alive.aborted || now.status !== "rejoinable" || now.sessionId !== sessionId) return;
    rejoinConference(context).catch((error: unknown) => {
      if (!mayComeBack(context, error)) return;
      attempt += 1;
      logger.warn("The conference could not be rejoined; another try follows.");
      const { retryAt = 0 } = error;
      clock.setTimeout(tryOnce, Math.max(backoff(attempt), retryAt - clock.now()));
    });
  }
  tryOnce();
}

/** The platform knows neither the conference nor its token any more. */
function isOver(context: ClientContext, error: ConferenceError): boolean {
  if (error.sipCode === 404) return true;
  return error.code === "unknown-session" && !hasJustBegun(context);
}

/** An INVITE that was not answered at all may be answered later; what has just begun may be known later. */
function mayComeBack(context: ClientContext, error: unknown): error is ConferenceError {
  return (
    mayPass(error) ||
    (hasCode(error, "invite-refused") && !(error as ConferenceError).sipCode) ||
    (hasCode(error, "unknown-session") && hasJustBegun(context))
  );
}
