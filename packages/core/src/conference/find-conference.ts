import { hasCode } from "../errors/conference-error.ts";
import { readParticipants } from "../reads/read-participants.ts";
import { readConference } from "../reads/read-session.ts";
import { hasJustBegun, SNAPSHOT_LAG_MS } from "../reads/snapshot-lag.ts";
import { conferenceIdOf } from "../state/client-state.ts";
import type { StoredConference } from "../state/conference-storage.ts";
import type { ClientContext } from "../state/context.ts";
import type { SessionSnapshot } from "../telephony/snapshot.ts";
import type { ConferenceState } from "../types.ts";
import { activate } from "./activate.ts";
import { finishConference } from "./finish-conference.ts";
import { locateHost, reasonToAsk } from "./locate-host.ts";
import { offerRejoin } from "./offer-rejoin.ts";
import { verifyHost } from "./verify-host.ts";

/** Shows the conference that this tab hosted before its reload, before the platform is asked about it. */
export async function restoreConference(context: ClientContext): Promise<void> {
  const { model, storage, hostLock, rejoin } = context;
  const { extensionId } = model.state.telephony;
  if (rejoin === "never" || extensionId === undefined) return;
  const stored = storage.load(extensionId);
  // A duplicated tab has the storage of a page that still hosts.
  if (!stored || (await hostLock.isHeldElsewhere(stored.sessionId))) return;
  const { sessionId } = stored;
  const origins = storage.loadOrigins(extensionId, sessionId);
  if (origins.size > 0) model.apply({ type: "origins", conferenceId: sessionId, origins });
  // The user may have started another conference meanwhile.
  if (!canBeReplaced(model.state.conference)) return;
  context.hostPartyId = stored.partyId;
  offerRejoin(context, stored, "reload");
}

/** Whether no conference runs, and a start that is in progress would still refuse to run beside one. */
function canBeReplaced({ status }: ConferenceState): boolean {
  return status === "idle" || status === "creating" || status === "failed";
}

/**
 * Asks the platform about the restored conference, and looks for a conference that the host joined from
 * another page or device. Ends a restored conference that is over.
 */
export async function findConference(context: ClientContext): Promise<void> {
  const { model, rejoin, clock, dismissed } = context;
  if (rejoin === "never") return;
  const { conference } = model.state;
  if (conference.status === "rejoinable") {
    if (activateIfOnThisPhone(context, conference)) return;
    const session = await lookUp(context, conference.sessionId);
    if (session === "over" && hasJustBegun(context)) verifyHost(context, conference.sessionId);
    else if (session === "over") finishConference(context, "endedWhileAway");
    else {
      if (session) askIfLeft(context, conference, session);
      await readNowAndLater(context, conference.sessionId);
    }
    return;
  }
  if (conference.status !== "idle") return;
  for (const { id, host } of model.state.telephony.conferences.values()) {
    if (!host || host.code === "disconnected" || dismissed.has(id)) continue;
    const session = await lookUp(context, id);
    if (session === "over" || model.state.conference.status !== "idle") continue;
    const found = { sessionId: id, startedAt: session?.createdAt ?? clock.now() };
    if (activateIfOnThisPhone(context, found)) await readParticipants(context, id);
    else {
      offerRejoin(context, found, "otherDevice");
      await readNowAndLater(context, id);
    }
    return;
  }
}

/** The app's own phone may carry the host already; then there is nothing to rejoin. */
function activateIfOnThisPhone(
  context: ClientContext,
  { sessionId, startedAt }: StoredConference,
): boolean {
  if (context.model.state.legs.get(sessionId)?.state !== "answered") return false;
  activate(context, sessionId, startedAt);
  return true;
}

/** Changes the reason of a conference that the host left, or is in from another device, while the page was away. */
function askIfLeft(
  context: ClientContext,
  conference: StoredConference,
  { parties }: SessionSnapshot,
): void {
  const reason = reasonToAsk(locateHost(context, conference.sessionId, parties));
  if (reason) offerRejoin(context, conference, reason);
}

/** Resolves with undefined when the platform cannot be asked now. */
async function lookUp(
  context: ClientContext,
  sessionId: string,
): Promise<SessionSnapshot | "over" | undefined> {
  try {
    const session = await readConference(context, sessionId);
    return session.parties.some(({ code }) => code !== "disconnected") ? session : "over";
  } catch (error) {
    return hasCode(error, "unknown-session") ? "over" : undefined;
  }
}

/**
 * Reads the participants now, and the conference again once answers cannot lag: the first answer may be
 * stale, and requests of the page before the reload may take effect after it.
 */
async function readNowAndLater(context: ClientContext, sessionId: string): Promise<void> {
  const { clock, alive, model } = context;
  await readParticipants(context, sessionId);
  clock.setTimeout(() => {
    if (alive.aborted || conferenceIdOf(model.state) !== sessionId) return;
    if (model.state.conference.status === "rejoinable") verifyHost(context, sessionId);
    else readConference(context, sessionId).catch(() => undefined);
  }, SNAPSHOT_LAG_MS);
}
