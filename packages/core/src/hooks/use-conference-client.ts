import type { ConferenceClient } from "../client.ts";
import { useClient } from "../provider.tsx";

/** The client itself, for what no hook does. */
export function useConferenceClient(): ConferenceClient {
  return useClient("useConferenceClient");
}
