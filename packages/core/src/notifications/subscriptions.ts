import { FILTERS } from "./filters.ts";
import type { NotificationSource } from "./source.ts";

/** The part of the official `@ringcentral/subscriptions` that the kit uses. */
export interface SubscriptionsLike {
  createSubscription(): {
    events: { notification: string };
    on(event: string, listener: (notification: unknown) => void): unknown;
    removeListener(event: string, listener: (notification: unknown) => void): unknown;
    setEventFilters(filters: string[]): { register(): Promise<{ revoke?(): Promise<unknown> }> };
  };
}

/**
 * A source that uses the official subscriptions SDK, for apps that have it already. The SDK reconnects without
 * reporting it, so that the client does not notice missed notifications. Prefer the kit's own source.
 */
export function fromSubscriptions(subscriptions: SubscriptionsLike): NotificationSource {
  let stop: (() => void) | undefined;
  return {
    async start(handlers) {
      stop?.();
      const subscription = subscriptions.createSubscription();
      const { notification } = subscription.events;
      subscription.on(notification, handlers.onNotification);
      let stopped = false;
      let revoke: (() => void) | undefined;
      stop = () => {
        stopped = true;
        subscription.removeListener(notification, handlers.onNotification);
        revoke?.();
      };
      const registered = await subscription.setEventFilters(FILTERS).register();
      revoke = () => void registered.revoke?.().catch(() => undefined);
      if (stopped) revoke();
      else handlers.onOpen(false);
    },
    stop() {
      stop?.();
      stop = undefined;
    },
  };
}
