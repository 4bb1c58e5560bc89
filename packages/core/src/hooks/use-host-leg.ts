import { useClient } from "../react/provider.tsx";
import { useView } from "../react/use-view.ts";
import type { SipLegState } from "../types.ts";

/** The host's own leg into the conference, in the same states as useSipInvite's. */
export function useHostLeg(): SipLegState {
  return useView(useClient("useHostLeg"), "hostLeg", ({ hostLeg }) => hostLeg);
}
