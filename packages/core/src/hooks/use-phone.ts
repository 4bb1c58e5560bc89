import { useClient } from "../react/provider.tsx";
import { useView } from "../react/use-view.ts";
import type { PhoneState } from "../types.ts";

/** The registration of this page's web phone. */
export function usePhone(): PhoneState {
  return useView(useClient("usePhone"), "phone", ({ phone }) => phone);
}
