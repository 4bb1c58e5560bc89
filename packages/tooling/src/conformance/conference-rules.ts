import { FACTS, factOf, not, type Reading } from "./facts.ts";
import type { Recording } from "./recording.ts";

interface Party {
  id?: string;
  direction?: string;
  conferenceRole?: string;
  extensionId?: string;
  owner?: unknown;
  status?: { code?: string; reason?: string; peerId?: unknown };
}

/** Steps whose responses and notifications tell a rule. */
const JOINED = "join as host";
const BROUGHT_IN = "bring in the outbound call";
const BOTH_IN = "bring in the inbound call, on hold";
const REMOVED = "remove a participant";

/** How each rule of a conference shows in a recording. */
export const CONFERENCE_RULES: Readonly<Record<string, (recording: Recording) => Reading>> = {
  participantsSendEvents(recording) {
    const parties = eventParties(recording).filter(({ origin }) => origin === "Conference");
    return parties.length === 0 ? undefined : parties.some(({ party }) => isParticipant(party));
  },
  departureSendsEvent: (recording) => factOf(recording, FACTS.departureReported),
  participantsRead(recording) {
    const code = participantsIn(recording, BOTH_IN)[0]?.status?.code;
    return code === "Gone" || code === "Answered" ? code : undefined;
  },
  participantsNameHostExtension(recording) {
    const [participant] = participantsIn(recording, BOTH_IN);
    return participant && (participant.extensionId ?? participant.owner) !== undefined;
  },
  conferenceInPresence,
  joinDetail(recording) {
    const joined = eventParties(recording).find(
      ({ step, origin, party }) =>
        step === BROUGHT_IN && origin !== "Conference" && party.status?.code === "Gone",
    );
    if (!joined) return undefined;
    const { reason, peerId } = joined.party.status ?? {};
    if (reason !== undefined) return peerId === undefined ? "noPeer" : "full";
    return peerId === undefined ? "bare" : "noReason";
  },
  removedParticipantsReturn: (recording) => factOf(recording, FACTS.removedReturns),
  lastButOneLeavingEndsConference: (recording) => not(factOf(recording, FACTS.goesOnWithOne)),
  presenceListsMovedCalls(recording) {
    const calls = presenceIn(recording, BOTH_IN);
    // The conference itself is one of the host's calls.
    return calls && calls.length > 1;
  },
  departedPartiesListed(recording) {
    const [before, after] = [BOTH_IN, REMOVED].map((step) => participantsIn(recording, step));
    if (before?.length !== 2 || after?.length === 0) return undefined;
    return after?.length === 2;
  },
};

function conferenceInPresence(recording: Recording): Reading {
  const [conference] = presenceIn(recording, JOINED)?.slice(-1) ?? [];
  const { to, toName } = (conference ?? {}) as { to?: string; toName?: string };
  if (to === undefined) return undefined;
  if (to === "conference") return "conference";
  if (to.startsWith("conf_")) return "token";
  return to === "Conference" && toName === undefined ? "Conference" : "number";
}

/** The participants' parties in the last response with the conference's session in a step. */
function participantsIn({ entries }: Recording, step: string): Party[] {
  const found = entries.findLast(
    (entry) =>
      entry.source === "rest" &&
      entry.step === step &&
      entry.method === "GET" &&
      (entry.response as { origin?: { type?: string } } | undefined)?.origin?.type === "Conference",
  );
  if (found?.source !== "rest") return [];
  const { parties = [] } = found.response as { parties?: Party[] };
  return parties.filter(isParticipant);
}

function isParticipant({ conferenceRole, direction }: Party): boolean {
  return (
    conferenceRole === "Participant" || (conferenceRole === undefined && direction === "Inbound")
  );
}

/** The calls of the host's presence in a step. */
function presenceIn({ entries }: Recording, step: string): unknown[] | undefined {
  const found = entries.findLast(
    (entry) =>
      entry.source === "rest" &&
      entry.step === step &&
      entry.actor === "host" &&
      entry.path.includes("/presence"),
  );
  if (found?.source !== "rest" || found.status !== 200) return undefined;
  return (found.response as { activeCalls?: unknown[] }).activeCalls ?? [];
}

/** The parties of the events that the host got. */
function eventParties({
  entries,
}: Recording): { step: string; origin: string | undefined; party: Party }[] {
  return entries.flatMap((entry) => {
    if (entry.source !== "notification" || entry.actor !== "host") return [];
    const body = entry.message["body"] as
      | { parties?: Party[]; origin?: { type?: string } }
      | undefined;
    return (body?.parties ?? []).map((party) => ({
      step: entry.step,
      origin: body?.origin?.type,
      party,
    }));
  });
}
