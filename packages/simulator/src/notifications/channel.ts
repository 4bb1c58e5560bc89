import type { TimerHandle } from "../platform/clock.ts";
import type { Extension } from "../platform/contract.ts";
import type { Subscription } from "./subscription.ts";

export interface GatewaySocket {
  send(text: string): void;
  /** Closes the socket like a network failure, or after the frames that were sent. Default false. */
  close(afterSending?: boolean): void;
}

/** State that outlives a socket, so that a client can recover it over another socket. */
export interface Channel {
  readonly token: string;
  readonly extension: Extension;
  sequence: number;
  socket: GatewaySocket | undefined;
  subscription: Subscription | undefined;
  missed: unknown[];
  /** Timer until the missed frames are sent. New notifications queue behind them until then. */
  replay: TimerHandle | undefined;
  forget: TimerHandle | undefined;
  idle: TimerHandle | undefined;
  absolute: TimerHandle | undefined;
}
