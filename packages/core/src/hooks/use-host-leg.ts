import { useClient } from "../provider.tsx";
import type { SipLegState } from "../types.ts";
import { useView } from "./use-view.ts";

/** The host's own leg into the conference, in the same states as useSipInvite's. */
export function useHostLeg(): SipLegState {
  return useView(useClient("useHostLeg"), "hostLeg", ({ hostLeg }) => hostLeg);
}
