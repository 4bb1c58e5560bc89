import { readPeople } from "../client/resync.ts";
import { hasCode } from "../errors/conference-error.ts";
import { getTelephonySession, hasJustBegun, MAY_LAG } from "../reads/read-session.ts";
import { conferenceIdOf } from "../state/client-state.ts";
import type { RememberedConference } from "../state/conference-storage.ts";
import type { ClientContext } from "../state/context.ts";
import type { SessionSnapshot } from "../telephony/snapshot.ts";
import type { ConferenceState, RejoinReason } from "../types.ts";
import { activate } from "./activate.ts";
import { finishConference } from "./finish-conference.ts";
import { confirmEnd } from "./verify-host.ts";

/** Shows at once what this tab remembers to have hosted; whether it runs on is asked later. */
export async function recallConference(context: ClientContext): Promise<void> {
  const { model, memory, hostLock, rejoin } = context;
  const { extensionId } = model.state.book;
  if (rejoin === "never" || extensionId === undefined) return;
  const remembered = memory.recall(extensionId);
  // A duplicated tab has the memory of a page that still hosts.
  if (!remembered || (await hostLock.isHeldElsewhere(remembered.sessionId))) return;
  // Whoever started in the meantime has one already.
  if (isNone(model.state.conference)) offer(context, remembered, "reload");
}

/** Nothing runs, or is past the point at which a start is refused for another one. */
function isNone({ status }: ConferenceState): boolean {
  return status === "idle" || status === "creating" || status === "failed";
}

/**
 * Holds what was recalled against the platform, and looks for a conference that the host is in from
 * another page or device. What is over is said to be.
 */
export async function findConference(context: ClientContext): Promise<void> {
  const { model, rejoin, clock, dismissed } = context;
  if (rejoin === "never") return;
  const { conference } = model.state;
  if (conference.status === "rejoinable") {
    if (isAtThisPhone(context, conference)) return;
    const session = await lookUp(context, conference.sessionId);
    if (session === "over" && hasJustBegun(context)) confirmEnd(context, conference.sessionId);
    else if (session === "over") finishConference(context, "endedWhileAway");
    else await settle(context, conference.sessionId);
    return;
  }
  if (conference.status !== "idle") return;
  for (const { id, host } of model.state.book.conferences.values()) {
    if (!host || host.code === "disconnected" || dismissed.has(id)) continue;
    const session = await lookUp(context, id);
    if (session === "over" || model.state.conference.status !== "idle") continue;
    const found = { sessionId: id, startedAt: session?.createdAt ?? clock.now() };
    if (isAtThisPhone(context, found)) await readPeople(context, id);
    else {
      offer(context, found, "otherDevice");
      await settle(context, id);
    }
    return;
  }
}

/** The app's own phone may carry the host already: then there is nothing to rejoin. */
function isAtThisPhone(
  context: ClientContext,
  { sessionId, startedAt }: RememberedConference,
): boolean {
  if (context.model.state.legs.get(sessionId)?.state !== "answered") return false;
  activate(context, sessionId, startedAt);
  return true;
}

/** Undefined where the platform cannot be asked now. */
async function lookUp(
  context: ClientContext,
  sessionId: string,
): Promise<SessionSnapshot | "over" | undefined> {
  try {
    const session = await getTelephonySession(context, { sessionId, isConference: true });
    return session.parties.some(({ code }) => code !== "disconnected") ? session : "over";
  } catch (error) {
    return hasCode(error, "unknown-session") ? "over" : undefined;
  }
}

function offer(
  { model }: ClientContext,
  { sessionId, startedAt }: RememberedConference,
  why: RejoinReason,
): void {
  model.update({
    conference: { status: "rejoinable", sessionId, startedAt, why, error: undefined },
  });
}

/** Reads who is in, and makes sure later that the first answer was not an old one, nor overtaken by what the page before had asked for. */
async function settle(context: ClientContext, sessionId: string): Promise<void> {
  const { clock, alive, model } = context;
  await readPeople(context, sessionId);
  clock.setTimeout(() => {
    if (alive.aborted || conferenceIdOf(model.state) !== sessionId) return;
    if (model.state.conference.status === "rejoinable") confirmEnd(context, sessionId);
    else getTelephonySession(context, { sessionId, isConference: true }).catch(() => undefined);
  }, MAY_LAG);
}
