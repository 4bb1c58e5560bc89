import type { PartyCode } from "./party-code.ts";

/** One end of a call, as events and snapshots name it. */
export interface Address {
  phoneNumber: string | undefined;
  name: string | undefined;
  extensionId: string | undefined;
}

/** What the kit takes from one party of a notification; everything else stays outside. */
export interface PartyEvent {
  /** Telephony session id, "s-…". */
  sessionId: string;
  sequence: number;
  /** Milliseconds since the epoch. */
  at: number;
  isConference: boolean;
  party: PartyUpdate;
}

export interface PartyUpdate {
  id: string;
  extensionId: string | undefined;
  direction: "inbound" | "outbound";
  from: Address;
  to: Address;
  code: PartyCode;
  reason: string | undefined;
  /** Where the party went: another session and the party there. */
  peer: { sessionId: string; partyId: string } | undefined;
  muted: boolean;
  /** Put aside by the platform: neither heard nor hearing. */
  standAlone: boolean;
  /** Somebody records this end of the call now. */
  recording: boolean;
}
