import type { ClockTimer } from "../clock.ts";
import type { ClientContext } from "../state/context.ts";
import { resync } from "./resync.ts";

/** Milliseconds between readings: a few requests each, of fifty a minute. */
const EVERY = 15_000;

/**
 * While the notifications are lost, the calls are read anew now and then: slower news, and better
 * than none. With a healthy socket nothing is polled.
 */
export function pollWhileDeaf(context: ClientContext): void {
  const { model, clock, alive } = context;
  let timer: ClockTimer | undefined;
  const isDeaf = (): boolean => !alive.aborted && model.state.troubles.notifications !== undefined;
  const readLater = (): void => {
    timer ??= clock.setTimeout(async () => {
      // What fails now is read at the next turn, or when the socket is back.
      if (isDeaf()) await resync(context, { afterGap: true }).catch(() => undefined);
      timer = undefined;
      if (isDeaf()) readLater();
    }, EVERY);
  };
  model.watch(() => {
    if (isDeaf()) readLater();
  });
}
