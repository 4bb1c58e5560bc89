/** Callbacks by which a source reports to the client. */
export interface NotificationHandlers {
  /** Called with each notification, unchanged, whatever it is about. */
  onNotification(notification: unknown): void;
  /** Called when notifications flow, for the first time or again. `gap` tells whether some may have been missed. */
  onOpen(gap: boolean): void;
  /**
   * Called when no notifications flow, and again before each try to reconnect. `attempt` counts the tries from 1.
   * `nextTryAt` is in milliseconds since the epoch, and undefined while a try is in progress.
   */
  onLost(attempt: number, nextTryAt: number | undefined): void;
}

/** A source of notifications. The kit has one of its own, which an app may replace. */
export interface NotificationSource {
  /** Resolves once notifications flow. Rejects if the first try to connect fails. */
  start(handlers: NotificationHandlers): Promise<void>;
  /** Ends the connection and its retries. */
  stop(): void;
}
