import type { WatchOptions } from "../calls/sample-leg.ts";
import { sampleQuality } from "../calls/sample-quality.ts";
import type { ConferenceClient } from "../client/conference-client.ts";
import { contextOf } from "../client/context-of.ts";
import type { CallQuality } from "../phone/call-quality.ts";

/** Calls `listener` with the quality of a call over the last five seconds, once a second. Returns a stop function. */
export function watchQuality(
  client: ConferenceClient,
  listener: (quality: CallQuality) => void,
  options: WatchOptions = {},
): () => void {
  return sampleQuality(contextOf(client), options, listener);
}
