import { useClient } from "../react/provider.tsx";
import { useView } from "../react/use-view.ts";
import type { Participant } from "../types.ts";

/** Everybody who is in the conference or joining it: the host first, then in the order of joining. */
export function useParticipants(): readonly Participant[] {
  return useView(useClient("useParticipants"), "participants", ({ participants }) => participants);
}
