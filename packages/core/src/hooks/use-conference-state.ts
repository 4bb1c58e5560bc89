import { useMemo } from "react";
import type { ConferenceClient } from "../client/conference-client.ts";
import { useClient } from "../react/provider.tsx";
import { useView } from "../react/use-view.ts";
import { share } from "../share.ts";
import type { ConferenceState } from "../types.ts";

/**
 * A part of the conference's state; renders again only when that part changes.
 *
 * @example
 * const isRunning = useConferenceState(({ status }) => status === "active");
 */
export function useConferenceState<T>(selector: (state: ConferenceState) => T): T {
  const client = useClient("useConferenceState");
  const read = useMemo(() => memoize(client, selector), [client, selector]);
  return useView(client, "conference", read);
}

/** Keeps the selected value for the same state, and for a state that selects the same content. */
function memoize<T>(client: ConferenceClient, selector: (state: ConferenceState) => T): () => T {
  let state = client.views.conference;
  let selected = selector(state);
  return () => {
    if (client.views.conference === state) return selected;
    state = client.views.conference;
    selected = share(selected, selector(state));
    return selected;
  };
}
