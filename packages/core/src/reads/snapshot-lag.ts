import type { ClientContext } from "../state/context.ts";
import { SNAPSHOT_LAG_MS } from "../telephony/snapshot.ts";

export { SNAPSHOT_LAG_MS };

/** Whether the conference began so recently that an answer from before its beginning may still arrive. */
export function hasJustBegun({ model, clock }: ClientContext): boolean {
  const { conference } = model.state;
  return "startedAt" in conference && clock.now() - conference.startedAt < SNAPSHOT_LAG_MS;
}
