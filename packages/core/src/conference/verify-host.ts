import { backoff, sleep } from "../clock.ts";
import { hasCode } from "../errors/conference-error.ts";
import { readConference } from "../reads/read-session.ts";
import { hasJustBegun, SNAPSHOT_LAG_MS } from "../reads/snapshot-lag.ts";
import { conferenceIdOf } from "../state/client-state.ts";
import type { ClientContext } from "../state/context.ts";
import type { PartyUpdate } from "../telephony/event.ts";
import { hasPresentParticipants } from "../telephony/telephony-state.ts";
import type { RejoinReason } from "../types.ts";
import { finishConference } from "./finish-conference.ts";
import { offerRejoin } from "./offer-rejoin.ts";
import { rejoinAutomatically } from "./rejoin.ts";

/** Pause before the platform is asked again about a leg that it may not miss yet. */
const ASK_AGAIN_MS = 2_000;
/** How long the platform has to say that the conference is over before this page's leg of it is ended. */
const CONFIRM_MS = 5_000;

type HostLocation =
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

/**
 * Asks the platform where the host is, after a lost leg, an event or an answer put the host's presence
 * in doubt. It asks more than once, since answers may lag. A conference that goes on without this page
 * becomes "rejoinable", and one that is over becomes "ended".
 */
export function verifyHost(context: ClientContext, sessionId: string): void {
  if (context.verifyingHostOf === sessionId) return;
  context.verifyingHostOf = sessionId;
  void askUntilClear(context, sessionId).finally(() => {
    if (context.verifyingHostOf === sessionId) context.verifyingHostOf = undefined;
  });
}

async function askUntilClear(context: ClientContext, sessionId: string): Promise<void> {
  const { clock, alive } = context;
  const since = clock.now();
  let overSince: number | undefined;
  for (let attempt = 1; !alive.aborted && isInDoubt(context, sessionId); attempt += 1) {
    const parties = await readParties(context, sessionId);
    if (alive.aborted || !isInDoubt(context, sessionId)) return;
    const location = locateHost(context, sessionId, parties);
    if (location === "thisPage") return;
    overSince = location === "over" ? (overSince ?? clock.now()) : undefined;
    const isConfirmed = clock.now() - (overSince ?? Number.POSITIVE_INFINITY) >= CONFIRM_MS;
    if (location === "over" && (isConfirmed || !isOnLeg(context, sessionId))) {
      finishConference(context, isAway(context) ? "endedWhileAway" : "endedByPlatform");
      // The BYE of the host's leg may have been lost.
      context.phone.discard(sessionId);
      return;
    }
    if (location === "elsewhere") leaveThisPage(context, sessionId, "otherDevice");
    else if (location === "out" || (attempt > 1 && parties)) {
      leaveThisPage(context, sessionId, "legLost");
    }
    if (parties && clock.now() - since >= SNAPSHOT_LAG_MS) return;
    const wait = parties ? ASK_AGAIN_MS : backoff(attempt);
    await sleep(clock, wait);
  }
}

/** Whether this page has a leg of the conference, and no event has reported that leg's end. */
function isOnLeg({ model }: ClientContext, sessionId: string): boolean {
  const { legs, telephony } = model.state;
  return legs.has(sessionId) && telephony.conferences.get(sessionId)?.host?.code !== "disconnected";
}

/** The parties of the conference; undefined when the platform cannot be asked, or may not know them yet. */
async function readParties(
  context: ClientContext,
  sessionId: string,
): Promise<readonly PartyUpdate[] | undefined> {
  const isNew = hasJustBegun(context);
  try {
    const { parties } = await readConference(context, sessionId);
    return parties.length === 0 && isNew ? undefined : parties;
  } catch (error) {
    return hasCode(error, "unknown-session") && !isNew ? [] : undefined;
  }
}

/** Whether the state shows a host who is in, or who can rejoin. */
function isInDoubt({ model }: ClientContext, sessionId: string): boolean {
  const { status } = model.state.conference;
  return (
    conferenceIdOf(model.state) === sessionId &&
    (status === "rejoinable" || status === "active" || status === "reconnecting")
  );
}

function locateHost(
  { model, hostPartyId }: ClientContext,
  sessionId: string,
  parties: readonly PartyUpdate[] | undefined,
): HostLocation {
  const { telephony, legs } = model.state;
  const conference = telephony.conferences.get(sessionId);
  const host = conference?.host;
  const isOut = host?.code === "disconnected";
  if (host && !isOut && (host.movedToOtherDevice || host.partyId !== hostPartyId)) {
    return "elsewhere";
  }
  const live = parties?.filter(({ code }) => code !== "disconnected");
  const own = live?.filter(({ extensionId }) => extensionId === telephony.extensionId);
  if (own?.some(({ id }) => id !== hostPartyId && id !== host?.partyId)) return "elsewhere";
  if (live?.length === 0) return "over";
  if (!parties && !isOut) return "unclear";
  if (legs.has(sessionId) && !isOut && own?.length !== 0) return "thisPage";
  if (isOut && !hasPresentParticipants(conference)) return "over";
  return isOut || own?.length === 0 ? "out" : "unclear";
}

function isAway({ model }: ClientContext): boolean {
  const { conference } = model.state;
  return conference.status === "rejoinable" && conference.reason !== "legLost";
}

/** Gives up this page's leg of a conference that goes on, and rejoins it when the policy says so. */
function leaveThisPage(context: ClientContext, sessionId: string, reason: RejoinReason): void {
  const { conference } = context.model.state;
  if (conference.status !== "active" && conference.status !== "reconnecting") return;
  context.hostLock.release();
  context.phone.discard(sessionId);
  offerRejoin(context, conference, reason);
  rejoinAutomatically(context);
}
