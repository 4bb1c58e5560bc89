import { conferenceIdOf } from "../state/client-state.ts";
import type { ClientContext } from "../state/context.ts";
import { parsePresence } from "../telephony/snapshot.ts";
import { callsUnchangedSince, ownPartyOf } from "../telephony/telephony-state.ts";
import type { ReadOptions } from "./read-session.ts";
import { verifyCall } from "./verify-call.ts";

/**
 * Reads the extension's calls from its presence into the state. Known calls, conferences and legs of this phone
 * that presence does not list are verified one by one, because the platform lists seven calls at most. Whoever reads
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
    wire.serverTime.toLocal,
  );
  const { telephony, legs } = model.state;
  // A call that was switched to another device is listed with another party.
  const parties = new Set(calls.map(({ partyId }) => partyId));
  const known = callsUnchangedSince(telephony, asOf)
    .filter((call) => !parties.has(ownPartyOf(call)?.id ?? ""))
    .map(({ id }) => id);
  const sessions = new Set(calls.map(({ sessionId }) => sessionId));
  // A leg may outlast its call in the state, if the leg's end was missed.
  const ofLegs = [...legs.keys()].filter(
    (id) =>
      !sessions.has(id) &&
      telephony.calls.get(id) === asOf.calls.get(id) &&
      id !== conferenceIdOf(model.state),
  );
  const conferences = [...telephony.conferences.values()]
    .filter(
      ({ id, host }) =>
        host !== undefined &&
        host.code !== "disconnected" &&
        host === asOf.conferences.get(id)?.host &&
        !sessions.has(id) &&
        id !== conferenceIdOf(model.state),
    )
    .map(({ id }) => id);
  model.apply({ type: "presence", calls, asOf, at, afterGap });
  for (const id of new Set([...known, ...ofLegs, ...conferences])) await verifyCall(context, id);
  // The presence may list a call as connected whose remote side is in a conference, or on the way there.
  const unheardOf = calls.filter(({ sessionId, isConference, code }) => {
    const call = asOf.calls.get(sessionId);
    const before = call && ownPartyOf(call)?.code;
    return !isConference && code !== "proceeding" && before !== code;
  });
  for (const { sessionId } of unheardOf) await verifyCall(context, sessionId);
}
