import type { ConferenceClient } from "../client/conference-client.ts";

/** A query or mutation key: the kit, the client's `uid`, and the name of the action. */
export type ConferenceKey = readonly ["rc-conference", number, string];

/** The key of an action's query or mutation, `["rc-conference", client.uid, "muteParticipant"]`. It holds no secret. */
export function conferenceKey(client: ConferenceClient, action: string): ConferenceKey {
  return ["rc-conference", client.uid, action];
}
