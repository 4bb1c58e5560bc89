import { json, noContent, RestError } from "../rest/http.ts";
import type { Route } from "../rest/route.ts";
import type { Channel } from "./channel.ts";
import type { Gateway } from "./gateway.ts";
import { subscriptionInfo } from "./subscription.ts";

const ROOT = "/restapi/v1.0/subscription";

/** What of WebSocket subscriptions can be seen and ended over HTTP; made and changed they are on their socket. */
export function subscriptionRoutes(gateway: Gateway): Route[] {
  const find = (channels: Channel[], id: string | undefined): Channel => {
    const channel = channels.find(({ subscription }) => subscription?.id === id);
    if (!channel) throw new RestError(404, "SUB-404", "Subscription is not found");
    return channel;
  };
  const info = ({ subscription }: Channel): Record<string, unknown> =>
    subscription ? subscriptionInfo(subscription) : {};
  const onSocketOnly = (): never => {
    throw new RestError(
      400,
      "SUB-505",
      "WebSocket subscriptions are made and changed on their own connection. Webhooks are not simulated.",
    );
  };
  return [
    {
      method: "GET",
      path: ROOT,
      group: "light",
      handle: ({ extension }) =>
        json(200, {
          uri: ROOT,
          records: gateway
            .channelsOf(extension)
            .filter(({ subscription }) => subscription)
            .map(info),
        }),
    },
    { method: "POST", path: ROOT, group: "medium", handle: onSocketOnly },
    {
      method: "GET",
      path: `${ROOT}/:id`,
      group: "light",
      handle: ({ extension }, { id }) => json(200, info(find(gateway.channelsOf(extension), id))),
    },
    { method: "PUT", path: `${ROOT}/:id`, group: "medium", handle: onSocketOnly },
    {
      method: "POST",
      path: `${ROOT}/:id/renew`,
      group: "light",
      handle: ({ extension }, { id }) => json(200, info(find(gateway.channelsOf(extension), id))),
    },
    {
      method: "DELETE",
      path: `${ROOT}/:id`,
      group: "medium",
      handle({ extension }, { id }) {
        find(gateway.channelsOf(extension), id).subscription = undefined;
        return noContent();
      },
    },
  ];
}
