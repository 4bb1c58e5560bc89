import { useSyncExternalStore } from "react";
import { contextOf } from "../client/context-of.ts";
import type { LogEntry } from "../event-log.ts";
import { useClient } from "../react/provider.tsx";

/**
 * The event log, the oldest entry first: notifications, requests, actions, changes of state and errors,
 * without secrets. `exportEventLog` of "@rc-conference/core/actions" writes it as JSON lines.
 */
export function useEventLog(): readonly LogEntry[] {
  const { log } = contextOf(useClient("useEventLog"));
  return useSyncExternalStore(
    log.subscribe,
    () => log.entries,
    () => log.entries,
  );
}
