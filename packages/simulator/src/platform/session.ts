import type { Bridge } from "../media/ports.ts";
import type { Endpoint, Extension } from "./contract.ts";
import type { WireEndpoint, WireOrigin, WireRecording, WireStatus } from "./wire.ts";

/** A party of a telephony session, including state that the platform never sends. */
export interface Party {
  readonly id: string;
  readonly session: Session;
  readonly direction: "Inbound" | "Outbound";
  readonly role: "Host" | "Participant" | undefined;
  /** The extension that owns the party; undefined for external parties and for participants of a conference. */
  readonly owner: Extension | undefined;
  /** The extension that events and responses name as the party's owner. */
  readonly namedOwner: Extension | undefined;
  from: WireEndpoint;
  to: WireEndpoint;
  status: WireStatus;
  muted: boolean;
  standAlone: boolean;
  /** The connected web phone or person; undefined once it has hung up or moved on. */
  endpoint: Endpoint | undefined;
  /** Who is really at this end, for `PlatformState`. */
  identity: { name: string; phoneNumber: string };
  /** For a participant of a conference: the agent's party of the call that the participant came from. */
  origin: Party | undefined;
  /** For the agent's party of a call that was brought in: the participant in the conference. */
  movedTo: Party | undefined;
  /** The party of another call that an attended transfer connected with this party. */
  joinedWith: Party | undefined;
  held: boolean;
  /** What holds the party: the phone, a REST request, or both, which do not undo each other. */
  readonly holds: Set<"phone" | "request">;
  recordings: WireRecording[];
  /** Keys that this party pressed, in order. */
  digits: string;
  /** The party that a call flip rings, which keeps the call when this party hangs up. */
  flippedTo: Party | undefined;
  /** The party that this party replaces once its INVITE is acknowledged. */
  takesOver: Party | undefined;
  /** Whether events and responses carry `conferenceRole`. */
  announcesRole: boolean;
  /** The park orbit of the call; undefined if it is not parked. */
  parkedAt: string | undefined;
}

export interface Session {
  readonly id: string;
  /** The numeric session id; "0" for a conference. */
  readonly legacyId: string;
  readonly origin: WireOrigin;
  readonly creator: Extension | undefined;
  readonly createdAt: number;
  readonly bridge: Bridge;
  readonly parties: Party[];
  voiceCallToken: string | undefined;
  sequence: number;
  ended: boolean;
  /** Stops the ringback tone; undefined while none is playing. */
  stopRingback: (() => void) | undefined;
  /** Functions that cancel pending work, called when the session ends. */
  readonly cleanups: (() => void)[];
}

/** Whether the party is in the call or about to join it. */
export function isLive(party: Party): boolean {
  return party.status.code !== "Disconnected";
}

/** Returns the party that the own party of a call talks with. */
export function farEndOf(own: Party): Party | undefined {
  return own.session.parties.find(
    (party) => party !== own && isEstablished(party) && party.endpoint,
  );
}

/** Whether the party has answered the call, on hold or not. */
export function isEstablished(party: Party): boolean {
  return party.status.code === "Answered" || party.status.code === "Hold";
}
