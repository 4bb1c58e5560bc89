import type { ClockTimer } from "../clock.ts";
import type { ClientContext } from "../state/context.ts";
import { resync } from "./resync.ts";

/** Interval of the resyncs: each sends a few requests, and the platform allows fifty a minute. */
const POLL_MS = 15_000;

/** Resyncs at intervals while the notifications are lost; polls nothing while their socket works. */
export function pollWithoutNotifications(context: ClientContext): void {
  const { model, clock, alive } = context;
  let timer: ClockTimer | undefined;
  const isWithoutNotifications = (): boolean =>
    !alive.aborted && model.state.connectionLosses.notifications !== undefined;
  const pollLater = (): void => {
    timer ??= clock.setTimeout(async () => {
      if (isWithoutNotifications()) {
        // The next poll, or the resync after the socket's return, repeats a failed one.
        await resync(context, { afterGap: true }).catch(() => undefined);
      }
      timer = undefined;
      if (isWithoutNotifications()) pollLater();
    }, POLL_MS);
  };
  model.watch(() => {
    if (isWithoutNotifications()) pollLater();
  });
}
