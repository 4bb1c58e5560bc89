import { useClient } from "../react/provider.tsx";
import { useView } from "../react/use-view.ts";
import { participantKey } from "../state/views.ts";
import type { Participant } from "../types.ts";

/** One participant; undefined after they have left. Renders again only when this participant changes. */
export function useParticipant(participantId: string): Participant | undefined {
  return useView(
    useClient("useParticipant"),
    participantKey(participantId),
    ({ byParticipant }) => byParticipant[participantId],
  );
}
