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

/** The one account that every simulator starts with, unless told otherwise. */
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
  /** Same seed, same ids, tokens and order. Default 1. */
  seed?: number;
  /** Default: real time. */
  clock?: Clock;
  rules?: Partial<Rules>;
  /** What is heard besides voices. */
  sounds?: Partial<Sounds>;
  /** Requests a user may send in a minute, by group; false for no limit. Default: the platform's own. */
  rateLimits?: Partial<RateLimits> | false;
  /** What the notification gateway announces and keeps to, in seconds and counts. */
  gatewayLimits?: Partial<GatewayLimits>;
  /** How error bodies look. Default "full". */
  errorShape?: ErrorShape;
  /** Seconds that tokens live. */
  lifetimes?: Partial<Lifetimes>;
  /** What the app may do: a request for anything else is refused with 403 CMN-401. Default: all of it. */
  scopes?: readonly Scope[];
  /** Features that every extension has or lacks, by name, as `{ Conferencing: false }`. Default: all of them. */
  features?: Readonly<Record<string, boolean>>;
  /** Messages that the wire log keeps. Default 5 000. */
  logSize?: number;
  /** At least one. Default: three, the first being the agent. */
  extensions?: ExtensionSpec[];
  /** People outside. Default: a few customers. */
  people?: PersonSpec[];
}

/** What a running simulator offers to scripts, tests and stories, in Node and in a page alike. */
export interface Simulator {
  /** Base address for the official SDK's `server` option. */
  readonly server: string;
  readonly clientId: string;
  readonly extensions: readonly Extension[];
  readonly people: readonly Person[];
  /** Finds a person by name, or adds one. Throws SimulatorError for an unknown name without a number. */
  person(name: string, phoneNumber?: string): Person;
  state(): SimulatorState;
  /** What went over the wire, oldest first, bounded; secrets blanked out. */
  log(): readonly WireLogEntry[];
  /** The same as a sequence diagram, in Mermaid's text form. */
  diagram(options?: DiagramOptions): string;
  /** What is open now: all of it is nothing once everybody has hung up and gone. */
  counts(): SimulatorCounts;
  /** Resolves after so many milliseconds of the simulator's clock. */
  wait(ms: number): Promise<void>;
  /**
   * Resolves once the condition holds, which is tried after each change. Rejects with SimulatorError
   * after `within` milliseconds of the simulator's clock (default 30 000).
   */
  until(condition: () => boolean, within?: number): Promise<void>;
  /** What goes wrong on purpose. */
  readonly faults: FaultSwitches;
  /** Called after each change of a call, a person or a registration. Returns the unsubscriber. */
  subscribe(listener: () => void): () => void;
  stop(): Promise<void>;
}

export interface SimulatorState extends PlatformState {
  registrations: { extensionNumber: string; instanceId: string }[];
  gatewaySockets: number;
}

export interface SimulatorCounts {
  timers: number;
  sipSockets: number;
  gatewaySockets: number;
  registrations: number;
  dialogs: number;
  /** Those that have not ended. */
  sessions: number;
  /** Those that are still in. */
  parties: number;
  legs: number;
  voices: number;
  bridges: number;
}

/** Named faults wait for their occasion; the others strike at once. */
export interface FaultSwitches {
  readonly active: readonly Fault[];
  /** Throws SimulatorError for a fault that makes no sense. */
  add(fault: Fault): void;
  /** Without a name: all of them, and sound goes both ways again. */
  clear(name?: FaultName): void;
  /** Cuts every notification socket. With `forget`, recovery will fail. */
  dropGatewaySockets(options?: { forget?: boolean }): void;
  /** Cuts every web phone's socket. */
  dropSipSockets(): void;
  /** Every login ends, refresh tokens included. */
  revokeTokens(): void;
  /**
   * The server goes away with all its sockets, registrations and notification channels, and refuses
   * everybody for `downFor` milliseconds (default 1 000). Calls and logins live on.
   */
  restart(options?: { downFor?: number }): void;
  /**
   * Sound goes one way only, in calls that are and that come: "in" is what phones say, "out" what
   * they hear; undefined lifts it. `extension` is a name or number; default: all.
   */
  blockAudio(direction: "in" | "out" | "both" | undefined, options?: { extension?: string }): void;
}
