import { useClient } from "../react/provider.tsx";
import { useView } from "../react/use-view.ts";
import { participantKey } from "../state/views.ts";
import type { Participant } from "../types.ts";

/** One row of the list; undefined once they have left. A change of one renders no other. */
export function useParticipant(id: string): Participant | undefined {
  return useView(
    useClient("useParticipant"),
    participantKey(id),
    ({ byParticipant }) => byParticipant[id],
  );
}
