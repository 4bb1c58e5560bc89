import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import type { Capabilities } from "../actions/get-capabilities.ts";
import type { ConferenceError } from "../errors/conference-error.ts";
import { getCapabilitiesQueryOptions } from "../query/get-capabilities.ts";
import { useClient } from "../react/provider.tsx";
import type { QueryHookOptions } from "../react/query-hook.ts";

/** What this user and this app may do, with the reason for everything that they may not. */
export function useCapabilities(
  options: QueryHookOptions<Capabilities> = {},
): UseQueryResult<Capabilities, ConferenceError> {
  return useQuery({ ...getCapabilitiesQueryOptions(useClient("useCapabilities")), ...options });
}
