import { within } from "../clock.ts";
import { hasCode } from "../errors/conference-error.ts";
import { errors } from "../errors/errors.ts";
import type { ClientState } from "../state/client-state.ts";
import type { ClientContext } from "../state/context.ts";

/** Milliseconds that an event gets after the answer was lost. */
const LATE = 3_000;

export interface Expectation {
  request: Promise<void>;
  /** Whether what was asked for shows already. */
  isSettled(state: ClientState): boolean;
  /** Asks the platform, where nothing was heard. */
  look(): Promise<unknown>;
}

/**
 * Settles by the answer or by the event that says the same, whichever comes first. A request whose
 * answer was lost may have been done all the same: it has failed only when nothing shows of it.
 */
export async function whicheverFirst(
  { model, clock, alive }: ClientContext,
  { request, isSettled, look }: Expectation,
): Promise<void> {
  const done = new AbortController();
  const shown = model.until(isSettled, AbortSignal.any([alive, done.signal]));
  // Nobody may be waiting for either any more.
  shown.catch(() => undefined);
  request.catch(() => undefined);
  try {
    await Promise.race([request, shown]);
  } catch (error) {
    if (alive.aborted || !hasCode(error, "network", "server")) throw error;
    await within(clock, LATE, shown, () => errors.network()).catch(() => undefined);
    if (!isSettled(model.state)) await look().catch(() => undefined);
    if (!isSettled(model.state)) throw error;
  } finally {
    done.abort();
  }
}
