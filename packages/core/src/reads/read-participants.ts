import type { ClientContext } from "../state/context.ts";
import {
  entriesOf,
  isKnownBySnapshotsOnly,
  isOfUnknownCall,
} from "../telephony/telephony-state.ts";
import { type ReadOptions, readCall } from "./read-session.ts";

/**
 * Reads the calls that the participants came from. Only these name the participants, since the
 * conference's own session names the host in their place; and they tell who left.
 */
export async function readParticipants(
  context: ClientContext,
  conferenceId: string,
  { afterGap = false }: ReadOptions = {},
): Promise<void> {
  const { telephony } = context.model.state;
  const entries = entriesOf(telephony, conferenceId);
  const unread = entries.filter((entry) => {
    if (entry.state === "left" || isOfUnknownCall(entry)) return false;
    const call = telephony.calls.get(entry.callId);
    // Presence may list the call as if nobody had moved into a conference.
    return afterGap || !call || isKnownBySnapshotsOnly(call);
  });
  await Promise.all(
    unread.map(({ callId }) => readCall(context, callId, { afterGap }).catch(() => undefined)),
  );
}
