import type { SDK } from "@ringcentral/sdk";
import { Subscriptions } from "@ringcentral/subscriptions";

export interface OpenSubscription {
  /** What the gateway said about the connection, and about the subscription. */
  connection: unknown;
  subscription: unknown;
  /** Removes the subscription and closes the socket. */
  close(): Promise<void>;
}

/** Subscribes through the official client, on a socket of its own. */
export async function subscribe(
  sdk: SDK,
  eventFilters: string[],
  onNotification: (message: Readonly<Record<string, unknown>>) => void,
): Promise<OpenSubscription> {
  const subscription = new Subscriptions({ sdk }).createSubscription();
  subscription.setEventFilters(eventFilters);
  subscription.on(subscription.events.notification, onNotification);
  const registered = await subscription.register().catch((error: unknown) => {
    throw refusalOf(error);
  });
  // The client's types leave out what its extension can do.
  const extension = registered.wse as unknown as {
    connectionDetails: unknown;
    revoke(): Promise<void>;
  };
  return {
    connection: extension.connectionDetails,
    subscription: registered.subscriptionInfo,
    close: () => extension.revoke().catch(() => undefined),
  };
}

/** Keeps status and code of the client's error, whose message has the request with its token. */
function refusalOf(error: unknown): Error {
  const { response } = error as {
    response?: { status?: number; data?: { errorCode?: string } };
  };
  const { status, data } = response ?? {};
  return new Error(
    status === undefined
      ? "the gateway cannot be reached"
      : `the subscription was refused with ${status} ${data?.errorCode ?? ""}`.trim(),
  );
}
