import { useClient } from "../react/provider.tsx";
import { useView } from "../react/use-view.ts";
import type { SipLegState } from "../types.ts";

/** The host's own SIP leg into the conference, in the same states as the leg of useSipInvite. */
export function useHostLeg(): SipLegState {
  return useView(useClient("useHostLeg"), "hostLeg", ({ hostLeg }) => hostLeg);
}
