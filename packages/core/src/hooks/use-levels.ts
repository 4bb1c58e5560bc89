import { useEffect, useState } from "react";
import { type Levels, watchLevels } from "../actions/watch-levels.ts";
import type { WatchOptions } from "../calls/sample-leg.ts";
import { useClient } from "../react/provider.tsx";

const SILENCE: Levels = { input: 0, remote: 0 };

/**
 * The levels of the microphone and of everybody else, at most ten times a second. It renders as often:
 * for a meter without renders, call `watchLevels` of "@rc-conference/core/actions" in an effect.
 */
export function useLevels({ callId }: WatchOptions = {}): Levels {
  const client = useClient("useLevels");
  const [levels, setLevels] = useState(SILENCE);
  useEffect(() => watchLevels(client, setLevels, { callId }), [client, callId]);
  return levels;
}
