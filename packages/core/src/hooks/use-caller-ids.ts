import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import type { CallerId } from "../actions/get-caller-ids.ts";
import type { ConferenceError } from "../errors/conference-error.ts";
import { getCallerIdsQueryOptions } from "../query/get-caller-ids.ts";
import { useClient } from "../react/provider.tsx";
import type { QueryHookOptions } from "../react/query-hook.ts";

/** The numbers that this extension may show as its caller id. */
export function useCallerIds(
  options: QueryHookOptions<readonly CallerId[]> = {},
): UseQueryResult<readonly CallerId[], ConferenceError> {
  return useQuery({ ...getCallerIdsQueryOptions(useClient("useCallerIds")), ...options });
}
