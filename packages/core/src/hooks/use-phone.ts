import { useClient } from "../provider.tsx";
import type { PhoneState } from "../types.ts";
import { useView } from "./use-view.ts";

/** Whether the page's web phone is registered. */
export function usePhone(): PhoneState {
  return useView(useClient("usePhone"), "phone", ({ phone }) => phone);
}
