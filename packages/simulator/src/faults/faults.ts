import type { Clock } from "../platform/clock.ts";
import { SimulatorError } from "../platform/contract.ts";

/**
 * Every fault that waits for its occasion, by name, and what it does. Immediate faults are methods of
 * `FaultSwitches`.
 */
export const FAULTS = {
  notificationLost: "A notification does not arrive.",
  notificationDelayed: "A notification arrives `delay` milliseconds late.",
  notificationDuplicated: "A notification arrives twice.",
  notificationReordered: "A notification arrives after the one that follows it, or after a second.",
  notificationMalformed: "A notification that makes no sense comes before the right one.",
  restStatus:
    "A request is answered with `status` and the body that the platform has for it, or `errorCode` and `headers`; nothing is done.",
  restDelay: "A request is answered after `delay` milliseconds.",
  restStale: "A GET is answered with what was true `delay` milliseconds ago.",
  restAnswerLost: "A request is done, and its answer is lost with the connection.",
  inviteUnanswered: "An INVITE gets nothing after its 100.",
  inviteRefused: "An INVITE ends with the SIP `status` and `reason`.",
  registerRefused: "A REGISTER ends with the SIP `status` and `reason`.",
  sipRefused: "A web phone's socket is closed as it opens.",
  gatewayRefused: "A gateway socket is closed as it opens.",
  gatewayForgets: "A gateway connection is told that its recovery failed.",
} as const;

export type FaultName = keyof typeof FAULTS;

export interface Fault {
  name: FaultName;
  /** How often it strikes. Default 1; without end where `lasts` or `probability` is given. */
  times?: number;
  /** Milliseconds from now in which it strikes. Default: until it has struck, or is cleared. */
  lasts?: number;
  /** From 0 to 1: how likely it strikes at each occasion. Default 1. */
  probability?: number;
  /** HTTP or SIP status. */
  status?: number;
  /** SIP reason phrase. */
  reason?: string;
  /** Error code in the body of a REST answer. */
  errorCode?: string;
  /** HTTP method that it is for. Default: each. */
  method?: string;
  /** A part of the path that it is for. Default: each. */
  path?: string;
  /** Which of the two addresses of the SIP server it is for. Default: both. */
  proxy?: "primary" | "backup";
  /** Milliseconds. */
  delay?: number;
  /** Extra headers of a REST answer, such as Retry-After. */
  headers?: Record<string, string>;
}

interface PendingFault extends Fault {
  left: number;
  until: number;
}

/** The faults that wait to strike. */
export class Faults {
  readonly #clock: Clock;
  readonly #random: () => number;
  #pending: PendingFault[] = [];

  constructor(clock: Clock, random: () => number) {
    this.#clock = clock;
    this.#random = random;
  }

  get active(): readonly Fault[] {
    this.#dropUsed();
    return this.#pending.map(({ left, until: _until, ...fault }) => ({ ...fault, times: left }));
  }

  /** Throws SimulatorError for a name that is not known, or a number that makes no sense. */
  add(fault: Fault): void {
    const { name, times, lasts, probability, delay } = fault;
    if (!Object.hasOwn(FAULTS, name)) {
      throw new SimulatorError(
        `There is no fault "${String(name)}". Known are ${Object.keys(FAULTS).join(", ")}.`,
      );
    }
    for (const [what, value] of Object.entries({ times, lasts, probability, delay })) {
      if (value !== undefined && !(typeof value === "number" && value >= 0)) {
        throw new SimulatorError(`"${what}" of ${name} is no number from 0 on. Correct it.`);
      }
    }
    if (probability !== undefined && probability > 1) {
      throw new SimulatorError(`"probability" of ${name} is over 1. Give one from 0 to 1.`);
    }
    const open = lasts !== undefined || probability !== undefined;
    this.#pending.push({
      ...fault,
      left: times ?? (open ? Number.POSITIVE_INFINITY : 1),
      until: this.#clock.now() + (lasts ?? Number.POSITIVE_INFINITY),
    });
  }

  /** Without a name: all of them. */
  clear(name?: FaultName): void {
    this.#pending = name ? this.#pending.filter((fault) => fault.name !== name) : [];
  }

  /** The first fault of this name that fits, used up by one; undefined where none strikes. */
  take(name: FaultName, fits: (fault: Fault) => boolean = () => true): Fault | undefined {
    this.#dropUsed();
    const fault = this.#pending.find((candidate) => candidate.name === name && fits(candidate));
    if (!fault) return undefined;
    if (fault.probability !== undefined && this.#random() >= fault.probability) return undefined;
    fault.left -= 1;
    this.#dropUsed();
    return fault;
  }

  #dropUsed(): void {
    const now = this.#clock.now();
    this.#pending = this.#pending.filter(({ left, until }) => left > 0 && until > now);
  }
}
