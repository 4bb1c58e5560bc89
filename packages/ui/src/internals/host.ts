import type { ConferenceState, Participant } from "@rc-conference/core";

export function isHost({ role }: Pick<Participant, "role">): boolean {
  return role === "host";
}

/** Whether the host is in the conference with this client; true while the connection is being restored. */
export function isHostIn(status: ConferenceState["status"]): boolean {
  return status === "active" || status === "reconnecting";
}
