import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import type { CallerId } from "../actions/get-caller-ids.ts";
import type { ConferenceError } from "../errors/conference-error.ts";
import { type CallerIdsOptions, callerIdsQueryOptions } from "../query/caller-ids.ts";
import { useClient } from "../react/provider.tsx";

/** The numbers that this extension may show to those whom it calls. */
export function useCallerIds(
  options: CallerIdsOptions = {},
): UseQueryResult<readonly CallerId[], ConferenceError> {
  return useQuery({ ...callerIdsQueryOptions(useClient("useCallerIds")), ...options });
}
