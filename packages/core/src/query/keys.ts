import type { ConferenceClient } from "../client/create-client.ts";

/** Keys that a devtools user can read, and that hold no secret. */
export function conferenceKey(
  client: ConferenceClient,
  name: string,
): readonly ["rc-conference", number, string] {
  return ["rc-conference", client.uid, name];
}
