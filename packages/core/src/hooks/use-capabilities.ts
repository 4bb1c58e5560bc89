import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import type { Capabilities } from "../actions/get-capabilities.ts";
import type { ConferenceError } from "../errors/conference-error.ts";
import { type CapabilitiesOptions, capabilitiesQueryOptions } from "../query/capabilities.ts";
import { useClient } from "../react/provider.tsx";

/** What this user and this app may do, each with the reason when not. */
export function useCapabilities(
  options: CapabilitiesOptions = {},
): UseQueryResult<Capabilities, ConferenceError> {
  return useQuery({ ...capabilitiesQueryOptions(useClient("useCapabilities")), ...options });
}
