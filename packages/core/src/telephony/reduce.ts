import { mergeAddress } from "./address.ts";
import type { Address, PartyEvent, PartyUpdate } from "./event.ts";
import {
  changeEntry,
  entryOfParty,
  join,
  leave,
  refreshAddress,
  remove,
} from "./participant-entries.ts";
import { isPartyCode, type PartyCode } from "./party-code.ts";
import type { PresenceCall, SessionSnapshot } from "./snapshot.ts";
import {
  type Call,
  type ConferenceRecord,
  conferenceOf,
  isOver,
  type OwnParty,
  ownPartyOf,
  partyIndex,
  type TelephonyState,
  withCall,
  withConference,
  withRemoteAnswered,
} from "./telephony-state.ts";

/** An answer to a question, which others may have overtaken. */
export interface Snapshot {
  /** The book when the question was asked: what changed since knows better than the answer. */
  asOf: TelephonyState;
  /** Events were missed before the question. Else a snapshot, which may lag, corrects none. */
  afterGap: boolean;
  /** Milliseconds since the epoch. */
  at: number;
}

/** Everything that can change the book. `at` is in milliseconds since the epoch. */
export type TelephonyInput =
  | { type: "identity"; extensionId: string }
  | { type: "event"; event: PartyEvent }
  /** Some of the calls: the platform lists at most seven, so a missing one need not be over. */
  | ({ type: "presence"; calls: readonly PresenceCall[] } & Snapshot)
  | ({ type: "call"; session: SessionSnapshot } & Snapshot)
  | ({ type: "conference"; session: SessionSnapshot } & Snapshot)
  /** The platform does not know the call any more. */
  | { type: "over"; callId: string; at: number }
  /** A bring-in was accepted: its answer names the party, but not the person. */
  | { type: "broughtIn"; conferenceId: string; callId: string; partyId: string }
  | {
      type: "participantChanged";
      conferenceId: string;
      callId: string;
      change: { muted?: boolean; isolated?: boolean };
    }
  /** A removal was accepted. */
  | { type: "removed"; conferenceId: string; callId: string; at: number }
  /** The web phone has a leg for a call that no event or snapshot has shown yet. */
  | {
      type: "leg";
      sessionId: string;
      partyId: string;
      direction: "inbound" | "outbound";
      phoneNumber: string | undefined;
      at: number;
    };

/** Reasons with which a party goes while its call goes on, on another device. */
const MOVED_TO_OTHER_DEVICE = new Set(["callswitch", "pickup"]);

/** Milliseconds: an hour. */
const REMEMBERED = 3_600_000;

/** The next book. Pure; the same input twice changes nothing the second time. */
export function reduce(telephony: TelephonyState, input: TelephonyInput): TelephonyState {
  switch (input.type) {
    case "identity":
      return telephony.extensionId === input.extensionId
        ? telephony
        : { ...telephony, extensionId: input.extensionId };
    case "event":
      return reduceEvent(telephony, input.event);
    case "presence":
      return reducePresence(telephony, input.calls, input);
    case "call":
      return reduceCallSession(telephony, input.session, input);
    case "conference":
      return reduceConferenceSession(telephony, input.session, input);
    case "over":
      return leave(telephony, input.callId, input.at);
    case "broughtIn":
      return changeEntry(telephony, input.conferenceId, input.callId, (entry) => ({
        ...entry,
        partyId: input.partyId,
      }));
    case "participantChanged":
      return changeEntry(telephony, input.conferenceId, input.callId, (entry) => ({
        ...entry,
        ...input.change,
      }));
    case "removed":
      return remove(telephony, input.conferenceId, input.callId, input.at);
    case "leg":
      return reduceLeg(telephony, input);
  }
}

function reduceEvent(telephony: TelephonyState, event: PartyEvent): TelephonyState {
  const { party } = event;
  // Only the extension's own parties are told of in full; others would be half the truth.
  if (telephony.extensionId === undefined) return telephony;
  if (party.extensionId !== telephony.extensionId) return reduceRemoteParty(telephony, event);
  if (event.isConference || party.to.phoneNumber === "conference")
    return reduceHost(telephony, event);

  const call = telephony.calls.get(event.sessionId);
  const known = call?.parties.get(party.id);
  const next = applyParty(call, event, known);
  const changed = withCall(call ? telephony : forgetOld(telephony, event.at), next);
  if (party.code === "gone" && party.peer && party.reason === "conference") {
    return join(changed, party.peer.sessionId, event.sessionId, party.peer.partyId, event.at);
  }
  return isOver(next) ? leave(changed, event.sessionId, event.at) : changed;
}

/** Filters of the whole account tell of the far party too: that it is connected is all that is taken. */
function reduceRemoteParty(
  telephony: TelephonyState,
  { sessionId, party }: PartyEvent,
): TelephonyState {
  return isRemoteAnswer(party) ? withRemoteAnswered(telephony, sessionId) : telephony;
}

/** The called end of a call, connected: what an outbound own party may say too early. */
function isRemoteAnswer({ code, direction }: PartyUpdate): boolean {
  return direction === "inbound" && isPartyCode(code, "answered", "hold", "gone");
}

/** Departures are remembered for as long as anything of theirs may still arrive; a page is open for days. */
function forgetOld(telephony: TelephonyState, now: number): TelephonyState {
  const old = [...telephony.calls.values()].filter((call) => {
    const own = ownPartyOf(call);
    return own?.code === "disconnected" && own.at < now - REMEMBERED;
  });
  if (old.length === 0) return telephony;
  const calls = new Map(telephony.calls);
  for (const { id } of old) calls.delete(id);
  return { ...telephony, calls };
}

/** A late event changes no state, and still tells when things happened and who it was. */
function applyParty(call: Call | undefined, event: PartyEvent, known: OwnParty | undefined): Call {
  const { party, at, sequence, sessionId } = event;
  const remote = remoteAddress(party);
  const late = known && (known.code === "disconnected" || sequence < known.sequence);
  const left = party.code === "disconnected" && known?.code !== "parked";
  const movedToOtherDevice = left && MOVED_TO_OTHER_DEVICE.has(party.reason ?? "");
  const own: OwnParty = late
    ? { ...known, remote: mergeAddress(remote, known.remote) }
    : {
        id: party.id,
        direction: party.direction,
        remote: mergeAddress(known?.remote, remote),
        code: movedToOtherDevice ? (known?.code ?? "answered") : party.code,
        muted: party.muted,
        recording: party.recording,
        sequence,
        at,
      };
  const answered = party.code === "answered" || party.code === "hold";
  return {
    id: sessionId,
    parties: new Map(call?.parties).set(own.id, own),
    startedAt: earliest(call?.startedAt, at),
    answeredAt: answered ? earliest(call?.answeredAt, at) : call?.answeredAt,
  };
}

function reduceHost(
  telephony: TelephonyState,
  { party, sequence, sessionId, at }: PartyEvent,
): TelephonyState {
  const conference = conferenceOf(telephony, sessionId);
  const { host } = conference;
  // A host who joins anew comes as another party, with a higher number; the earlier one's end is none.
  const same = host?.partyId === party.id;
  if (host && same && (host.code === "disconnected" || sequence < host.sequence)) return telephony;
  if (host && !same && isEarlier(party.id, sequence, host)) return telephony;
  const movedToOtherDevice =
    party.code === "disconnected" && MOVED_TO_OTHER_DEVICE.has(party.reason ?? "");
  return withConference(telephony, {
    ...conference,
    host: {
      partyId: party.id,
      code: movedToOtherDevice ? "answered" : party.code,
      sequence,
      at,
      recording: party.recording,
      movedToOtherDevice: movedToOtherDevice || (same && host?.movedToOtherDevice === true),
      wasLast: party.code === "disconnected" && isLeftAlone(conference),
    },
  });
}

function isLeftAlone({ entries }: ConferenceRecord): boolean {
  return entries.size > 0 && [...entries.values()].every(({ state }) => state === "left");
}

/** Whether a host's party is of an earlier join than the known one. */
function isEarlier(
  partyId: string,
  sequence: number,
  host: { partyId: string; sequence: number },
): boolean {
  const [index, known] = [partyIndex(partyId), partyIndex(host.partyId)];
  return index === known ? sequence < host.sequence : index < known;
}

function reducePresence(
  telephony: TelephonyState,
  calls: readonly PresenceCall[],
  snapshot: Snapshot,
): TelephonyState {
  let next = telephony;
  for (const item of calls) {
    if (item.isConference) {
      const conference = conferenceOf(next, item.sessionId);
      if (conference.host) continue;
      next = withConference(next, {
        ...conference,
        host: {
          partyId: item.partyId,
          code: item.code,
          sequence: 0,
          at: snapshot.at,
          recording: false,
          movedToOtherDevice: false,
          wasLast: false,
        },
      });
      continue;
    }
    const call = next.calls.get(item.sessionId);
    const known = call?.parties.get(item.partyId);
    if (known && !mayCorrect(telephony, call, known, snapshot)) continue;
    const remote = item.direction === "inbound" ? item.from : item.to;
    next = withCall(next, {
      id: item.sessionId,
      parties: new Map(call?.parties).set(item.partyId, {
        id: item.partyId,
        direction: item.direction,
        remote: mergeAddress(known?.remote, { ...remote, extensionId: undefined }),
        code: item.code,
        muted: known?.muted ?? false,
        recording: known?.recording ?? false,
        sequence: known?.sequence ?? 0,
        at: snapshot.at,
      }),
      startedAt: call?.startedAt ?? item.startedAt,
      answeredAt: call?.answeredAt ?? (item.code === "proceeding" ? undefined : item.startedAt),
    });
  }
  return next;
}

/** Where no event has spoken, any snapshot may; where one has, only one that follows a gap. Nothing ends an end. */
function mayCorrect(
  telephony: TelephonyState,
  call: Call | undefined,
  known: { code: PartyCode; sequence: number },
  { asOf, afterGap }: Snapshot,
): boolean {
  if (known.code === "disconnected" || known.code === "gone") return false;
  if (known.sequence === 0) return true;
  return afterGap && call !== undefined && telephony.calls.get(call.id) === asOf.calls.get(call.id);
}

function reduceConferenceSession(
  telephony: TelephonyState,
  session: SessionSnapshot,
  snapshot: Snapshot,
): TelephonyState {
  const { at } = snapshot;
  const own = ownPartiesIn(session, telephony.extensionId);
  // Of several joins the last one counts.
  const host = own.findLast(({ code }) => code !== "disconnected") ?? own.at(-1);
  let next = host ? reduceHostSnapshot(telephony, session.id, host, snapshot) : telephony;
  for (const party of session.parties) {
    if (party.extensionId !== undefined && party.extensionId === telephony.extensionId) continue;
    const entry = entryOfParty(conferenceOf(next, session.id), party.id);
    // Inside the conference's own session those who are in read Gone and point back to their call.
    if (party.code === "gone" && party.peer) {
      next = join(next, session.id, party.peer.sessionId, party.id, at);
      next = changeEntry(next, session.id, party.peer.sessionId, (known) => ({
        ...known,
        muted: party.muted,
        isolated: party.standAlone,
        held: false,
      }));
    } else if ((party.code === "hold" || party.code === "answered") && entry) {
      next = changeEntry(next, session.id, entry.callId, (known) => ({
        ...known,
        muted: party.muted,
        isolated: party.standAlone,
        held: party.code === "hold",
      }));
    } else if (party.code === "disconnected" && entry) {
      next = leave(next, entry.callId, at, session.id);
    }
  }
  return next;
}

/** The snapshot lags: it may open what no event has, and shuts or reopens nothing unless events were missed. */
function reduceHostSnapshot(
  telephony: TelephonyState,
  conferenceId: string,
  { id: partyId, code, recording }: PartyUpdate,
  { asOf, afterGap, at }: Snapshot,
): TelephonyState {
  const conference = conferenceOf(telephony, conferenceId);
  const { host } = conference;
  if (!host)
    return withConference(telephony, {
      ...conference,
      host: {
        partyId,
        code,
        sequence: 0,
        at,
        recording,
        movedToOtherDevice: false,
        wasLast: false,
      },
    });
  // Another one than is known: the host has joined anew, unless this is the past.
  if (partyIndex(partyId) > partyIndex(host.partyId) && code !== "disconnected") {
    return withConference(telephony, {
      ...conference,
      host: {
        partyId,
        code,
        sequence: 0,
        at,
        recording,
        movedToOtherDevice: false,
        wasLast: false,
      },
    });
  }
  if (host.code === "disconnected") return telephony;
  if (host.sequence === 0 && host.partyId === partyId) {
    return withConference(telephony, {
      ...conference,
      host: {
        partyId,
        code,
        sequence: 0,
        at,
        recording,
        movedToOtherDevice: false,
        wasLast: false,
      },
    });
  }
  const missed = afterGap && host === asOf.conferences.get(conferenceId)?.host;
  if (host.partyId !== partyId || !(missed || (isWaiting(host.code) && code === "answered"))) {
    return telephony;
  }
  return withConference(telephony, { ...conference, host: { ...host, code, recording } });
}

/** A single call: fills in who they are, and says whether it is over. */
function reduceCallSession(
  telephony: TelephonyState,
  session: SessionSnapshot,
  snapshot: Snapshot,
): TelephonyState {
  const call = telephony.calls.get(session.id);
  const own = ownIn(session, telephony.extensionId);
  const known = own && call?.parties.get(own.id);
  if (!own || known?.code === "disconnected") return telephony;
  if (own.code === "disconnected" && MOVED_TO_OTHER_DEVICE.has(own.reason ?? "")) return telephony;
  // A snapshot lags behind what happened, and never runs ahead of it: an end is an end.
  if (own.code === "disconnected" && call) return leave(telephony, session.id, snapshot.at);
  const isRemoteIn = session.parties.some(
    (party) => party.extensionId !== telephony.extensionId && isRemoteAnswer(party),
  );
  const told = isRemoteIn ? withRemoteAnswered(telephony, session.id) : telephony;
  if (known && !mayCorrect(telephony, call, known, snapshot)) return told;
  const next = withCall(told, {
    id: session.id,
    parties: new Map(call?.parties).set(own.id, {
      id: own.id,
      direction: own.direction,
      remote: mergeAddress(known?.remote, remoteAddress(own)),
      code: own.code,
      muted: own.muted,
      recording: own.recording,
      sequence: known?.sequence ?? 0,
      at: snapshot.at,
    }),
    startedAt: call?.startedAt ?? session.createdAt,
    answeredAt: call?.answeredAt,
  });
  return refreshAddress(next, session.id);
}

/** Of several own parties the first that is not over, else the last. */
function ownIn(session: SessionSnapshot, extensionId: string | undefined): PartyUpdate | undefined {
  const own = ownPartiesIn(session, extensionId);
  return own.find(({ code }) => code !== "disconnected") ?? own.at(-1);
}

function ownPartiesIn(session: SessionSnapshot, extensionId: string | undefined): PartyUpdate[] {
  return session.parties
    .filter((party) => party.extensionId !== undefined && party.extensionId === extensionId)
    .sort((a, b) => partyIndex(a.id) - partyIndex(b.id));
}

function reduceLeg(
  telephony: TelephonyState,
  leg: Extract<TelephonyInput, { type: "leg" }>,
): TelephonyState {
  if (telephony.calls.has(leg.sessionId) || telephony.conferences.has(leg.sessionId))
    return telephony;
  return withCall(telephony, {
    id: leg.sessionId,
    parties: new Map([
      [
        leg.partyId,
        {
          id: leg.partyId,
          direction: leg.direction,
          remote: { phoneNumber: leg.phoneNumber, name: undefined, extensionId: undefined },
          code: "proceeding",
          muted: false,
          recording: false,
          sequence: 0,
          at: leg.at,
        },
      ],
    ]),
    startedAt: leg.at,
    answeredAt: undefined,
  });
}

/** The other end: whom an outbound party called, or who called an inbound one. */
function remoteAddress(party: PartyUpdate): Address {
  return party.direction === "inbound" ? party.from : party.to;
}

function earliest(known: number | undefined, at: number): number {
  return known === undefined ? at : Math.min(known, at);
}

function isWaiting(code: PartyCode): boolean {
  return isPartyCode(code, "setup", "proceeding");
}
