/** The state of one leg of this page's web phone. */
export interface PhoneLeg {
  /** Telephony session id of the call. */
  sessionId: string;
  /** The own party of the call; undefined if the phone system did not name it. */
  partyId: string | undefined;
  direction: "inbound" | "outbound";
  state: "ringing" | "answered";
  /** Whether the microphone's track is disabled. */
  muted: boolean;
  held: boolean;
  /** When this page first knew of the leg, in milliseconds since the epoch. */
  since: number;
}
