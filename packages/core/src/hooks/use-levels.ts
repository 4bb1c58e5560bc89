import { useEffect, useState } from "react";
import { type Levels, type WatchOptions, watchLevels } from "../calls/sample-leg.ts";
import { useClient } from "../react/provider.tsx";

const SILENCE: Levels = { input: 0, remote: 0 };

/**
 * How loud the microphone and the others are, ten times a second. Renders as often: for a meter that
 * renders nothing, subscribe by `watchLevels` of "@rc-conference/core/actions".
 */
export function useLevels({ callId }: WatchOptions = {}): Levels {
  const client = useClient("useLevels");
  const [levels, setLevels] = useState(SILENCE);
  useEffect(() => watchLevels(client, setLevels, { callId }), [client, callId]);
  return levels;
}
