import type { ClientContext } from "../state/context.ts";
import { SNAPSHOT_LAG_MS } from "../telephony/snapshot.ts";

export { SNAPSHOT_LAG_MS };

/** Whether an answer may be older than something that happened at `since`, also after the clock was set back. */
export function mayLag(since: number, now: number): boolean {
  return Math.abs(now - since) < SNAPSHOT_LAG_MS;
}

/** Whether the conference began so recently that an answer from before its beginning may still arrive. */
export function hasJustBegun({ model, clock }: ClientContext): boolean {
  const { conference } = model.state;
  return "startedAt" in conference && mayLag(conference.startedAt, clock.now());
}
