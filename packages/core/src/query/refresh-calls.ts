import { refreshCalls } from "../actions/refresh-calls.ts";
import { actionQueryOptions, type QueryOptionsBuilder } from "./query-options.ts";

/**
 * Query options of `refreshCalls`. Its data is the time of the read, in milliseconds since the epoch;
 * the calls themselves are in `client.views.calls`, where notifications keep them current.
 */
export const refreshCallsQueryOptions: QueryOptionsBuilder<number> = actionQueryOptions(
  "refreshCalls",
  async (client) => {
    await refreshCalls(client);
    return Date.now();
  },
);
