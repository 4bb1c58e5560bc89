import { type LegCounters, readCounters } from "../phone/leg-statistics.ts";
import { conferenceIdOf } from "../state/client-state.ts";
import type { ClientContext } from "../state/context.ts";

export interface WatchOptions {
  /** Default: the conference. */
  callId?: string | undefined;
}

/**
 * Reads the WebRTC counters of a call every `everyMs` milliseconds, one reading at a time. Returns a
 * stop function.
 */
export function sampleLeg(
  { clock, phone, model }: ClientContext,
  { callId }: WatchOptions,
  everyMs: number,
  onSample: (counters: LegCounters | undefined) => void,
): () => void {
  let stopped = false;
  let timer = clock.setTimeout(sample, 0);
  async function sample(): Promise<void> {
    const id = callId ?? conferenceIdOf(model.state);
    const session = id === undefined ? undefined : phone.session(id);
    const counters = session && (await readCounters(session).catch(() => undefined));
    if (stopped) return;
    onSample(counters);
    timer = clock.setTimeout(sample, everyMs);
  }
  return () => {
    stopped = true;
    clock.clearTimeout(timer);
  };
}
