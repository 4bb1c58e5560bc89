/** Everything that looks random comes from here, so that the same seed gives the same run. */
export interface Ids {
  /** Uniform in [0, 1). */
  random(): number;
  /** "s-" and characters of [0-9a-fz], as the web phone's parser demands. */
  sessionId(): string;
  /** "p-<the session's own part>-<index>". */
  partyId(sessionId: string, index: number): string;
  /** The older numeric session id that events carry. */
  legacySessionId(): string;
  /** RFC 4122 shape. */
  uuid(): string;
  /** A decimal string of 19 digits, as gateway messages and notifications carry. */
  messageId(): string;
  /** An opaque URL-safe secret. */
  token(length?: number): string;
}
