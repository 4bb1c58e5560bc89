import type { TimerHandle } from "../platform/clock.ts";
import type { Extension } from "../platform/contract.ts";
import type { Subscription } from "./subscription.ts";

export interface GatewaySocket {
  send(text: string): void;
  close(): void;
}

/** What outlives a socket, so that it can be recovered. */
export interface Channel {
  readonly token: string;
  readonly extension: Extension;
  sequence: number;
  socket: GatewaySocket | undefined;
  subscription: Subscription | undefined;
  missed: unknown[];
  /** Set while what was missed is about to be sent: what happens meanwhile goes behind it. */
  replay: TimerHandle | undefined;
  forget: TimerHandle | undefined;
  idle: TimerHandle | undefined;
  absolute: TimerHandle | undefined;
}
