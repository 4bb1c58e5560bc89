import { useClient } from "../react/provider.tsx";
import { useView } from "../react/use-view.ts";
import type { PhoneState } from "../types.ts";

/** Whether the page's web phone is registered. */
export function usePhone(): PhoneState {
  return useView(useClient("usePhone"), "phone", ({ phone }) => phone);
}
