import { useEffect, useState } from "react";
import { watchQuality } from "../actions/watch-quality.ts";
import type { WatchOptions } from "../calls/sample-leg.ts";
import type { CallQuality } from "../phone/call-quality.ts";
import { useClient } from "../react/provider.tsx";

const UNKNOWN: CallQuality = { status: "unknown" };

/** Jitter, loss, round trip and an estimated opinion score of a call, once a second. Default: the conference. */
export function useCallQuality({ callId }: WatchOptions = {}): CallQuality {
  const client = useClient("useCallQuality");
  const [measured, setMeasured] = useState<{ callId: string | undefined; quality: CallQuality }>();
  useEffect(
    () => watchQuality(client, (quality) => setMeasured({ callId, quality }), { callId }),
    [client, callId],
  );
  // A measurement of the previous call must not be shown for this one.
  return measured && measured.callId === callId ? measured.quality : UNKNOWN;
}
