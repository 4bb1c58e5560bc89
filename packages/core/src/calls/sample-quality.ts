import { type CallQuality, qualityBetween } from "../phone/call-quality.ts";
import type { LegCounters } from "../phone/leg-statistics.ts";
import type { ClientContext } from "../state/context.ts";
import { sampleLeg, type WatchOptions } from "./sample-leg.ts";

const SAMPLE_MS = 1_000;
const WINDOW_MS = 5_000;

/** Calls `listener` with the quality of a call over the last five seconds, once a second. Returns a stop function. */
export function sampleQuality(
  context: ClientContext,
  options: WatchOptions,
  listener: (quality: CallQuality) => void,
): () => void {
  let window: LegCounters[] = [];
  return sampleLeg(context, options, SAMPLE_MS, (counters) => {
    if (!counters) {
      window = [];
      listener({ status: "unknown" });
      return;
    }
    window = [
      ...window.filter(({ timestamp }) => counters.timestamp - timestamp <= WINDOW_MS),
      counters,
    ];
    const [first] = window;
    if (first && first !== counters) listener(qualityBetween(first, counters));
  });
}
