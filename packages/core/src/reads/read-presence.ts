import { conferenceIdOf } from "../state/client-state.ts";
import type { ClientContext } from "../state/context.ts";
import { parsePresence } from "../telephony/snapshot.ts";
import { callsUnchangedSince } from "../telephony/telephony-state.ts";
import type { ReadOptions } from "./read-session.ts";
import { verifyCall } from "./verify-call.ts";

/**
 * Reads the extension's calls from its presence into the state. Known calls and legs of this phone that
 * presence does not list are verified one by one, because the platform lists seven calls at most. Whoever reads
 * the conference verifies the host's leg.
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
  const { telephony, legs } = model.state;
  const known = callsUnchangedSince(telephony, asOf).map(({ id }) => id);
  // A leg may outlast its call in the state, if the leg's end was missed.
  const ofLegs = [...legs.keys()].filter(
    (id) => telephony.calls.get(id) === asOf.calls.get(id) && id !== conferenceIdOf(model.state),
  );
  model.apply({ type: "presence", calls, asOf, at, afterGap });
  for (const id of new Set([...known, ...ofLegs])) {
    if (!listed.has(id)) await verifyCall(context, id);
  }
}
