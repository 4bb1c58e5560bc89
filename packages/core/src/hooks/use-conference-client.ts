import { useClient } from "../react/provider.tsx";
import type { RegisteredClient } from "../register.ts";

/** The client itself, for what no hook does; of the app's own type where that was pinned by `Register`. */
export function useConferenceClient(): RegisteredClient {
  return useClient("useConferenceClient");
}
