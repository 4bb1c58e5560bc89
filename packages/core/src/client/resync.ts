import { backoff } from "../clock.ts";
import { checkHost, verifyHost } from "../conference/verify-host.ts";
import { ConferenceError, hasCode } from "../errors/conference-error.ts";
import { readParticipants } from "../reads/read-participants.ts";
import { readPresence } from "../reads/read-presence.ts";
import { type ReadOptions, readConference } from "../reads/read-session.ts";
import { SNAPSHOT_LAG_MS } from "../reads/snapshot-lag.ts";
import { conferenceIdOf } from "../state/client-state.ts";
import { setConnectionLoss } from "../state/connection-loss.ts";
import type { ClientContext } from "../state/context.ts";

/** Reads presence, the running conference and the calls of its participants again. */
export async function resync(context: ClientContext, options: ReadOptions = {}): Promise<void> {
  await readPresence(context, options);
  const sessionId = conferenceIdOf(context.model.state);
  if (sessionId === undefined) return;
  const isOver = await readConference(context, sessionId, options).then(
    ({ parties }) => parties.every(({ code }) => code === "disconnected"),
    (error: unknown) => {
      if (hasCode(error, "unknown-session")) return true;
      throw error;
    },
  );
  if (isOver) verifyHost(context, sessionId);
  else await readParticipants(context, sessionId, options);
  checkHost(context);
}

/**
 * Resyncs after notifications were missed: again and again until the platform answers, and once more
 * when its answers cannot lag any longer. It waits for the end of a rate-limit penalty. Until the first
 * answer the state keeps what it last knew, and the conference stays "reconnecting".
 */
export function resyncAfterGap(context: ClientContext): void {
  const { model, clock, alive, logger } = context;
  context.gaps += 1;
  const gap = context.gaps;
  const isOutdated = (): boolean => alive.aborted || context.gaps !== gap;
  let attempt = 0;

  async function resyncUntilAnswered(): Promise<void> {
    if (isOutdated()) return;
    setConnectionLoss(model, { notifications: { attempt, nextTryAt: undefined } });
    const retryIn = await tryResync();
    if (isOutdated()) return;
    if (retryIn !== undefined) {
      setConnectionLoss(model, { notifications: { attempt, nextTryAt: clock.now() + retryIn } });
      clock.setTimeout(() => void resyncUntilAnswered(), retryIn);
      return;
    }
    attempt = 0;
    setConnectionLoss(model, { notifications: undefined });
    clock.setTimeout(() => void resyncOnceMore(), SNAPSHOT_LAG_MS);
  }

  async function resyncOnceMore(): Promise<void> {
    if (isOutdated()) return;
    const retryIn = await tryResync();
    if (retryIn === undefined || isOutdated()) return;
    clock.setTimeout(() => void resyncOnceMore(), retryIn);
  }

  /** Resolves with the milliseconds until the next try, or with undefined after a success. */
  async function tryResync(): Promise<number | undefined> {
    try {
      await resync(context, { afterGap: true });
      return undefined;
    } catch (error) {
      if (isOutdated()) return undefined;
      attempt += 1;
      logger.warn("The calls could not be read after a gap; another try follows.");
      const { retryAt = 0 } = error instanceof ConferenceError ? error : {};
      return Math.max(backoff(attempt), retryAt - clock.now());
    }
  }

  void resyncUntilAnswered();
}
