/**
 * The part of ringcentral-web-phone 2.5 and later that the kit uses. It is an interface of its own, because the
 * app may use another copy of the package than the kit.
 */
export interface WebPhoneLike {
  readonly callSessions: CallSessionLike[];
  readonly sipClient: SipClientLike;
  /** The SIP credentials, by which the kit answers a challenge within a call. */
  readonly sipInfo?: object;
  readonly options?: { webRtcSessionFactory?: unknown };
  readonly disposed?: boolean;
  start(): Promise<void>;
  dispose(): Promise<void>;
  call(callee: string, callerId?: string): Promise<unknown>;
  on(event: "inboundCall" | "outboundCall", listener: (session: CallSessionLike) => void): unknown;
  off(event: "inboundCall" | "outboundCall", listener: (session: CallSessionLike) => void): unknown;
}

export interface SipClientLike {
  /** Replaced by a new socket at each start. */
  readonly wsc?: WebSocket;
  readonly sipInfo?: { outboundProxy?: string; outboundProxyBackup?: string };
  toggleBackupOutboundProxy?(enabled: boolean): void;
  /** Sends a request. Resolves with the first response above 100, and may never settle. */
  request?(message: OutboundSipMessageLike): Promise<SipMessageLike>;
  on(event: "inboundMessage", listener: (message: SipMessageLike) => void): unknown;
  on(event: "outboundMessage", listener: (message: OutboundSipMessageLike) => void): unknown;
  off(event: "inboundMessage", listener: (message: SipMessageLike) => void): unknown;
}

export interface OutboundSipMessageLike {
  readonly subject: string;
  readonly headers: Record<string, string>;
  /** Returns a copy with the next CSeq number. */
  fork(): OutboundSipMessageLike;
  toString(): string;
}

export interface SipMessageLike {
  /** The first line: "SIP/2.0 486 Busy Here". */
  readonly subject: string;
  getHeader(name: string): string | undefined;
}

export interface CallSessionLike {
  readonly callId: string;
  readonly sessionId: string | undefined;
  readonly remoteNumber: string;
  readonly direction: "inbound" | "outbound";
  readonly state: "init" | "ringing" | "answered" | "disposed" | "failed";
  readonly isConference: boolean;
  readonly sipMessage?: SipMessageLike;
  readonly mediaStream?: MediaStream | undefined;
  readonly rtcPeerConnection?: RTCPeerConnection | undefined;
  on(
    event: "ringing" | "answered" | "failed" | "disposed",
    listener: (detail?: unknown) => void,
  ): unknown;
  mute(): void;
  unmute(): void;
  hold(): Promise<void>;
  unhold(): Promise<void>;
  hangup(): Promise<void>;
  cancel?(): Promise<void>;
  answer?(): Promise<void>;
  decline?(): Promise<void>;
  reInvite(toReceive?: boolean): Promise<void>;
  readonly inputDeviceId?: string | undefined;
  readonly outputDeviceId?: string | undefined;
  changeInputDevice?(deviceId: string): Promise<void>;
  changeOutputDevice?(deviceId: string): Promise<void>;
  toVoicemail?(): Promise<void>;
  forward?(target: string): Promise<void>;
  /** Resolves with the code 0, or with another code if the platform refused. May never settle. */
  startRecording?(): Promise<{ code: number }>;
  stopRecording?(): Promise<{ code: number }>;
  sendDtmf(tones: string): void;
  dispose(): void;
}

/**
 * The id of the own party of a leg, from the header p-rc-api-ids. The web phone's own getter reads only one
 * digit of the party's number, and fails from the tenth party on.
 */
export function partyIdOf(session: CallSessionLike): string | undefined {
  return /party-id=(p-[^;]+)/.exec(session.sipMessage?.getHeader("p-rc-api-ids") ?? "")?.[1];
}

/** Ends a leg by BYE, decline or CANCEL, as its state requires. May never settle. */
export async function endLeg(session: CallSessionLike): Promise<void> {
  if (session.state === "answered") await session.hangup();
  else if (session.direction === "inbound") await session.decline?.();
  else await session.cancel?.();
}
