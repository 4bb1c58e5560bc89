import { type CallerId, getCallerIds } from "../actions/get-caller-ids.ts";
import { actionQueryOptions, type QueryOptionsBuilder } from "./query-options.ts";

/** Query options of `getCallerIds`. */
export const getCallerIdsQueryOptions: QueryOptionsBuilder<readonly CallerId[]> =
  actionQueryOptions("getCallerIds", getCallerIds);
