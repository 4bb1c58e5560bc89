import type { Bridge } from "../media/ports.ts";
import type { Endpoint, Extension } from "./contract.ts";
import type { WireEndpoint, WireOrigin, WireRecording, WireStatus } from "./wire.ts";

/** One party of a telephony session, with what the platform knows and never sends. */
export interface Party {
  readonly id: string;
  readonly session: Session;
  readonly direction: "Inbound" | "Outbound";
  readonly role: "Host" | "Participant" | undefined;
  /** The mailbox that owns it; parties outside the account and a conference's participants have none. */
  readonly owner: Extension | undefined;
  from: WireEndpoint;
  to: WireEndpoint;
  status: WireStatus;
  muted: boolean;
  standAlone: boolean;
  /** The live end of the call: a web phone's leg or a person. */
  endpoint: Endpoint | undefined;
  /** Who is there, for the truth that tests ask for. */
  identity: { name: string; phoneNumber: string };
  /** A conference's participant: the own party of the call that it came from. */
  origin: Party | undefined;
  /** An own party that went into a conference: the participant there. */
  movedTo: Party | undefined;
  /** The party of another call that this one was joined with by an attended transfer. */
  joinedWith: Party | undefined;
  held: boolean;
  recordings: WireRecording[];
  /** Keys that were pressed at this end. */
  digits: string;
  /** Where a call flip rings, until this end hangs up. */
  flippedTo: Party | undefined;
  /** The party whose place this one takes when its INVITE is complete. */
  takesOver: Party | undefined;
  /** Whether the wire tells its role in a conference. */
  announcesRole: boolean;
  /** The orbit in which its call waits. */
  parkedAt: string | undefined;
}

export interface Session {
  readonly id: string;
  /** The older numeric id; "0" for a conference. */
  readonly legacyId: string;
  readonly origin: WireOrigin;
  readonly creator: Extension | undefined;
  readonly createdAt: number;
  readonly bridge: Bridge;
  readonly parties: Party[];
  voiceCallToken: string | undefined;
  sequence: number;
  ended: boolean;
  /** Stops the ringback tone, while there is one. */
  stopRingback: (() => void) | undefined;
  /** A stop for whatever waits on this session. */
  readonly cleanups: (() => void)[];
}

/** In the call, or on the way in. */
export function isLive(party: Party): boolean {
  return party.status.code !== "Disconnected";
}

/** Whom a call's own party talks with. */
export function farEndOf(own: Party): Party | undefined {
  return own.session.parties.find(
    (party) => party !== own && isEstablished(party) && party.endpoint,
  );
}

/** Talking: the far end of a 1:1 call counts once it has answered, a conference's participant once it moved in. */
export function isEstablished(party: Party): boolean {
  return party.status.code === "Answered" || party.status.code === "Hold";
}
