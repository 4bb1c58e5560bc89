/** One line of the wire log. `at` in milliseconds of the simulator's clock. */
export interface WireLogEntry {
  at: number;
  face: "rest" | "sip" | "gateway" | "person";
  from: string;
  to: string;
  /** A request line, status line or frame type; never a secret. */
  what: string;
}
