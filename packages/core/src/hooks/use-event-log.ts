import { useSyncExternalStore } from "react";
import type { LogEntry } from "../event-log.ts";
import { useClient } from "../react/provider.tsx";
import { contextOf } from "../state/context.ts";

/**
 * What happened, the oldest first: notifications in, requests and actions out, changes of state, errors.
 * Without secrets. `exportEventLog` of "@rc-conference/core/actions" writes it as JSON lines.
 */
export function useEventLog(): readonly LogEntry[] {
  const { log } = contextOf(useClient("useEventLog"));
  return useSyncExternalStore(
    log.subscribe,
    () => log.entries,
    () => log.entries,
  );
}
