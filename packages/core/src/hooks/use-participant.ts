import { participantKey } from "../conference/views.ts";
import { useClient } from "../provider.tsx";
import type { Participant } from "../types.ts";
import { useView } from "./use-view.ts";

/** One row of the list; undefined once they have left. A change of one renders no other. */
export function useParticipant(id: string): Participant | undefined {
  return useView(
    useClient("useParticipant"),
    participantKey(id),
    ({ byParticipant }) => byParticipant[id],
  );
}
