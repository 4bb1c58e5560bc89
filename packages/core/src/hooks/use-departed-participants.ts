import { useClient } from "../react/provider.tsx";
import { useView } from "../react/use-view.ts";
import type { ParticipantRecord } from "../types.ts";

/** Everybody who was in the running conference and left it, in the order of leaving. */
export function useDepartedParticipants(): readonly ParticipantRecord[] {
  const client = useClient("useDepartedParticipants");
  return useView(client, "departed", ({ departed }) => departed);
}
