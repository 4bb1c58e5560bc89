import type { ConferenceClient } from "../client/create-client.ts";
import { type CallQuality, qualityBetween } from "../phone/call-quality.ts";
import { type LegCounters, readCounters } from "../phone/leg-statistics.ts";
import { conferenceIdOf } from "../state/client-state.ts";
import { type ClientContext, contextOf } from "../state/context.ts";

export interface WatchOptions {
  /** Default: the conference. */
  callId?: string | undefined;
}

/** Milliseconds: ten looks a second at the level, and quality over five seconds. */
const LEVEL_EVERY = 100;
const QUALITY_EVERY = 1_000;
const QUALITY_SPAN = 5_000;

export interface Levels {
  /** 0 to 1: what the microphone gives to the call; 0 while muted. */
  input: number;
  /** 0 to 1: what is heard, of everybody together. The platform sends one mix, and no level for each. */
  remote: number;
}

const SILENCE: Levels = { input: 0, remote: 0 };

/** Tells the levels of a call ten times a second, for as long as anybody listens. Returns the unsubscriber. */
export function watchLevels(
  client: ConferenceClient,
  listener: (levels: Levels) => void,
  options: WatchOptions = {},
): () => void {
  let last = SILENCE;
  return sample(contextOf(client), options, LEVEL_EVERY, (counters) => {
    const { inputLevel: input, remoteLevel: remote } = counters ?? {
      inputLevel: 0,
      remoteLevel: 0,
    };
    if (input === last.input && remote === last.remote) return;
    last = { input, remote };
    listener(last);
  });
}

/** Tells the quality of a call once a second. Returns the unsubscriber. */
export function watchQuality(
  client: ConferenceClient,
  listener: (quality: CallQuality) => void,
  options: WatchOptions = {},
): () => void {
  let window: LegCounters[] = [];
  return sample(contextOf(client), options, QUALITY_EVERY, (counters) => {
    if (!counters) {
      window = [];
      listener({ status: "unknown" });
      return;
    }
    window = [...window.filter(({ at }) => counters.at - at <= QUALITY_SPAN), counters];
    const [first] = window;
    if (first && first !== counters) listener(qualityBetween(first, counters));
  });
}

/** One reading after the other, never two at a time. */
function sample(
  { clock, phone, model }: ClientContext,
  { callId }: WatchOptions,
  every: number,
  tell: (counters: LegCounters | undefined) => void,
): () => void {
  let over = false;
  let timer = clock.setTimeout(look, 0);
  async function look(): Promise<void> {
    const id = callId ?? conferenceIdOf(model.state);
    const session = id === undefined ? undefined : phone.session(id);
    const counters = session && (await readCounters(session).catch(() => undefined));
    if (over) return;
    tell(counters);
    timer = clock.setTimeout(look, every);
  }
  return () => {
    over = true;
    clock.clearTimeout(timer);
  };
}
