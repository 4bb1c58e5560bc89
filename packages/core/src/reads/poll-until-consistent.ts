import { backoff } from "../clock.ts";
import { hasCode } from "../errors/conference-error.ts";
import { conferenceIdOf } from "../state/client-state.ts";
import type { ClientContext } from "../state/context.ts";
import { readConference } from "./read-session.ts";
import { SNAPSHOT_LAG_MS } from "./snapshot-lag.ts";

/**
 * Reads the conference until the platform answers, and once more when its answer cannot lag any
 * longer: for changes that no event reports. Stops with the conference.
 */
export function pollUntilConsistent(context: ClientContext, conferenceId: string): void {
  const { clock, model, alive } = context;
  const consistentAt = clock.now() + SNAPSHOT_LAG_MS;
  let attempt = 0;

  async function poll(): Promise<void> {
    if (alive.aborted || conferenceIdOf(model.state) !== conferenceId) return;
    const askedAt = clock.now();
    const answered = await readConference(context, conferenceId).then(
      () => true,
      (error: unknown) => hasCode(error, "unknown-session"),
    );
    if (answered && askedAt >= consistentAt) return;
    attempt = answered ? 0 : attempt + 1;
    const wait = answered ? consistentAt - clock.now() : backoff(attempt);
    clock.setTimeout(() => void poll(), Math.max(0, wait));
  }
  void poll();
}
