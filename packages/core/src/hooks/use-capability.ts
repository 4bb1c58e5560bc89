import type { Capability, CapabilityName } from "../actions/get-capabilities.ts";
import { useCapabilities } from "./use-capabilities.ts";

const ALLOWED: Capability = { allowed: true };

/** Whether one thing may be done, for a button. Counts as allowed until the platform has answered. */
export function useCapability(name: CapabilityName): Capability {
  return useCapabilities().data?.[name] ?? ALLOWED;
}
