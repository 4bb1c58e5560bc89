/** Types of the JSON that the platform sends, with its own field names. */

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
  | "VoiceMailScreening"
  | "Tds";

/** Notifications carry the telephony session id in `telephonySessionId` and "0" in `sessionId`; REST carries it in `sessionId`. */
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
  /** Only in notifications whose filter has `sipData=true`. */
  sipData?: WireSipData;
}

export interface WireRecording {
  id: string;
  active: boolean;
}

/** Identifies a SIP leg from the view of the party's phone. */
export interface WireSipData {
  callId: string;
  toTag: string;
  fromTag: string;
}

export type WireOrigin = "Call" | "Conference" | "CallOut";

/** The response to `GET /telephony/sessions/{id}`, which has no numeric `sessionId` and no `sequence`. */
export interface WireSession {
  id: string;
  origin: { type: WireOrigin };
  creationTime: string;
  parties: WireParty[];
  voiceCallToken?: string;
}

/** The body of a telephony session notification, which always has one party. */
export interface WireNotificationBody {
  sequence: number;
  sessionId: string;
  telephonySessionId: string;
  serverId: string;
  eventTime: string;
  parties: [WireParty];
  origin: { type: WireOrigin };
}
