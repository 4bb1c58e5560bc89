/**
 * Everything that can be made to go wrong on purpose, in one place.
 *
 * - inviteUnanswered: an INVITE gets nothing after its 100.
 * - inviteRefused: an INVITE ends with `status` and `reason` (default 486 Busy Here).
 * - restStatus: a request whose path contains `path` (and whose method is `method`) is answered with `status` and `errorCode`.
 * - restDelay: such a request is answered after `delay` milliseconds.
 * - notificationMalformed: the next notification arrives with a body that makes no sense.
 * - notificationLost: the next notification does not arrive.
 * - gatewayRefused: a gateway socket is closed as soon as it opens.
 */
export const FAULT_NAMES = [
  "inviteUnanswered",
  "inviteRefused",
  "restStatus",
  "restDelay",
  "notificationMalformed",
  "notificationLost",
  "gatewayRefused",
] as const;

export type FaultName = (typeof FAULT_NAMES)[number];

export interface Fault {
  name: FaultName;
  /** How often it strikes. Default 1; Infinity until cleared. */
  times?: number;
  /** HTTP or SIP status. */
  status?: number;
  /** SIP reason phrase. */
  reason?: string;
  /** Error code in the body of a REST answer. */
  errorCode?: string;
  method?: string;
  /** A part of the path. */
  path?: string;
  /** Milliseconds. */
  delay?: number;
  /** Extra headers of a REST answer, such as Retry-After. */
  headers?: Record<string, string>;
}

/** The faults that wait to strike. */
export class Faults {
  #waiting: (Fault & { left: number })[] = [];

  get active(): readonly Fault[] {
    return this.#waiting.map(({ left, ...fault }) => ({ ...fault, times: left }));
  }

  add(fault: Fault): void {
    this.#waiting.push({ ...fault, left: fault.times ?? 1 });
  }

  clear(name?: FaultName): void {
    this.#waiting = name ? this.#waiting.filter((fault) => fault.name !== name) : [];
  }

  /** The first fault of this name that fits, used up by one; undefined where none waits. */
  take(name: FaultName, fits: (fault: Fault) => boolean = () => true): Fault | undefined {
    const fault = this.#waiting.find((candidate) => candidate.name === name && fits(candidate));
    if (!fault) return undefined;
    fault.left -= 1;
    if (fault.left <= 0) this.#waiting = this.#waiting.filter((candidate) => candidate !== fault);
    return fault;
  }
}
