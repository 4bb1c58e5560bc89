import type { Extension, PlatformState, PresenceCall, Rules } from "./contract.ts";
import { isLive, type Party, type Session } from "./session.ts";
import type { WireParty, WireSession } from "./wire.ts";

/** Builds a party as notifications carry it. */
export function eventParty(party: Party, accountId: string): WireParty {
  const { namedOwner } = party;
  return {
    accountId,
    ...(namedOwner &&
      (namedOwner.namedIn === "owner" ? ownerField(namedOwner) : { extensionId: namedOwner.id })),
    id: party.id,
    direction: party.direction,
    to: { ...party.to },
    from: { ...party.from },
    status: { ...party.status },
    park: { ...(party.parkedAt !== undefined && { id: party.parkedAt }) },
    ...(party.recordings.length > 0 && {
      recordings: party.recordings.map((each) => ({ ...each })),
    }),
    missedCall: false,
    standAlone: party.standAlone,
    muted: party.muted,
    ...(party.role && party.announcesRole && { conferenceRole: party.role }),
  };
}

/** Builds a party as REST responses carry it: `peerId.sessionId` is the telephony session id, and only owned parties have an account. */
export function restParty(party: Party): WireParty {
  const { code, reason, peerId } = party.status;
  return {
    attributes: {},
    ...(party.role && party.announcesRole && { conferenceRole: party.role }),
    direction: party.direction,
    from: { ...party.from },
    id: party.id,
    muted: party.muted,
    standAlone: party.standAlone,
    status: {
      code,
      ...(reason !== undefined && party.role !== "Participant" && { reason }),
      ...(peerId && {
        peerId: {
          partyId: peerId.partyId,
          sessionId: peerId.telephonySessionId ?? peerId.sessionId,
        },
      }),
    },
    to: { ...party.to },
    ...(party.parkedAt !== undefined && { park: { id: party.parkedAt } }),
    ...(party.recordings.length > 0 && {
      recordings: party.recordings.map((each) => ({ ...each })),
    }),
    ...(party.namedOwner && {
      ...(party.namedOwner.namedIn === "extensionId" && {
        accountId: party.namedOwner.accountId,
        extensionId: party.namedOwner.id,
      }),
      ...ownerField(party.namedOwner),
    }),
  };
}

const ownerField = ({ accountId, id }: Extension): Pick<WireParty, "owner"> => ({
  owner: { accountId, extensionId: id },
});

export function restSession(
  session: Session,
  { departedPartiesListed }: Pick<Rules, "departedPartiesListed">,
): WireSession {
  const parties =
    departedPartiesListed || session.origin !== "Conference"
      ? session.parties
      : session.parties.filter(isLive);
  return {
    creationTime: new Date(session.createdAt).toISOString().replace(/\.\d+Z$/, "Z"),
    id: session.id,
    origin: { type: session.origin },
    parties: parties.map(restParty),
    ...(session.voiceCallToken !== undefined && { voiceCallToken: session.voiceCallToken }),
  };
}

/** A made-up number of the conference bridge. */
const BRIDGE_NUMBER = "+16505550190";

const PRESENCE_STATUS = {
  Setup: "Ringing",
  Proceeding: "Ringing",
  Answered: "CallConnected",
  Hold: "OnHold",
  Parked: "ParkedCall",
} as const;

/** Builds `activeCalls` of the detailed telephony state: the latest seven calls of the extension. */
export function presenceCalls(
  sessions: Session[],
  extension: Extension,
  rules: Pick<Rules, "conferenceInPresence" | "presenceListsMovedCalls">,
): PresenceCall[] {
  const calls: PresenceCall[] = [];
  for (const session of sessions) {
    for (const party of session.parties) {
      if (party.owner?.id !== extension.id || session.ended) continue;
      const isMoved = party.movedTo !== undefined && isLive(party.movedTo);
      const telephonyStatus =
        rules.presenceListsMovedCalls && isMoved
          ? "CallConnected"
          : PRESENCE_STATUS[party.status.code as keyof typeof PRESENCE_STATUS];
      if (!telephonyStatus) continue;
      const conference = session.origin === "Conference";
      calls.push({
        id: party.id.slice(2),
        direction: party.direction,
        from: party.from.phoneNumber ?? "",
        ...(party.from.name !== undefined && { fromName: party.from.name }),
        ...(conference ? conferenceAddress(session, rules) : calledAddress(party)),
        startTime: new Date(session.createdAt).toISOString(),
        telephonyStatus,
        sessionId: session.legacyId,
        telephonySessionId: session.id,
        partyId: party.id,
        ...(party.endpoint?.sipData && { sipData: { ...party.endpoint.sipData } }),
      });
    }
  }
  return calls.slice(-7);
}

function calledAddress({ to }: Party): Pick<PresenceCall, "to" | "toName"> {
  return { to: to.phoneNumber ?? "", ...(to.name !== undefined && { toName: to.name }) };
}

function conferenceAddress(
  session: Session,
  { conferenceInPresence }: Pick<Rules, "conferenceInPresence">,
): Pick<PresenceCall, "to" | "toName"> {
  switch (conferenceInPresence) {
    case "conference":
      return { to: "conference", toName: "Conference" };
    case "Conference":
      return { to: "Conference" };
    case "token":
      return { to: session.voiceCallToken ?? "", toName: "Conference" };
    case "number":
      return { to: BRIDGE_NUMBER };
  }
}

/** Builds the complete state, with which tests compare a client's participant list. */
export function platformState(sessions: Session[]): PlatformState {
  const live = sessions.filter((session) => !session.ended);
  return {
    sessions: live.map((session) => ({
      id: session.id,
      origin: session.origin,
      parties: session.parties.map((party) => ({
        id: party.id,
        name: party.identity.name,
        phoneNumber: party.identity.phoneNumber,
        status: party.status.code,
        muted: party.muted,
        recording: party.recordings.some(({ active }) => active),
        digits: party.digits,
      })),
    })),
    conferences: live
      .filter(({ origin }) => origin === "Conference")
      .map((session) => ({
        id: session.id,
        parties: session.parties
          .filter((party) => isLive(party) && party.status.code !== "Setup")
          .map((party) => ({
            id: party.id,
            role: party.role ?? "Participant",
            name: party.identity.name,
            phoneNumber: party.identity.phoneNumber,
            muted: party.muted,
            held: party.held,
            originSessionId: party.origin?.session.id,
          })),
      })),
  };
}
