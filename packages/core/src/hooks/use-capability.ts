import type { Capability, CapabilityName } from "../actions/get-capabilities.ts";
import { useCapabilities } from "./use-capabilities.ts";

const ALLOWED: Capability = { allowed: true };

/** Whether one thing may be done, for a button. Until that is known, it may: the platform has the last word. */
export function useCapability(name: CapabilityName): Capability {
  return useCapabilities().data?.[name] ?? ALLOWED;
}
