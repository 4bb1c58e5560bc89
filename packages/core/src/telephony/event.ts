import type { PartyCode } from "./party-code.ts";

/** One end of a call, as events and snapshots name it. */
export interface Address {
  phoneNumber: string | undefined;
  name: string | undefined;
  extensionId: string | undefined;
}

/** The fields of a notification that the reducer needs, for one of its parties. */
export interface PartyEvent {
  /** Telephony session id, "s-…". */
  sessionId: string;
  /** Counts the session's events, over all of its parties. */
  sequence: number;
  /** Milliseconds since the epoch. */
  at: number;
  isConference: boolean;
  party: PartyUpdate;
}

/** A party of another session, such as the participant that a call's own party became in a conference. */
export interface PartyPeer {
  sessionId: string;
  partyId: string;
}

/** A party's state, as an event or a session snapshot reports it. */
export interface PartyUpdate {
  id: string;
  /** The extension that the party belongs to; undefined for people on the public network. */
  extensionId: string | undefined;
  /** The party's part in a conference, which the platform leaves out for a host who switched devices. */
  role: "host" | "participant" | undefined;
  direction: "inbound" | "outbound";
  from: Address;
  to: Address;
  code: PartyCode;
  /** The reason of the status, in lower case because the platform's spelling varies. */
  reason: string | undefined;
  /** The session that the party went to, and its party there. */
  peer: PartyPeer | undefined;
  muted: boolean;
  /** Whether the platform isolates the party, which then neither hears nor is heard. */
  standAlone: boolean;
  /** Whether anybody records this party now. */
  recording: boolean;
}

/** Whether a party of a conference's session is the host of `extensionId`; participants may name it as well. */
export function isHostParty(party: PartyUpdate, extensionId: string | undefined): boolean {
  return (
    extensionId !== undefined && party.extensionId === extensionId && party.role !== "participant"
  );
}
