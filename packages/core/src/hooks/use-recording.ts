import { useClient } from "../react/provider.tsx";
import { useView } from "../react/use-view.ts";
import type { RecordingState } from "../types.ts";

const OFF: RecordingState = { status: "off", error: undefined };

/** Whether a call is being recorded, by whom, and who has not consented yet. Default: the conference. */
export function useRecording({ callId }: { callId?: string | undefined } = {}): RecordingState {
  const client = useClient("useRecording");
  const recordings = useView(client, "recordings", (views) => views.recordings);
  const conference = useView(client, "conference", (views) => views.conference);
  const id = callId ?? ("sessionId" in conference ? conference.sessionId : undefined);
  return (id === undefined ? undefined : recordings[id]) ?? OFF;
}
