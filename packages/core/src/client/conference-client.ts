import type { ViewKey, Views } from "../state/views.ts";

/**
 * One agent's phone and conference in one page. It lives outside React, so that calls go on while
 * components mount and unmount. It holds state and a life cycle; what a host does are functions of the
 * client, in `@rc-conference/core/actions`.
 */
export interface ConferenceClient {
  /** Tells the clients of one page apart in query keys. */
  readonly uid: number;
  /** Registers the phone and subscribes to notifications; once, however often it is called. Rejects with a ConferenceError. */
  connect(): Promise<void>;
  /** Whether `connect` has succeeded and the client is not disposed of. */
  readonly connected: boolean;
  /** Unregisters the kit's phone, which ends its calls, and closes its sockets. The app's own phone stays as it is. */
  dispose(): Promise<void>;
  /** The current state. Each part keeps its identity for as long as its content stays the same. */
  readonly views: Views;
  /** Calls `listener` when the view of that key changes. Returns the unsubscribe function. */
  subscribe(key: ViewKey, listener: () => void): () => void;
}
