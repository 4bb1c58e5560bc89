import { queryOptions, type UseQueryOptions } from "@tanstack/react-query";
import { type Capabilities, getCapabilities } from "../actions/get-capabilities.ts";
import type { ConferenceClient } from "../client/create-client.ts";
import type { ConferenceError } from "../errors/conference-error.ts";
import { conferenceKey } from "./keys.ts";

type Key = ReturnType<typeof conferenceKey>;

/** React Query's own options, but for what the kit decides. */
export type CapabilitiesOptions = Omit<
  UseQueryOptions<Capabilities, ConferenceError, Capabilities, Key>,
  "queryKey" | "queryFn" | "select"
>;

/** What this user and this app may do, and why not what they may not. Read once. */
export function capabilitiesQueryOptions(
  client: ConferenceClient,
): UseQueryOptions<Capabilities, ConferenceError, Capabilities, Key> & { queryKey: Key } {
  return queryOptions<Capabilities, ConferenceError, Capabilities, Key>({
    queryKey: conferenceKey(client, "capabilities"),
    queryFn: () => getCapabilities(client),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    // Each button that asks would ask anew; what is not known counts as allowed.
    retryOnMount: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}
