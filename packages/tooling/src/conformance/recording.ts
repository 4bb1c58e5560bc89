/** What one play of the scenario saw on the wire, before anything is replaced or left out. */

/** An extension of the scenario. `third` is missing if only two extensions are given. */
export type Actor = "host" | "guest" | "third";

export interface RestExchange {
  source: "rest";
  step: string;
  actor: Actor;
  method: string;
  /** Path and query. */
  path: string;
  request: unknown;
  status: number;
  /** Names are in lower case. */
  headers: Readonly<Record<string, string>>;
  response: unknown;
  /** Milliseconds since the epoch. */
  at: number;
}

export interface Notification {
  source: "notification";
  step: string;
  actor: Actor;
  /** The whole envelope, whose `body` depends on `event`. */
  message: Readonly<Record<string, unknown>>;
  at: number;
}

export interface SipText {
  source: "sip";
  step: string;
  actor: Actor;
  /** Whether the phone sent the message; otherwise the platform did. */
  sent: boolean;
  text: string;
  at: number;
}

/** A fact that no single message shows, such as which of two things was first. */
export interface Check {
  source: "check";
  step: string;
  name: string;
  value: string | number | boolean;
  at: number;
}

export type Entry = RestExchange | Notification | SipText | Check;

/** A value of the account that must not leave it, and what it is. */
export interface Identity {
  value: string;
  kind: IdentityKind;
  /** Whose it is or which one it is, such as "host" or "call to the guest". */
  of: string;
}

export type IdentityKind =
  | "account"
  | "extension"
  | "extensionNumber"
  | "phoneNumber"
  | "device"
  | "name"
  | "email"
  | "sipUser"
  | "sipAuthorization"
  | "session"
  | "legacySession"
  | "recording"
  | "secret";

export interface Recording {
  entries: readonly Entry[];
  identities: readonly Identity[];
}

/** Entries of this step tidy up after a step that failed, so they are not compared. */
export const CLEANING = "clean up";
