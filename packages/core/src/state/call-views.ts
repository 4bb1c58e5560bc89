import type { ConferenceError } from "../errors/conference-error.ts";
import type { PhoneLeg } from "../phone/phone-leg.ts";
import { share } from "../share.ts";
import { isPartyCode, type PartyCode } from "../telephony/party-code.ts";
import {
  type Call,
  type ConferenceRecord,
  entryOf,
  hasMoved,
  isOver,
  isUnanswered,
  type OwnParty,
  ownPartyOf,
} from "../telephony/telephony-state.ts";
import type { ActiveCall, BringInBlocker, Capacity, ConferenceState } from "../types.ts";
import { type ClientState, conferenceIdOf } from "./client-state.ts";
import { fallbackNames, identityOf } from "./participant-address.ts";

/** Statuses in which a conference accepts nobody. */
const CLOSED_STATUSES = new Set<ConferenceState["status"]>(["ending", "rejoinable", "rejoining"]);

/** Rows by the call that they show, so that the change of one call makes one new row. */
const cachedRows = new WeakMap<
  Call,
  {
    leg: PhoneLeg | undefined;
    status: ActiveCall["status"];
    blocker: BringInBlocker | undefined;
    error: ConferenceError | undefined;
    row: ActiveCall;
  }
>();

/** The agent's calls by their start, and the ids of those that are being recorded. */
export function projectCalls(
  state: ClientState,
  capacity: Capacity,
  before: readonly ActiveCall[] | undefined,
): { calls: ActiveCall[]; recorded: string[] } {
  const calls: ActiveCall[] = [];
  const recorded: string[] = [];
  for (const call of state.telephony.calls.values()) {
    const own = ownPartyOf(call);
    // A call that went into a conference or was parked is no call of the agent.
    if (!own || isOver(call) || isPartyCode(own.code, "gone", "parked")) continue;
    if (own.recording) recorded.push(call.id);
    calls.push(callRow(state, capacity, call, own, before));
  }
  for (const conference of state.telephony.conferences.values()) {
    const row = conferenceRow(state, conference);
    if (row) calls.push(row);
  }
  return { calls: calls.sort((a, b) => (a.startedAt ?? 0) - (b.startedAt ?? 0)), recorded };
}

function callRow(
  state: ClientState,
  capacity: Capacity,
  call: Call,
  own: OwnParty,
  before: readonly ActiveCall[] | undefined,
): ActiveCall {
  const leg = state.legs.get(call.id);
  const status = isUnanswered(state.telephony, call)
    ? "dialing"
    : statusOf(hasMoved(own) ? own.lastLive?.code : own.code, own.direction, leg);
  const blocker = blockerOf(state, capacity, call, own, status);
  const error = state.participantErrors.get(call.id);
  const cached = cachedRows.get(call);
  if (
    cached &&
    cached.leg === leg &&
    cached.status === status &&
    cached.blocker === blocker &&
    cached.error === error
  ) {
    return cached.row;
  }
  const row = share<ActiveCall>(
    before?.find(({ id }) => id === call.id),
    {
      id: call.id,
      partyId: own.id,
      direction: own.direction,
      ...identityOf(own.remote),
      status,
      startedAt: call.answeredAt ?? call.startedAt,
      muted: own.muted || (leg?.muted ?? false),
      recording: own.recording,
      isConference: false,
      onThisPhone: leg !== undefined,
      canBringIn: blocker ? { allowed: false, reason: blocker } : { allowed: true },
      error,
    },
  );
  cachedRows.set(call, { leg, status, blocker, error, row });
  return row;
}

/** The agent's own leg into a conference, which is listed like any other call. */
function conferenceRow(state: ClientState, record: ConferenceRecord): ActiveCall | undefined {
  const { host, id } = record;
  if (!host || host.code === "disconnected") return undefined;
  const leg = state.legs.get(id);
  const { conference } = state;
  const isOurs = "sessionId" in conference && conference.sessionId === id;
  if (isOurs && conference.status === "ended") return undefined;
  return {
    id,
    partyId: host.partyId,
    direction: "outbound",
    name: fallbackNames.conference,
    phoneNumber: undefined,
    extensionId: undefined,
    status: statusOf(host.code, "outbound", leg),
    startedAt: isOurs && "startedAt" in conference ? conference.startedAt : undefined,
    muted: leg?.muted ?? false,
    recording: host.recording,
    isConference: true,
    onThisPhone: leg !== undefined,
    canBringIn: { allowed: false, reason: "isConference" },
    error: undefined,
  };
}

/** `code` is undefined for a call that another device took over, and of which nothing else was reported. */
function statusOf(
  code: PartyCode | undefined,
  direction: "inbound" | "outbound",
  leg: PhoneLeg | undefined,
): ActiveCall["status"] {
  switch (code) {
    case "setup":
    case "proceeding":
      return direction === "inbound" ? "ringing" : "dialing";
    case undefined:
    case "answered":
      return leg?.held ? "onHold" : "connected";
    case "hold":
      return "onHold";
    case "voicemail":
    case "voicemailscreening":
      return "voicemail";
    case "faxreceive":
      return "fax";
    default:
      return "unavailable";
  }
}

function blockerOf(
  state: ClientState,
  capacity: Capacity,
  call: Call,
  own: OwnParty,
  status: ActiveCall["status"],
): BringInBlocker | undefined {
  const id = conferenceIdOf(state);
  const entry = id === undefined ? undefined : entryOf(state.telephony, id, call.id);
  if (entry?.state === "in") return "alreadyIn";
  if (entry?.state === "joining" || state.queue.includes(call.id)) return "pending";
  if (status === "ringing" || status === "dialing") return "ringing";
  if (hasMoved(own) || (status !== "connected" && status !== "onHold")) return "notConnected";
  if (own.recording) return "recording";
  const conferenceStatus = state.conference.status;
  // Calls may queue while the conference is being created.
  const isClosed =
    id === undefined ? conferenceStatus !== "creating" : CLOSED_STATUSES.has(conferenceStatus);
  if (isClosed) return "noConference";
  // A call of dialIntoConference has its place already.
  const hasPlace = state.dialing.some(({ callId }) => callId === call.id);
  return capacity.full && !hasPlace ? "conferenceFull" : undefined;
}
