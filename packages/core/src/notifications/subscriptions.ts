import type { NotificationSource } from "./source.ts";

/** What is needed of the official `@ringcentral/subscriptions`. */
export interface SubscriptionsLike {
  createSubscription(): {
    events: { notification: string };
    on(event: string, listener: (notification: unknown) => void): unknown;
    removeListener(event: string, listener: (notification: unknown) => void): unknown;
    setEventFilters(filters: string[]): { register(): Promise<{ revoke?(): Promise<unknown> }> };
  };
}

/**
 * Notifications through the official subscriptions SDK, for apps that have one already.
 * It reconnects by itself and tells nobody, so a gap goes unnoticed: prefer the kit's own source.
 */
export function fromSubscriptions(subscriptions: SubscriptionsLike): NotificationSource {
  let stop: (() => void) | undefined;
  return {
    async start(handlers) {
      const subscription = subscriptions.createSubscription();
      const listener = (notification: unknown): void => handlers.onNotification(notification);
      subscription.on(subscription.events.notification, listener);
      const registered = await subscription
        .setEventFilters(["/restapi/v1.0/account/~/extension/~/telephony/sessions"])
        .register();
      stop = () => {
        subscription.removeListener(subscription.events.notification, listener);
        void registered.revoke?.().catch(() => undefined);
      };
      handlers.onOpen(false);
    },
    stop() {
      stop?.();
      stop = undefined;
    },
  };
}
