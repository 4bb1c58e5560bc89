import type { DiagramOptions } from "./diagram.ts";
import type { Fault, FaultName } from "./faults/faults.ts";
import type { WireLogEntry } from "./log.ts";
import type { GatewayLimits } from "./notifications/gateway.ts";
import type { Clock } from "./platform/clock.ts";
import type { Extension, Person, PlatformState, Rules, Sounds } from "./platform/contract.ts";
import type { ErrorShape } from "./rest/http.ts";
import type { Lifetimes } from "./rest/oauth.ts";
import type { RateLimits } from "./rest/rates.ts";
import type { Scope } from "./rest/route.ts";

/** An extension of the account, with one user and one direct number. */
export interface ExtensionSpec {
  name: string;
  extensionNumber: string;
  phoneNumber: string;
}

export interface PersonSpec {
  name: string;
  phoneNumber: string;
}

export interface SimulatorOptions {
  /** The same seed gives the same ids, tokens and order of events. Default 1. */
  seed?: number;
  /** The clock of calls and people. Default: real time. */
  clock?: Clock;
  rules?: Partial<Rules>;
  /** Sounds besides the voices, such as the ringing tone. */
  sounds?: Partial<Sounds>;
  /** Requests that a user may send per minute, by rate group; false for no limits. Default: RingCentral's documented examples. */
  rateLimits?: Partial<RateLimits> | false;
  /** Limits of the notification gateway. Timeouts are in seconds. */
  gatewayLimits?: Partial<GatewayLimits>;
  /** Shape of error bodies. Default "full". */
  errorShape?: ErrorShape;
  /** Lifetimes of tokens, in seconds. */
  lifetimes?: Partial<Lifetimes>;
  /** Permissions of the app. A request that needs another one is refused with 403 CMN-401. Default: all. */
  scopes?: readonly Scope[];
  /** Features of the extensions, such as `{ Conferencing: false }`. Default: all are enabled. */
  features?: Readonly<Record<string, boolean>>;
  /** Number of messages that the wire log keeps. Default 5 000. */
  logSize?: number;
  /** At least one extension. Default: three; apps usually log in as the first. */
  extensions?: ExtensionSpec[];
  /** People on the public network. Default: three customers. */
  people?: PersonSpec[];
}

/** A running simulator, as scripts, tests and stories use it in Node and in a page. */
export interface Simulator {
  /** Base URL for the `server` option of `@ringcentral/sdk`. */
  readonly server: string;
  readonly clientId: string;
  readonly extensions: readonly Extension[];
  readonly people: readonly Person[];
  /** Finds a person by name, or adds one. Throws SimulatorError for an unknown name without a number. */
  person(name: string, phoneNumber?: string): Person;
  state(): SimulatorState;
  /** Returns the messages on the wire, oldest first, without secrets. `logSize` limits their number. */
  log(): readonly WireLogEntry[];
  /** Returns the log as the text of a Mermaid sequence diagram. */
  diagram(options?: DiagramOptions): string;
  /** Counts open resources, so that a test can check that nothing is left open. */
  counts(): SimulatorCounts;
  /** Resolves after `ms` milliseconds of the simulator's clock. */
  wait(ms: number): Promise<void>;
  /**
   * Resolves once the condition holds, which is checked after each change. Rejects with SimulatorError
   * after `within` milliseconds of the simulator's clock (default 30 000).
   */
  until(condition: () => boolean, within?: number): Promise<void>;
  /** Switches that make something fail on purpose. */
  readonly faults: FaultSwitches;
  /** Calls the listener after each change of a call, a person or a registration. Returns the unsubscriber. */
  subscribe(listener: () => void): () => void;
  stop(): Promise<void>;
}

export interface SimulatorState extends PlatformState {
  registrations: { extensionNumber: string; instanceId: string }[];
  /** The SIP dialogs that the server knows, ringing ones included. */
  dialogs: { callId: string; extensionNumber: string; partyId: string }[];
  gatewaySockets: number;
}

export interface SimulatorCounts {
  timers: number;
  sipSockets: number;
  gatewaySockets: number;
  registrations: number;
  dialogs: number;
  /** Sessions that have not ended. */
  sessions: number;
  /** Parties that are still connected. */
  parties: number;
  legs: number;
  voices: number;
  bridges: number;
}

/** Faults by name, which wait for their occasion, and immediate faults, which are methods. */
export interface FaultSwitches {
  readonly active: readonly Fault[];
  /** Adds a fault. Throws SimulatorError for an unknown name or an invalid number. */
  add(fault: Fault): void;
  /** Clears the faults of this name. Without a name, clears all faults and unblocks the audio. */
  clear(name?: FaultName): void;
  /** Closes every notification socket. With `forget`, their recovery fails. */
  dropGatewaySockets(options?: { forget?: boolean }): void;
  /** Closes every web phone's socket. */
  dropSipSockets(): void;
  /** Ends every login, refresh tokens included. */
  revokeTokens(): void;
  /**
   * Closes all sockets, drops registrations and notification channels, and refuses connections for
   * `downFor` milliseconds of the client clock (default 1 000). Calls and logins survive.
   */
  restart(options?: { downFor?: number }): void;
  /**
   * Blocks audio in current and future calls: "in" blocks what phones send, "out" what they receive;
   * undefined unblocks it. `extension` is a name or number; default: all extensions.
   */
  blockAudio(direction: "in" | "out" | "both" | undefined, options?: { extension?: string }): void;
}
