import { backoff } from "../clock.ts";
import { hasCode } from "../errors/conference-error.ts";
import { conferenceIdOf } from "../state/client-state.ts";
import type { ClientContext } from "../state/context.ts";
import { getTelephonySession, MAY_LAG } from "./read-session.ts";

/**
 * For what no event tells: reads the conference until the platform has answered, and once more when
 * its answers cannot lag behind any longer. Ends with the conference.
 */
export function lookUntilSettled(context: ClientContext, conferenceId: string): void {
  const { clock, model, alive } = context;
  const settledAt = clock.now() + MAY_LAG;
  let attempt = 0;

  async function look(): Promise<void> {
    if (alive.aborted || conferenceIdOf(model.state) !== conferenceId) return;
    const asked = clock.now();
    const answered = await getTelephonySession(context, {
      sessionId: conferenceId,
      isConference: true,
    }).then(
      () => true,
      (error: unknown) => hasCode(error, "unknown-session"),
    );
    if (answered && asked >= settledAt) return;
    attempt = answered ? 0 : attempt + 1;
    const wait = answered ? settledAt - clock.now() : backoff(attempt);
    clock.setTimeout(() => void look(), Math.max(0, wait));
  }
  void look();
}
