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
import { locateHost, reasonToAsk } from "./locate-host.ts";
import { offerRejoin } from "./offer-rejoin.ts";
import { rejoinAutomatically } from "./rejoin.ts";

/** Pause before the platform is asked again about a leg that it may not miss yet. */
const ASK_AGAIN_MS = 2_000;
/** Longest pause while the platform cannot be asked, so that the end is shown soon after an outage. */
const LONGEST_PAUSE_MS = 15_000;
/** How long the platform has to say that the conference is over before this page's leg of it is ended. */
const CONFIRM_MS = 5_000;

/**
 * Asks the platform where the host is, after a lost leg, an event or an answer put the host's presence
 * in doubt. It asks more than once, since answers may lag. A conference that goes on without this page
 * becomes "rejoinable", and one that is over becomes "ended".
 */
export function verifyHost(context: ClientContext, sessionId: string): void {
  if (context.verifyingHost?.sessionId === sessionId) return;
  const done = askUntilClear(context, sessionId).finally(() => {
    if (context.verifyingHost?.done === done) context.verifyingHost = undefined;
  });
  context.verifyingHost = { sessionId, done };
}

/** Verifies the host when the state puts the host, or the conference itself, in doubt. */
export function checkHost(context: ClientContext): void {
  const { conference, telephony } = context.model.state;
  if (!("sessionId" in conference)) return;
  const { sessionId, status } = conference;
  const record = telephony.conferences.get(sessionId);
  const isOut = record?.host?.code === "disconnected";
  const isOwn = record?.host?.partyId === context.hostPartyId;
  if (status === "active" || status === "reconnecting") {
    if (isOut || !isOwn) verifyHost(context, sessionId);
  } else if (status === "rejoinable") {
    // Whether the reason still holds.
    const isStale = isOut ? conference.reason !== "legEnded" : conference.reason === "legEnded";
    if (isStale || !hasPresentParticipants(record)) verifyHost(context, sessionId);
  }
}

async function askUntilClear(context: ClientContext, sessionId: string): Promise<void> {
  const { clock, alive } = context;
  const since = clock.now();
  let overSince: number | undefined;
  let isLost = false;
  for (let attempt = 1; !alive.aborted && isInDoubt(context, sessionId); attempt += 1) {
    const askedAt = clock.now();
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
    const mayLag = askedAt - since < SNAPSHOT_LAG_MS;
    const reason = reasonToAsk(location);
    // An answer from before the join does not list the host whom this page's leg connects. And where the
    // platform says nothing, the event that the others are out may only be due.
    const mayStillChange = parties ? mayLag && isOnLeg(context, sessionId) : attempt === 1;
    if (reason && !(location === "out" && mayStillChange)) {
      leaveThisPage(context, sessionId, reason);
    } else if (location === "unclear" && attempt > 1 && parties) {
      isLost ||= leaveAfterLoss(context, sessionId);
    }
    // Without notifications only an answer that cannot lag shows that the host did not leave meanwhile.
    const mayHaveLeft = mayLag && context.model.state.connectionLosses.notifications !== undefined;
    if (isLost && parties && !mayHaveLeft) {
      rejoinAutomatically(context);
      return;
    }
    // A conference that seems to be over is asked about until that is confirmed.
    if (parties && !mayLag && location !== "over") return;
    const wait = parties ? ASK_AGAIN_MS : Math.min(backoff(attempt), LONGEST_PAUSE_MS);
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

function isAway({ model }: ClientContext): boolean {
  const { conference } = model.state;
  return conference.status === "rejoinable" && conference.reason !== "legLost";
}

/** Gives up this page's leg of a conference that goes on. A conference that it is not in gets the new reason. */
function leaveThisPage(context: ClientContext, sessionId: string, reason: RejoinReason): void {
  const { conference } = context.model.state;
  if (conference.status === "rejoinable" && conference.reason !== reason) {
    offerRejoin(context, conference, reason);
  }
  if (conference.status !== "active" && conference.status !== "reconnecting") return;
  context.hostLock.release();
  context.phone.discard(sessionId);
  offerRejoin(context, conference, reason);
}

/**
 * Gives up a leg that ended here while the platform still lists the host. Returns whether this page lost it.
 * A BYE ends a leg on purpose: then the platform's list lags, and the host has left elsewhere.
 */
function leaveAfterLoss(context: ClientContext, sessionId: string): boolean {
  const { status } = context.model.state.conference;
  if (status !== "active" && status !== "reconnecting") return false;
  leaveThisPage(context, sessionId, context.lostHostLeg ? "legLost" : "legEnded");
  return context.lostHostLeg;
}
