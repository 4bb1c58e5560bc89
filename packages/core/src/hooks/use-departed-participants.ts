import { useClient } from "../provider.tsx";
import type { ParticipantRecord } from "../types.ts";
import { useView } from "./use-view.ts";

/** Those who were in the running conference and left it, in the order of leaving. */
export function useDepartedParticipants(): readonly ParticipantRecord[] {
  const client = useClient("useDepartedParticipants");
  return useView(client, "departed", ({ departed }) => departed);
}
