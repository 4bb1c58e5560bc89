import type { ClientContext } from "../state/context.ts";
import { isHostParty, type PartyUpdate } from "../telephony/event.ts";
import { hasPresentParticipants } from "../telephony/telephony-state.ts";
import type { RejoinReason } from "../types.ts";

export type HostLocation =
  /** The host is in from this page, as before. */
  | "thisPage"
  /** The host is in by a leg of another page or device. */
  | "elsewhere"
  /** The others are in without the host. */
  | "out"
  /** Nobody is in the conference any more. */
  | "over"
  /** The platform still lists the leg that ended here, or cannot be asked. */
  | "unclear";

/** Where the host is, from the state and from the parties of a conference; undefined if they could not be read. */
export function locateHost(
  { model, hostPartyId }: ClientContext,
  sessionId: string,
  parties: readonly PartyUpdate[] | undefined,
): HostLocation {
  const { telephony, legs } = model.state;
  const conference = telephony.conferences.get(sessionId);
  const host = conference?.host;
  const isOut = host?.code === "disconnected";
  // Without the party of this page's leg, any of the host's parties may be it.
  const ownPartyId = hostPartyId ?? host?.partyId;
  if (host && !isOut && (host.movedToOtherDevice || host.partyId !== ownPartyId)) {
    return "elsewhere";
  }
  const live = parties?.filter(({ code }) => code !== "disconnected");
  const own = live?.filter((party) => isHostParty(party, telephony.extensionId));
  if (own?.some(({ id }) => id !== ownPartyId && id !== host?.partyId)) return "elsewhere";
  if (live?.length === 0) return "over";
  if (!parties && !isOut) return "unclear";
  if (legs.has(sessionId) && !isOut && own?.length !== 0) return "thisPage";
  // After a reload the state may know nobody; then the parties that are listed decide.
  const isKnown = (conference?.entries.size ?? 0) > 0 || !live;
  if (isOut && isKnown && !hasPresentParticipants(conference)) return "over";
  return isOut || own?.length === 0 ? "out" : "unclear";
}

/**
 * Why a host who is away from this page is not brought back without being asked; undefined if the platform
 * lists this page's own leg, which the page must have lost. A host whom the platform does not list may have
 * left from another client.
 */
export function reasonToAsk(location: HostLocation): RejoinReason | undefined {
  if (location === "elsewhere") return "otherDevice";
  return location === "out" ? "legEnded" : undefined;
}
