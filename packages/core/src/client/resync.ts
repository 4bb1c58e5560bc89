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

/**
 * Reads presence, the running conference and the calls of its participants again. Resolves with whether the
 * conference seems to be over, which `verifyHost` is then finding out.
 */
export async function resync(context: ClientContext, options: ReadOptions = {}): Promise<boolean> {
  await readPresence(context, options);
  const sessionId = conferenceIdOf(context.model.state);
  if (sessionId === undefined) return false;
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
  return isOver;
}

/**
 * Resyncs after notifications were missed: again and again until the platform answers, and once more
 * when its answers cannot lag any longer. It waits for the end of a rate-limit penalty. Until the first
 * answer the state keeps what it last knew, and the conference stays "reconnecting", also while it seems to
 * be over.
 */
export function resyncAfterGap(context: ClientContext): void {
  const { model, clock } = context;
  context.gaps += 1;
  const isOutdated = outdatedByGap(context);
  let attempt = 0;

  async function resyncUntilAnswered(): Promise<void> {
    if (isOutdated()) return;
    setConnectionLoss(model, { notifications: { attempt, nextTryAt: undefined } });
    attempt += 1;
    const { retryIn, isOver } = await tryResync(context, attempt);
    // A conference that the platform does not know is not shown as active again before its end.
    if (isOver) await context.verifyingHost?.done;
    if (isOutdated()) return;
    if (retryIn !== undefined) {
      setConnectionLoss(model, { notifications: { attempt, nextTryAt: clock.now() + retryIn } });
      clock.setTimeout(() => void resyncUntilAnswered(), retryIn);
      return;
    }
    setConnectionLoss(model, { notifications: undefined });
    resyncOnceMore(context);
  }

  void resyncUntilAnswered();
}

/** Resyncs when the answers of the resync before cannot lag any longer, unless notifications are missed meanwhile. */
export function resyncOnceMore(context: ClientContext): void {
  const { clock } = context;
  const isOutdated = outdatedByGap(context);
  let attempt = 0;

  async function resyncAgain(): Promise<void> {
    if (isOutdated()) return;
    attempt += 1;
    const { retryIn } = await tryResync(context, attempt);
    if (retryIn === undefined || isOutdated()) return;
    clock.setTimeout(() => void resyncAgain(), retryIn);
  }

  clock.setTimeout(() => void resyncAgain(), SNAPSHOT_LAG_MS);
}

function outdatedByGap(context: ClientContext): () => boolean {
  const gap = context.gaps;
  return () => context.alive.aborted || context.gaps !== gap;
}

interface ResyncResult {
  /** Milliseconds until the next try; undefined after a success. */
  retryIn?: number;
  /** Whether the conference seems to be over. */
  isOver?: boolean;
}

async function tryResync(context: ClientContext, attempt: number): Promise<ResyncResult> {
  const { clock, alive, logger } = context;
  try {
    return { isOver: await resync(context, { afterGap: true }) };
  } catch (error) {
    if (alive.aborted) return {};
    logger.warn("The calls could not be read after a gap; another try follows.");
    const { retryAt = 0 } = error instanceof ConferenceError ? error : {};
    return { retryIn: Math.max(backoff(attempt), retryAt - clock.now()) };
  }
}
