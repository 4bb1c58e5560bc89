/** State of one call of this page's web phone. */
export interface PhoneLeg {
  /** Telephony session id of the call. */
  sessionId: string;
  /** The own party of the leg; undefined when the phone system did not name it. */
  partyId: string | undefined;
  direction: "inbound" | "outbound";
  state: "ringing" | "answered";
  /** Whether the microphone's track is off. */
  muted: boolean;
  held: boolean;
}
