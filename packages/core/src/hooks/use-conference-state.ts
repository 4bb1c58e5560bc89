import { useMemo } from "react";
import type { ConferenceClient } from "../client.ts";
import { useClient } from "../provider.tsx";
import { share } from "../store.ts";
import type { ConferenceState } from "../types.ts";
import { useView } from "./use-view.ts";

/**
 * A part of the conference's state; renders again only when that part changed.
 *
 * @example
 * const isRunning = useConferenceState(({ status }) => status === "active");
 */
export function useConferenceState<T>(selector: (state: ConferenceState) => T): T {
  const client = useClient("useConferenceState");
  const read = useMemo(() => remembering(client, selector), [client, selector]);
  return useView(client, "conference", read);
}

/** The same value for the same state, and for one that says the same. */
function remembering<T>(
  client: ConferenceClient,
  selector: (state: ConferenceState) => T,
): () => T {
  let state = client.views.conference;
  let selected = selector(state);
  return () => {
    if (client.views.conference === state) return selected;
    state = client.views.conference;
    selected = share(selected, selector(state));
    return selected;
  };
}
