import { useClient } from "../react/provider.tsx";
import { useView } from "../react/use-view.ts";

/** The ids of all participants. Renders again only when somebody enters or leaves the list. */
export function useParticipantIds(): readonly string[] {
  return useView(
    useClient("useParticipantIds"),
    "participantIds",
    ({ participantIds }) => participantIds,
  );
}
