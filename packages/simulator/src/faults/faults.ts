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
  notificationReordered:
    "A notification arrives after the one that follows it, or after a second if none follows.",
  notificationMalformed: "A notification with an invalid body precedes the valid one.",
  notificationPartlyMalformed: "A notification has a second party, which is malformed.",
  notificationMisdated: "A notification dates its change to the year 2099.",
  restStatus:
    "A request is answered with `status` and the platform's body for it, or with `errorCode` and `headers`. It has no effect.",
  restDelay: "A request is answered after `delay` milliseconds.",
  restStale: "A GET is answered with the state of `delay` milliseconds ago.",
  bringInBridgeFails:
    "A bring-in is accepted, and `delay` milliseconds later the new party disconnects without having joined. The call goes on.",
  bringInHangs:
    "A bring-in is accepted, and the new party joins `delay` milliseconds later, or never without `delay`. The call goes on.",
  restAnswerLost: "A request takes effect, but the connection breaks before the response.",
  inviteUnanswered: "An INVITE gets no response after its 100.",
  inviteRefused: "An INVITE ends with the SIP `status` and `reason`.",
  reInviteRefused: "An INVITE within a call ends with the SIP `status`, by default 491.",
  registerRefused: "A REGISTER ends with the SIP `status` and `reason`.",
  sipRefused: "A web phone's socket is closed as it opens.",
  gatewayRefused:
    "A gateway socket is closed as it opens, after an error with `status`, by default 401, and `headers`.",
  gatewayForgets: "The recovery of a gateway connection fails.",
} as const;

export type FaultName = keyof typeof FAULTS;

export interface Fault {
  name: FaultName;
  /** How often the fault occurs. Default 1; unlimited if `lasts` or `probability` is given. */
  times?: number;
  /** Milliseconds from now after which the fault expires. Default: never. */
  lasts?: number;
  /** Probability from 0 to 1 that the fault occurs at each occasion. Default 1. */
  probability?: number;
  /** HTTP or SIP status of the response. */
  status?: number;
  /** SIP reason phrase of the response. */
  reason?: string;
  /** Error code in the body of a REST response. */
  errorCode?: string;
  /** HTTP method of the affected requests. Default: all. */
  method?: string;
  /** Text that the path of affected requests contains. Default: all. */
  path?: string;
  /** The affected proxy of the SIP server. Default: both. */
  proxy?: "primary" | "backup";
  /** Delay or age in milliseconds, depending on the fault. */
  delay?: number;
  /** Extra headers of a response, such as Retry-After. */
  headers?: Record<string, string>;
}

interface PendingFault extends Fault {
  left: number;
  until: number;
}

/** Holds the pending faults and decides when one occurs. */
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

  /** Throws SimulatorError for an unknown name or an invalid number. */
  add(fault: Fault): void {
    const { name, times, lasts, probability, delay } = fault;
    if (!Object.hasOwn(FAULTS, name)) {
      throw new SimulatorError(
        `There is no fault "${String(name)}". The faults are ${Object.keys(FAULTS).join(", ")}.`,
      );
    }
    for (const [option, value] of Object.entries({ times, lasts, probability, delay })) {
      if (value !== undefined && !(typeof value === "number" && value >= 0)) {
        throw new SimulatorError(
          `"${option}" of ${name} is not a number of at least 0. Correct it.`,
        );
      }
    }
    if (probability !== undefined && probability > 1) {
      throw new SimulatorError(`"probability" of ${name} is above 1. Give a number from 0 to 1.`);
    }
    const open = lasts !== undefined || probability !== undefined;
    this.#pending.push({
      ...fault,
      left: times ?? (open ? Number.POSITIVE_INFINITY : 1),
      until: this.#clock.now() + (lasts ?? Number.POSITIVE_INFINITY),
    });
  }

  /** Clears the faults of this name, or all faults without one. */
  clear(name?: FaultName): void {
    this.#pending = name ? this.#pending.filter((fault) => fault.name !== name) : [];
  }

  /** Uses up and returns the first matching fault of this name; undefined if none occurs. */
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
