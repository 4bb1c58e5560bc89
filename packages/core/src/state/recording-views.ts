import type { Participant, RecordingState } from "../types.ts";
import { type ClientState, conferenceIdOf, type RecordingRequest } from "./client-state.ts";

/** Recordings by call id: those that the platform reports, and those that this client requested. */
export function projectRecordings(
  state: ClientState,
  participants: readonly Participant[],
  recordedCallIds: readonly string[],
): Record<string, RecordingState> {
  const { telephony, recordings } = state;
  const views: Record<string, RecordingState> = {};
  for (const id of recordedCallIds) views[id] = { status: "on", by: "other" };
  for (const { id, host } of telephony.conferences.values()) {
    if (host?.recording && host.code !== "disconnected") views[id] = { status: "on", by: "other" };
  }
  const conferenceId = conferenceIdOf(state);
  for (const [id, request] of recordings) {
    views[id] = requestedRecording(request, id === conferenceId ? participants : []);
  }
  return views;
}

function requestedRecording(
  { status, since, consent, asked, error }: RecordingRequest,
  participants: readonly Participant[],
): RecordingState {
  if (status === "failed") return { status: "off", error };
  if (status !== "on") return { status };
  const joinedLater = participants.filter(
    ({ id, role, joinedAt }) => role === "participant" && joinedAt !== undefined && !asked.has(id),
  );
  return {
    status: "on",
    by: "thisClient",
    since: since ?? 0,
    consentMissing: consent === "given" ? joinedLater.map(({ id }) => id) : [],
  };
}
