import type { ClockTimer } from "../clock.ts";
import { verifyHost } from "../conference/verify-host.ts";
import { ConferenceError, hasCode } from "../errors/conference-error.ts";
import { readConference } from "../reads/read-session.ts";
import { conferenceIdOf } from "../state/client-state.ts";
import type { ClientContext } from "../state/context.ts";
import { hasPresentParticipants } from "../telephony/telephony-state.ts";

/**
 * Longest pause between two reads. RingCentral nowhere promises an event for a participant's departure, nor
 * one for a mute by another client, so a healthy socket is no reason never to look. Half a minute shows
 * such a change soon enough to act on it, and is at most three of the fifty light requests that a user has
 * per minute, even with the pages of several tabs.
 */
const INTERVAL_MS = 30_000;
/** Share of the interval that is cut off at random, so that the pages of an office do not ask together. */
const JITTER = 0.25;

/**
 * Reads the session of the conference at intervals while anybody is in, in case something changed that no
 * event reported. Without participants, without a conference and while the notifications are lost, which
 * `pollWithoutNotifications` makes up for, it reads nothing.
 */
export function watchConference(context: ClientContext, random: () => number = Math.random): void {
  const { model, clock, alive } = context;
  let timer: ClockTimer | undefined;

  const watchedId = (): string | undefined => {
    const { state } = model;
    const id = conferenceIdOf(state);
    const isWatched =
      !alive.aborted &&
      id !== undefined &&
      state.connectionLosses.notifications === undefined &&
      hasPresentParticipants(state.telephony.conferences.get(id));
    return isWatched ? id : undefined;
  };

  async function read(): Promise<void> {
    const id = watchedId();
    const retryAt = id === undefined ? 0 : await tryToRead(context, id);
    timer = undefined;
    readLater(retryAt);
  }

  function readLater(notBefore = 0): void {
    if (timer || watchedId() === undefined) return;
    const pause = INTERVAL_MS * (1 - JITTER * random());
    timer = clock.setTimeout(() => void read(), Math.max(pause, notBefore - clock.now()));
  }

  model.watch(() => readLater());
}

/** Resolves with the time before which the platform wants no further request; 0 if it wants one at any time. */
async function tryToRead(context: ClientContext, conferenceId: string): Promise<number> {
  try {
    const { parties } = await readConference(context, conferenceId);
    if (parties.every(({ code }) => code === "disconnected")) verifyHost(context, conferenceId);
    return 0;
  } catch (error) {
    if (hasCode(error, "unknown-session")) verifyHost(context, conferenceId);
    return error instanceof ConferenceError ? (error.retryAt ?? 0) : 0;
  }
}
