import { queryOptions, type UseQueryOptions } from "@tanstack/react-query";
import type { ConferenceClient } from "../client/conference-client.ts";
import type { ConferenceError } from "../errors/conference-error.ts";
import { type ConferenceKey, conferenceKey } from "./keys.ts";

/** Query options of one action. */
export type ActionQueryOptions<Data> = UseQueryOptions<
  Data,
  ConferenceError,
  Data,
  ConferenceKey
> & { queryKey: ConferenceKey };

/** Makes the query options of one action for a client: `useQuery(builder(client))`. */
export type QueryOptionsBuilder<Data> = (client: ConferenceClient) => ActionQueryOptions<Data>;

/**
 * Wraps an action as a query. `name` is the action's own. The query runs once: notifications keep the
 * calls current, and the platform's rate limits leave no room for repeated reads.
 */
export function actionQueryOptions<Data>(
  name: string,
  action: (client: ConferenceClient) => Promise<Data>,
): QueryOptionsBuilder<Data> {
  return (client) =>
    queryOptions<Data, ConferenceError, Data, ConferenceKey>({
      queryKey: conferenceKey(client, name),
      queryFn: () => action(client),
      staleTime: Number.POSITIVE_INFINITY,
      networkMode: "always",
      retry: false,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
    });
}
