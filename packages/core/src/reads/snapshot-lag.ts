import type { ClientContext } from "../state/context.ts";

/** How far the platform's REST answers may lag behind what happened. */
export const SNAPSHOT_LAG_MS = 15_000;

/** Whether the conference began so recently that an answer from before its beginning may still arrive. */
export function hasJustBegun({ model, clock }: ClientContext): boolean {
  const { conference } = model.state;
  return "startedAt" in conference && clock.now() - conference.startedAt < SNAPSHOT_LAG_MS;
}
