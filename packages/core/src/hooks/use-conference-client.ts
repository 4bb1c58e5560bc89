import type { ConferenceClient } from "../client/conference-client.ts";
import { useClient } from "../react/provider.tsx";

/** The client of the provider, for the actions of "@rc-conference/core/actions". */
export function useConferenceClient(): ConferenceClient {
  return useClient("useConferenceClient");
}
