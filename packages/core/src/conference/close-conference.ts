import { backoff, sleep, withTimeout } from "../clock.ts";
import { type ConferenceError, hasCode } from "../errors/conference-error.ts";
import * as errors from "../errors/errors.ts";
import { isRetryable } from "../errors/is-retryable.ts";
import type { ClientContext } from "../state/context.ts";
import { presentCallIds } from "../telephony/telephony-state.ts";
import type { ConferenceState } from "../types.ts";
import { dismissConference } from "./dismiss-conference.ts";
import { finishConference } from "./finish-conference.ts";
import { hangUpHostLeg } from "./startup.ts";

const STARTING = new Set<ConferenceState["status"]>(["creating", "joining", "rejoining"]);

/** How long the platform may take, before the host's leg is hung up without its word. */
const CLOSE_TIMEOUT_MS = 10_000;
const TRIES = 3;
/** Pause before the second try, after a failure that may pass; doubles with each further one. */
const FIRST_PAUSE_MS = 1_000;
/** How often the end of a conference is requested again after its host has hung up. */
const LATE_TRIES = 10;

/**
 * Leaves or ends the conference by `request`, and hangs up the host's leg afterwards. The host gets off the
 * line whatever the platform answers: the leg is muted at once, and a request that failed is told in the
 * state "ended". Cancels a start or a rejoin that is in progress instead. For a conference that this page is
 * not in, a failed request rejects and leaves the state as it was.
 */
export async function closeConference(
  context: ClientContext,
  how: "leave" | "end",
  request: (sessionId: string) => Promise<void>,
): Promise<void> {
  const { model, phone } = context;
  const before = model.state.conference;
  if (STARTING.has(before.status)) {
    if (before.status === "rejoining") dismissConference(context, before.sessionId);
    context.startup?.abort(errors.aborted());
    return;
  }
  if (before.status === "ending" || before.status === "ended" || !("startedAt" in before)) {
    throw errors.noConference();
  }
  const { sessionId, startedAt } = before;
  // Whatever happens to the request, nothing brings the host back without being asked.
  dismissConference(context, sessionId);
  const { muted, held } = "muted" in before ? before : { muted: false, held: false };
  model.update({ conference: { status: "ending", sessionId, startedAt, muted, held, how } });
  if (phone.session(sessionId)) phone.mute(sessionId);
  const present = presentCallIds(model.state.telephony.conferences.get(sessionId));
  const isAway = before.status === "rejoinable";
  const error = await requestInTime(context, how, sessionId, isAway, request);
  if (error && isAway) {
    model.update({ conference: before });
    throw error;
  }
  await hangUpHostLeg(context, sessionId);
  // After the host leaves, the others stay in the conference.
  if (how === "leave") finishConference(context, "left", new Set(), error);
  else finishConference(context, "ended", present, error);
  if (error && how === "end") void requestLater(context, sessionId, error, request);
}

/** Resolves with the error when the platform has not confirmed the request in time. */
async function requestInTime(
  context: ClientContext,
  how: "leave" | "end",
  sessionId: string,
  isAway: boolean,
  request: (sessionId: string) => Promise<void>,
): Promise<ConferenceError | undefined> {
  const { clock, alive } = context;
  let lastError: ConferenceError = errors.network();
  // A host who is away may be out already; so may one whose earlier request was not answered.
  let mayBeOut = isAway;
  async function tryRepeatedly(): Promise<void> {
    for (let attempt = 1; !alive.aborted; attempt += 1) {
      try {
        await request(sessionId);
        return;
      } catch (error) {
        lastError = errors.asConferenceError(error);
        const isOut = mayBeOut && hasCode(error, "unknown-party");
        // A conference that is over needs neither.
        if (isOut || hasCode(error, "unknown-session") || hasLeft(context, how, sessionId)) return;
        if (attempt === TRIES || !hasCode(error, "network", "server", "unknown-party")) throw error;
        mayBeOut ||= hasCode(error, "network", "server");
        await sleep(clock, FIRST_PAUSE_MS * 2 ** (attempt - 1));
      }
    }
  }
  try {
    await withTimeout(clock, CLOSE_TIMEOUT_MS, tryRepeatedly(), () => lastError);
    return undefined;
  } catch (error) {
    return hasLeft(context, how, sessionId) ? undefined : errors.asConferenceError(error);
  }
}

/** Whether an event reported that the host is out although the response is missing. */
function hasLeft({ model }: ClientContext, how: "leave" | "end", sessionId: string): boolean {
  const host = model.state.telephony.conferences.get(sessionId)?.host;
  return how === "leave" && host?.code === "disconnected";
}

/** Requests the end again while the obstacle may pass, since the others may be connected until then. */
async function requestLater(
  { model, clock, alive }: ClientContext,
  sessionId: string,
  reason: ConferenceError,
  request: (sessionId: string) => Promise<void>,
): Promise<void> {
  let error = reason;
  for (let attempt = 1; attempt <= LATE_TRIES && isRetryable(error); attempt += 1) {
    await sleep(clock, Math.max(backoff(attempt), (error.retryAt ?? 0) - clock.now()));
    if (alive.aborted) return;
    const failure = await request(sessionId).then(() => undefined, errors.asConferenceError);
    if (failure && failure.code !== "unknown-session") {
      error = failure;
      continue;
    }
    const { conference } = model.state;
    if (conference.status === "ended" && conference.sessionId === sessionId) {
      model.update({ conference: { ...conference, error: undefined } });
    }
    return;
  }
}
