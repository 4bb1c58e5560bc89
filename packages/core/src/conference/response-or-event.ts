import { withTimeout } from "../clock.ts";
import { hasCode } from "../errors/conference-error.ts";
import * as errors from "../errors/errors.ts";
import type { ClientState } from "../state/client-state.ts";
import type { ClientContext } from "../state/context.ts";

/** How long an event may take after the response to its request was lost. */
const EVENT_GRACE_MS = 3_000;

export interface Confirmation {
  request: Promise<void>;
  /** Whether the state shows the effect of the request. */
  isConfirmed(state: ClientState): boolean;
  /** Reads the effect from the platform when neither response nor event arrived. */
  read(): Promise<unknown>;
}

/**
 * Settles by the response or by the event that confirms it, whichever comes first. A request whose
 * response was lost may have succeeded, so it fails only when nothing shows its effect.
 */
export async function responseOrEvent(
  { model, clock, alive }: ClientContext,
  { request, isConfirmed, read }: Confirmation,
): Promise<void> {
  const done = new AbortController();
  const confirmed = model.until(isConfirmed, AbortSignal.any([alive, done.signal]));
  // The loser of the race may reject after nobody waits for it any more.
  confirmed.catch(() => undefined);
  request.catch(() => undefined);
  try {
    await Promise.race([request, confirmed]);
  } catch (error) {
    if (alive.aborted || !hasCode(error, "network", "server")) throw error;
    await withTimeout(clock, EVENT_GRACE_MS, confirmed, () => errors.network()).catch(
      () => undefined,
    );
    if (!isConfirmed(model.state)) await read().catch(() => undefined);
    if (!isConfirmed(model.state)) throw error;
  } finally {
    done.abort();
  }
}
