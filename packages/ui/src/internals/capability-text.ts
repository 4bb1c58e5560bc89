import type { Capability, CapabilityName } from "@rc-conference/core";
import type { Messages } from "../messages/messages.ts";

/** Why the user may not do something; undefined if they may. */
export function capabilityText(
  name: CapabilityName,
  capability: Capability,
  messages: Messages,
): string | undefined {
  if (capability.allowed) return undefined;
  const { reason, missing } = capability;
  const words = messages.capabilities[name];
  return reason === "scope"
    ? messages.missingScope(words, missing)
    : messages.missingFeature(words, missing);
}
