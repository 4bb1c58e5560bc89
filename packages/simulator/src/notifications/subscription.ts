import type { Extension } from "../platform/contract.ts";
import type { Ids } from "../platform/ids.ts";
import { resolveFilters } from "./filters.ts";

/** Lifetime that a subscription announces. It never expires while its socket is open. */
const EXPIRES_IN_SECONDS = 86_399;

export interface Subscription {
  readonly id: string;
  filters: string[];
  readonly createdAt: number;
}

export interface SubscriptionReply {
  status: number;
  body?: unknown;
}

export interface SubscriptionRequest {
  method: string | undefined;
  /** The subscription id in the path; undefined if there is none. */
  id: string | undefined;
  body: unknown;
}

/**
 * Answers a request about the subscription of a socket. Returns the reply and the subscription that the
 * socket has afterwards; a new subscription replaces the current one.
 */
export function answerSubscription(
  { method, id, body }: SubscriptionRequest,
  current: Subscription | undefined,
  options: { extension: Extension; ids: Ids; now: number },
): { reply: SubscriptionReply; subscription: Subscription | undefined } {
  const keep = (reply: SubscriptionReply) => ({ reply, subscription: current });
  const show = (subscription: Subscription) => ({
    reply: { status: 200, body: subscriptionInfo(subscription) },
    subscription,
  });
  if (id !== undefined && id !== current?.id) {
    return keep(failure(404, "SUB-404", "Subscription is not found"));
  }
  if (method === "DELETE" && current) return { reply: { status: 204 }, subscription: undefined };
  if (method === "GET" && current) return show(current);
  if (method !== "POST" && method !== "PUT") {
    return keep(failure(405, "OAU-151", "Method is not supported"));
  }
  const wanted = (body as { eventFilters?: unknown } | undefined)?.eventFilters;
  // A PUT without filters renews the subscription.
  if (method === "PUT" && wanted === undefined && current) return show(current);
  const valid =
    Array.isArray(wanted) &&
    wanted.length > 0 &&
    wanted.every((filter) => typeof filter === "string");
  const filters = valid ? resolveFilters(wanted, options.extension) : undefined;
  if (!filters) return keep(failure(400, "SUB-508", "Event filters are not valid"));
  return show({
    id: method === "PUT" && current ? current.id : options.ids.uuid(),
    filters,
    createdAt: options.now,
  });
}

export function subscriptionInfo({
  id,
  filters,
  createdAt,
}: Subscription): Record<string, unknown> {
  return {
    uri: `/restapi/v1.0/subscription/${id}`,
    id,
    creationTime: new Date(createdAt).toISOString(),
    status: "Active",
    eventFilters: filters,
    expirationTime: new Date(createdAt + EXPIRES_IN_SECONDS * 1000).toISOString(),
    expiresIn: EXPIRES_IN_SECONDS,
    deliveryMode: { transportType: "WebSocket", encryption: false },
  };
}

export function failure(status: number, errorCode: string, message: string): SubscriptionReply {
  return { status, body: { errorCode, message, errors: [{ errorCode, message }] } };
}
