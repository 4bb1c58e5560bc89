import { useClient } from "../provider.tsx";
import type { Participant } from "../types.ts";
import { useView } from "./use-view.ts";

/** Everybody in the conference and on the way in: the host first, then in the order of joining. */
export function useParticipants(): readonly Participant[] {
  return useView(useClient("useParticipants"), "participants", ({ participants }) => participants);
}
