import { queryOptions, type UseQueryOptions } from "@tanstack/react-query";
import type { ConferenceClient } from "../client/create-client.ts";
import type { ConferenceError } from "../errors/conference-error.ts";
import { conferenceKey } from "./keys.ts";

type Key = ReturnType<typeof conferenceKey>;

/** React Query's own options, but for what the kit decides. */
export type ActiveCallsOptions = Omit<
  UseQueryOptions<number, ConferenceError, number, Key>,
  "queryKey" | "queryFn" | "select"
>;

/**
 * Reads presence into the client's call book; the result is when that was, in milliseconds since the
 * epoch. Not read again by itself: events keep the book right.
 */
export function activeCallsQueryOptions(
  client: ConferenceClient,
): UseQueryOptions<number, ConferenceError, number, Key> & { queryKey: Key } {
  return queryOptions<number, ConferenceError, number, Key>({
    queryKey: conferenceKey(client, "activeCalls"),
    queryFn: async () => {
      // Connecting reads them too.
      const again = client.connected;
      await client.connect();
      if (again) await client.refreshCalls();
      return Date.now();
    },
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}
