import * as errors from "../errors/errors.ts";
import type { ClientContext } from "../state/context.ts";
import { isPartyCode } from "../telephony/party-code.ts";
import { ownPartyOf } from "../telephony/telephony-state.ts";

/** REST path of the agent's own party in a call or a conference. Throws "unknown-call". */
export function ownPartyPath({ model }: ClientContext, callId: string): string {
  const { telephony } = model.state;
  const call = telephony.calls.get(callId);
  const own = call && ownPartyOf(call);
  // A call that went into a conference is as little a call of the agent as one that ended.
  const isGone = own !== undefined && isPartyCode(own.code, "disconnected", "gone");
  const partyId = isGone
    ? undefined
    : (own?.id ?? telephony.conferences.get(callId)?.host?.partyId);
  if (partyId === undefined) throw errors.unknownCall();
  return `/telephony/sessions/${callId}/parties/${partyId}`;
}

/** The same for a call between two. Throws "wrong-state" for a conference, which cannot be transferred. */
export function transferablePartyPath(context: ClientContext, callId: string): string {
  const path = ownPartyPath(context, callId);
  if (context.model.state.telephony.conferences.has(callId)) throw errors.wrongState();
  return path;
}
