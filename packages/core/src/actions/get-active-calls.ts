import type { ClientContext } from "../context.ts";
import { parsePresence } from "../telephony/snapshot.ts";

/** Reads the extension's calls from its presence into the call book. */
export async function getActiveCalls({ wire, model, clock }: ClientContext): Promise<void> {
  const askedAt = clock.now();
  const answer = await wire.get("/extension/~/presence", {
    query: { detailedTelephonyState: true },
  });
  model.apply({ type: "presence", calls: parsePresence(answer), askedAt });
}
