import { sampleLeg, type WatchOptions } from "../calls/sample-leg.ts";
import type { ConferenceClient } from "../client/conference-client.ts";
import { contextOf } from "../client/context-of.ts";

export interface Levels {
  /** The microphone's level in the call, 0 to 1; 0 while it is muted. */
  input: number;
  /** The level of everybody else together, 0 to 1. The platform sends one mix, without a level for each. */
  remote: number;
}

const SAMPLE_MS = 100;
const SILENCE: Levels = { input: 0, remote: 0 };

/** Calls `listener` with the levels of a call when they change, at most ten times a second. Returns a stop function. */
export function watchLevels(
  client: ConferenceClient,
  listener: (levels: Levels) => void,
  options: WatchOptions = {},
): () => void {
  let last = SILENCE;
  return sampleLeg(contextOf(client), options, SAMPLE_MS, (counters) => {
    const input = counters?.inputLevel ?? 0;
    const remote = counters?.remoteLevel ?? 0;
    if (input === last.input && remote === last.remote) return;
    last = { input, remote };
    listener(last);
  });
}
