import type { ClientContext } from "../state/context.ts";
import { parsePresence } from "../telephony/snapshot.ts";
import { callsUnchangedSince } from "../telephony/telephony-state.ts";
import type { ReadOptions } from "./read-session.ts";
import { verifyCall } from "./verify-call.ts";

/**
 * Reads the extension's calls from its presence into the state. Known calls that presence does not list
 * are verified one by one, because the platform lists seven calls at most.
 */
export async function readPresence(
  context: ClientContext,
  { afterGap = false }: ReadOptions = {},
): Promise<void> {
  const { wire, model, clock, assertAlive } = context;
  assertAlive();
  const asOf = model.state.telephony;
  const at = clock.now();
  const calls = parsePresence(
    await wire.get("/extension/~/presence", { query: { detailedTelephonyState: true } }),
  );
  const listed = new Set(calls.map(({ sessionId }) => sessionId));
  const unlisted = callsUnchangedSince(model.state.telephony, asOf).filter(
    ({ id }) => !listed.has(id),
  );
  model.apply({ type: "presence", calls, asOf, at, afterGap });
  for (const { id } of unlisted) await verifyCall(context, id);
}
