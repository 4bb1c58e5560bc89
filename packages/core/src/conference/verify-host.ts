import { backoff } from "../clock.ts";
import { hasCode } from "../errors/conference-error.ts";
import { getTelephonySession, hasJustBegun, MAY_LAG } from "../reads/read-session.ts";
import { conferenceIdOf } from "../state/client-state.ts";
import type { ClientContext } from "../state/context.ts";
import type { PartyFacts } from "../telephony/event.ts";
import type { RejoinReason } from "../types.ts";
import { finishConference } from "./finish-conference.ts";
import { rejoinByItself } from "./rejoin.ts";

/** Milliseconds before the platform is asked again about a leg that it may not miss yet. */
const LOOK_AGAIN = 2_000;

/** What is known of the conference and of its host. */
type Whereabouts =
  /** At this page, as before. */
  | "here"
  /** Nobody is in it any more. */
  | "over"
  /** The host is in by another leg than this page's. */
  | "elsewhere"
  /** The others are in it without the host. */
  | "without"
  /** The platform still has the leg that is gone here. */
  | "unclear";

/**
 * Something says that the host is out: a lost leg, an event, an answer. Asks the platform whether the
 * conference goes on, and more than once, since its answers may lag behind. What goes on without this
 * page can be rejoined; what is over is over.
 */
export function confirmEnd(context: ClientContext, sessionId: string): void {
  if (context.confirming === sessionId) return;
  context.confirming = sessionId;
  void untilKnown(context, sessionId).finally(() => {
    if (context.confirming === sessionId) context.confirming = undefined;
  });
}

async function untilKnown(context: ClientContext, sessionId: string): Promise<void> {
  const { clock, alive } = context;
  const since = clock.now();
  for (let attempt = 1; !alive.aborted && isInQuestion(context, sessionId); attempt += 1) {
    const parties = await partiesOf(context, sessionId, clock.now() - since < MAY_LAG);
    if (alive.aborted || !isInQuestion(context, sessionId)) return;
    const found = whereaboutsOf(context, sessionId, parties);
    if (found === "here") return;
    if (found === "over") {
      finishConference(context, isAway(context) ? "endedWhileAway" : "endedByPlatform");
      // A leg whose BYE was lost.
      context.phone.discard(sessionId);
      return;
    }
    if (found === "elsewhere") offerRejoin(context, sessionId, "otherDevice");
    else if (found === "without" || (attempt > 1 && parties)) {
      offerRejoin(context, sessionId, "legLost");
    }
    if (parties && clock.now() - since >= MAY_LAG) return;
    const wait = parties ? LOOK_AGAIN : backoff(attempt);
    await new Promise<void>((resolve) => void clock.setTimeout(resolve, wait));
  }
}

/** Undefined where the platform cannot be asked. */
async function partiesOf(
  context: ClientContext,
  sessionId: string,
  mayLag: boolean,
): Promise<readonly PartyFacts[] | undefined> {
  // Of one that has just begun it may know nothing yet, and the host's own leg outweighs that.
  const isYoung = mayLag && (context.model.state.legs.has(sessionId) || hasJustBegun(context));
  try {
    const { parties } = await getTelephonySession(context, { sessionId, isConference: true });
    return parties.length === 0 && isYoung ? undefined : parties;
  } catch (error) {
    return hasCode(error, "unknown-session") && !isYoung ? [] : undefined;
  }
}

/** Whether the host is taken to be in, or able to come back. */
function isInQuestion({ model }: ClientContext, sessionId: string): boolean {
  const { status } = model.state.conference;
  return (
    conferenceIdOf(model.state) === sessionId &&
    (status === "rejoinable" || status === "active" || status === "reconnecting")
  );
}

function whereaboutsOf(
  { model, hostPartyId }: ClientContext,
  sessionId: string,
  parties: readonly PartyFacts[] | undefined,
): Whereabouts {
  const { book, legs } = model.state;
  const conference = book.conferences.get(sessionId);
  const host = conference?.host;
  const isOut = host?.code === "disconnected";
  if (host && !isOut && (host.movedOn || host.partyId !== hostPartyId)) return "elsewhere";
  const live = parties?.filter(({ code }) => code !== "disconnected");
  const own = live?.filter(({ extensionId }) => extensionId === book.extensionId);
  if (own?.some(({ id }) => id !== hostPartyId && id !== host?.partyId)) return "elsewhere";
  if (live?.length === 0) return "over";
  if (legs.has(sessionId) && !isOut && own?.length !== 0) return "here";
  const anybody = [...(conference?.entries.values() ?? [])].some(({ state }) => state === "in");
  if (isOut && !anybody) return "over";
  return isOut || own?.length === 0 ? "without" : "unclear";
}

function isAway({ model }: ClientContext): boolean {
  const { conference } = model.state;
  return conference.status === "rejoinable" && conference.why !== "legLost";
}

function offerRejoin(context: ClientContext, sessionId: string, why: RejoinReason): void {
  const { model, hostLock, phone } = context;
  const { conference } = model.state;
  if (conference.status !== "active" && conference.status !== "reconnecting") return;
  hostLock.release();
  phone.discard(sessionId);
  const { startedAt } = conference;
  model.update({
    queue: [],
    conference: { status: "rejoinable", sessionId, startedAt, why, error: undefined },
  });
  rejoinByItself(context);
}
