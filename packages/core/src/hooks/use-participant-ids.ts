import { useClient } from "../react/provider.tsx";
import { useView } from "../react/use-view.ts";

/** The ids alone: changes when somebody enters or leaves the list, and at nothing else. */
export function useParticipantIds(): readonly string[] {
  return useView(
    useClient("useParticipantIds"),
    "participantIds",
    ({ participantIds }) => participantIds,
  );
}
