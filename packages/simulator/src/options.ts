import type { Fault, FaultName } from "./faults/faults.ts";
import type { WireLogEntry } from "./log.ts";
import type { Clock } from "./platform/clock.ts";
import type { Extension, Person, PlatformState, Rules } from "./platform/contract.ts";

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

/** Named faults wait for their occasion; the others strike at once. */
export interface FaultSwitches {
  readonly active: readonly Fault[];
  add(fault: Fault): void;
  /** Without a name: all of them. */
  clear(name?: FaultName): void;
  /** Cuts every notification socket. With `forget`, recovery will fail. */
  dropGatewaySockets(options?: { forget?: boolean }): void;
  /** Cuts every web phone's socket. */
  dropSipSockets(): void;
  /** Every login ends, refresh tokens included. */
  revokeTokens(): void;
}
