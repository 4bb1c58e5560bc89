import { backoff } from "../clock.ts";
import { confirmEnd } from "../conference/verify-host.ts";
import { ConferenceError, hasCode } from "../errors/conference-error.ts";
import { getActiveCalls } from "../reads/read-presence.ts";
import { getTelephonySession, MAY_LAG } from "../reads/read-session.ts";
import { conferenceIdOf } from "../state/client-state.ts";
import { noteTrouble } from "../state/connection-loss.ts";
import type { ClientContext } from "../state/context.ts";

/** Reads presence, the running conference and the calls of those in it anew. */
export async function resync(
  context: ClientContext,
  { afterGap = false }: { afterGap?: boolean } = {},
): Promise<void> {
  await getActiveCalls(context, { afterGap });
  const sessionId = conferenceIdOf(context.model.state);
  if (sessionId === undefined) return;
  const isOver = await getTelephonySession(context, {
    sessionId,
    isConference: true,
    afterGap,
  }).then(
    ({ parties }) => parties.every(({ code }) => code === "disconnected"),
    (error: unknown) => {
      if (hasCode(error, "unknown-session")) return true;
      throw error;
    },
  );
  if (isOver) {
    confirmEnd(context, sessionId);
    return;
  }
  await readPeople(context, sessionId, { afterGap });
}

/** Who they are, and whether they left, is told by the calls that they came from. */
export async function readPeople(
  context: ClientContext,
  conferenceId: string,
  { afterGap = false }: { afterGap?: boolean } = {},
): Promise<void> {
  const { book } = context.model.state;
  const entries = [...(book.conferences.get(conferenceId)?.entries.values() ?? [])];
  const unread = entries.filter(
    ({ state, callId }) => state !== "left" && (afterGap || !book.calls.has(callId)),
  );
  await Promise.all(
    unread.map(({ callId }) =>
      getTelephonySession(context, { sessionId: callId, isConference: false, afterGap }).catch(
        () => undefined,
      ),
    ),
  );
}

/**
 * After events were missed: reads everything until the platform has answered, not before a penalty is
 * over, and once more when its answers cannot lag behind any longer. Until the first answer what is
 * shown is the last truth, and the trouble stays.
 */
export function resyncAfterGap(context: ClientContext): void {
  const { model, clock, alive, logger } = context;
  context.gaps += 1;
  const gap = context.gaps;
  const isOver = (): boolean => alive.aborted || context.gaps !== gap;
  let attempt = 0;

  async function read(last: boolean): Promise<void> {
    if (isOver()) return;
    if (!last) noteTrouble(model, { notifications: { attempt, nextTryAt: undefined } });
    try {
      await resync(context, { afterGap: true });
    } catch (error) {
      if (isOver()) return;
      attempt += 1;
      logger.warn("The calls could not be read after a gap; another try follows.");
      const { retryAt = 0 } = error instanceof ConferenceError ? error : {};
      const wait = Math.max(backoff(attempt), retryAt - clock.now());
      if (!last) {
        noteTrouble(model, { notifications: { attempt, nextTryAt: clock.now() + wait } });
      }
      clock.setTimeout(() => void read(last), wait);
      return;
    }
    if (isOver() || last) return;
    attempt = 0;
    noteTrouble(model, { notifications: undefined });
    clock.setTimeout(() => void read(true), MAY_LAG);
  }
  void read(false);
}
