import { useMemo } from "react";
import type { ConferenceClient } from "../client/create-client.ts";
import { useClient } from "../react/provider.tsx";
import { useView } from "../react/use-view.ts";
import { share } from "../state/keyed-store.ts";
import type { ConferenceState } from "../types.ts";

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
