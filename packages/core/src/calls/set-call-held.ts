import type { ClientContext } from "../state/context.ts";
import { ownPartyOf } from "../telephony/telephony-state.ts";
import { holdOthers, resumeHeld } from "./hold-others.ts";
import { ownPartyPath } from "./own-party-path.ts";

/** Holds a call: a leg of this phone by re-INVITE, a call of another device by REST. */
export async function holdCall(context: ClientContext, callId: string): Promise<void> {
  const { phone, heldForAnother } = context;
  if (!phone.session(callId)) {
    await postToOwnParty(context, callId, "hold");
    return;
  }
  // The user holds it now, so it does not resume when another call ends.
  heldForAnother.delete(callId);
  await phone.hold(callId);
}

/** Resumes a call; on this phone the other calls are put on hold for it. */
export async function unholdCall(context: ClientContext, callId: string): Promise<void> {
  const { phone, heldForAnother } = context;
  if (!phone.session(callId)) {
    await postToOwnParty(context, callId, "unhold");
    return;
  }
  heldForAnother.delete(callId);
  await holdOthers(context, callId);
  const { legs, telephony } = context.model.state;
  const call = telephony.calls.get(callId);
  const isHeldElsewhere = !legs.get(callId)?.held && call && ownPartyOf(call)?.code === "hold";
  try {
    // The hold of a device and that of a REST request are two, of which each has to be undone.
    if (isHeldElsewhere) await postToOwnParty(context, callId, "unhold");
    else await phone.unhold(callId);
  } catch (error) {
    await resumeHeld(context);
    throw error;
  }
}

async function postToOwnParty(
  context: ClientContext,
  callId: string,
  verb: "hold" | "unhold",
): Promise<void> {
  const path = `${ownPartyPath(context, callId)}/${verb}`;
  await context.wire.post(path, { body: {}, subject: "party" });
}
