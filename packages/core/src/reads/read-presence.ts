import type { ClientContext } from "../state/context.ts";
import { parsePresence } from "../telephony/snapshot.ts";
import { callsUnchangedSince, ownPartyOf } from "../telephony/telephony-state.ts";
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
    wire.serverTime.toLocal,
  );
  // A call that was switched to another device is listed with another party.
  const listed = new Set(calls.map(({ partyId }) => partyId));
  const unlisted = callsUnchangedSince(model.state.telephony, asOf).filter(
    (call) => !listed.has(ownPartyOf(call)?.id ?? ""),
  );
  model.apply({ type: "presence", calls, asOf, at, afterGap });
  for (const { id } of unlisted) await verifyCall(context, id);
}
