import { useCallback, useSyncExternalStore } from "react";
import type { ConferenceClient } from "../client/create-client.ts";
import type { Views } from "../state/views.ts";

/** Reads a part of the views, and renders again only when that part changed. */
export function useView<T>(client: ConferenceClient, key: string, read: (views: Views) => T): T {
  const subscribe = useCallback(
    (listener: () => void) => client.subscribe(key, listener),
    [client, key],
  );
  const snapshot = (): T => read(client.views);
  return useSyncExternalStore(subscribe, snapshot, snapshot);
}
