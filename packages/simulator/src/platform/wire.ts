/** Shapes that go over the wire, spelled as the platform spells them. */

export type StatusCode =
  | "Setup"
  | "Proceeding"
  | "Answered"
  | "Disconnected"
  | "Gone"
  | "Parked"
  | "Hold"
  | "VoiceMail"
  | "FaxReceive"
  | "VoiceMailScreening";

/** Events carry the s-id in `telephonySessionId` and "0" in `sessionId`; REST carries the s-id in `sessionId`. */
export interface WirePeerId {
  telephonySessionId?: string;
  sessionId: string;
  partyId: string;
}

export interface WireStatus {
  code: StatusCode;
  reason?: string;
  description?: string;
  peerId?: WirePeerId;
  rcc?: boolean;
}

export interface WireEndpoint {
  phoneNumber?: string;
  name?: string;
  extensionId?: string;
  deviceId?: string;
}

export interface WireParty {
  id: string;
  accountId?: string;
  extensionId?: string;
  direction: "Inbound" | "Outbound";
  from: WireEndpoint;
  to: WireEndpoint;
  status: WireStatus;
  muted: boolean;
  standAlone: boolean;
  conferenceRole?: "Host" | "Participant";
  attributes?: Record<string, unknown>;
  owner?: { accountId: string; extensionId: string };
  park?: { id?: string };
  missedCall?: boolean;
  recordings?: WireRecording[];
  /** In notifications, for filters that ask for it. */
  sipData?: WireSipData;
}

export interface WireRecording {
  id: string;
  active: boolean;
}

/** As the party's phone sees its own leg. */
export interface WireSipData {
  callId: string;
  toTag: string;
  fromTag: string;
}

export type WireOrigin = "Call" | "Conference" | "CallOut";

/** `GET /telephony/sessions/{id}`: unwrapped; no numeric sessionId and no sequence. */
export interface WireSession {
  id: string;
  origin: { type: WireOrigin };
  creationTime: string;
  parties: WireParty[];
  voiceCallToken?: string;
}

/** The body of a telephony session notification: always one party. */
export interface WireNotificationBody {
  sequence: number;
  sessionId: string;
  telephonySessionId: string;
  serverId: string;
  eventTime: string;
  parties: [WireParty];
  origin: { type: WireOrigin };
}
