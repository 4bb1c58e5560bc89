import { type AuthorizedRequest, json, noContent, RestError } from "../rest/http.ts";
import type { Route } from "../rest/route.ts";
import type { Channel } from "./channel.ts";
import type { Gateway } from "./gateway.ts";
import { subscriptionInfo } from "./subscription.ts";
import type { Webhooks } from "./webhooks.ts";

const ROOT = "/restapi/v1.0/subscription";

/**
 * Routes of subscriptions over HTTP. Webhooks are fully managed here. WebSocket subscriptions can be
 * read and deleted here, but are created and changed on their own connection.
 */
export function subscriptionRoutes(gateway: Gateway, webhooks: Webhooks): Route[] {
  const channelOf = ({ extension }: AuthorizedRequest, id: string): Channel | undefined =>
    gateway.channelsOf(extension).find(({ subscription }) => subscription?.id === id);
  const infoOf = (request: AuthorizedRequest, id: string): Record<string, unknown> => {
    const info = webhooks.get(request.extension, id) ?? infoOfChannel(channelOf(request, id));
    if (!info) throw notFound();
    return info;
  };
  return [
    {
      method: "GET",
      path: ROOT,
      group: "light",
      handle: ({ extension }) =>
        json(200, {
          uri: ROOT,
          records: [
            ...gateway.channelsOf(extension).flatMap((channel) => infoOfChannel(channel) ?? []),
            ...webhooks.list(extension),
          ],
        }),
    },
    {
      method: "POST",
      path: ROOT,
      group: "medium",
      async handle({ extension, body }) {
        const { transportType, address } = deliveryOf(body);
        if (transportType !== "WebHook") throw onItsSocket();
        const { eventFilters: filters, expiresIn } = body;
        return json(200, await webhooks.create(extension, { filters, address, expiresIn }));
      },
    },
    {
      method: "GET",
      path: `${ROOT}/:id`,
      group: "light",
      handle: (request, { id = "" }) => json(200, infoOf(request, id)),
    },
    {
      method: "PUT",
      path: `${ROOT}/:id`,
      group: "medium",
      handle(request, { id = "" }) {
        if (channelOf(request, id)) throw onItsSocket();
        const info = webhooks.update(request.extension, id, request.body["eventFilters"]);
        if (!info) throw notFound();
        return json(200, info);
      },
    },
    {
      method: "POST",
      path: `${ROOT}/:id/renew`,
      group: "light",
      handle(request, { id = "" }) {
        return json(200, webhooks.update(request.extension, id, undefined) ?? infoOf(request, id));
      },
    },
    {
      method: "DELETE",
      path: `${ROOT}/:id`,
      group: "medium",
      handle(request, { id = "" }) {
        if (webhooks.remove(request.extension, id)) return noContent();
        const channel = channelOf(request, id);
        if (!channel) throw notFound();
        channel.subscription = undefined;
        return noContent();
      },
    },
  ];
}

function infoOfChannel(channel: Channel | undefined): Record<string, unknown> | undefined {
  return channel?.subscription && subscriptionInfo(channel.subscription);
}

function deliveryOf(body: Record<string, unknown>): { transportType?: unknown; address?: unknown } {
  const { deliveryMode } = body;
  return typeof deliveryMode === "object" && deliveryMode !== null ? deliveryMode : {};
}

function notFound(): RestError {
  return new RestError(404, "SUB-404", "Subscription is not found");
}

function onItsSocket(): RestError {
  const message =
    "Only WebHook subscriptions can be created over HTTP; create WebSocket subscriptions on their connection";
  return new RestError(400, "SUB-406", message);
}
