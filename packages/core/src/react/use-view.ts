import { useCallback, useSyncExternalStore } from "react";
import type { ConferenceClient } from "../client/conference-client.ts";
import type { ViewKey, Views } from "../state/views.ts";

/** Reads a part of the views, and renders again only when the view of that key changes. */
export function useView<T>(client: ConferenceClient, key: ViewKey, read: (views: Views) => T): T {
  const subscribe = useCallback(
    (listener: () => void) => client.subscribe(key, listener),
    [client, key],
  );
  const snapshot = (): T => read(client.views);
  return useSyncExternalStore(subscribe, snapshot, snapshot);
}
