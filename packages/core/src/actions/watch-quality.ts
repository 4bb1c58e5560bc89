import { sampleLeg, type WatchOptions } from "../calls/sample-leg.ts";
import type { ConferenceClient } from "../client/conference-client.ts";
import { contextOf } from "../client/context-of.ts";
import { type CallQuality, qualityBetween } from "../phone/call-quality.ts";
import type { LegCounters } from "../phone/leg-statistics.ts";

const SAMPLE_MS = 1_000;
const WINDOW_MS = 5_000;

/** Calls `listener` with the quality of a call over the last five seconds, once a second. Returns a stop function. */
export function watchQuality(
  client: ConferenceClient,
  listener: (quality: CallQuality) => void,
  options: WatchOptions = {},
): () => void {
  let window: LegCounters[] = [];
  return sampleLeg(contextOf(client), options, SAMPLE_MS, (counters) => {
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
