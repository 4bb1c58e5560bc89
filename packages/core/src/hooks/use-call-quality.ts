import { useEffect, useState } from "react";
import type { CallQuality } from "../phone/call-quality.ts";
import { type WatchOptions, watchQuality } from "../phone/watch-leg.ts";
import { useClient } from "../provider.tsx";

const UNKNOWN: CallQuality = { status: "unknown" };

/** Jitter, loss, round trip and an estimated opinion score of a call, once a second. Default: the conference. */
export function useCallQuality({ callId }: WatchOptions = {}): CallQuality {
  const client = useClient("useCallQuality");
  const [quality, setQuality] = useState(UNKNOWN);
  useEffect(() => {
    setQuality(UNKNOWN);
    return watchQuality(client, setQuality, { callId });
  }, [client, callId]);
  return quality;
}
