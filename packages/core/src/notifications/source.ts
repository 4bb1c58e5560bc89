/** What a source tells the client. */
export interface NotificationHandlers {
  /** Any notification, as it came. */
  onNotification(notification: unknown): void;
  /** The source works, for the first time or again; `gap` when something may have been missed. */
  onOpen(gap: boolean): void;
  /** The source does not work; `nextTryAt` in milliseconds since the epoch, undefined while a try runs. */
  onLost(attempt: number, nextTryAt: number | undefined): void;
}

/** Where notifications come from. The kit brings its own; an app may bring another. */
export interface NotificationSource {
  /** Resolves once notifications flow. Rejects when the first try fails. */
  start(handlers: NotificationHandlers): Promise<void>;
  stop(): void;
}
