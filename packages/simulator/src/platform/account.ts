import type { ExtensionSpec, PersonSpec } from "../options.ts";
import type { Extension, Rules, Sounds } from "./contract.ts";
import type { Ids } from "./ids.ts";

/** The account id of every simulator. */
export const ACCOUNT_ID: string = "809646016";
export const COMPANY_NUMBER: string = "+16505550199";

export const DEFAULT_RULES: Rules = {
  maxConferenceParties: 10,
  hostCountsAsParty: true,
  hostJoinWindow: 38_000,
  hostLeavingEndsConference: true,
  lastParticipantLeavingEndsConference: false,
  answerAfter: undefined,
  noAnswerAfter: undefined,
  ringDelay: 250,
  answersEarly: true,
  recordingAllowed: true,
  ownerNamedIn: "extensionId",
  serviceStatus: undefined,
  activeCallsLag: 5_000,
  registrationExpires: 60,
  nonceLifetime: 60_000,
  instanceLifetime: 120_000,
  unknownDialog: "refuse",
  endedSessionLifetime: 60_000,
  participantsSendEvents: false,
  departureSendsEvent: true,
  participantsRead: "Gone",
  participantsNameHostExtension: false,
  extensionCallsItself: false,
  sequenceRestartsAfter: undefined,
  switchReversesDirection: false,
  conferenceInPresence: "conference",
  eventDelay: 0,
  joinDetail: "full",
  removedParticipantsReturn: false,
  lastButOneLeavingEndsConference: false,
  presenceListsMovedCalls: false,
  departedPartiesListed: true,
};

export const DEFAULT_SOUNDS: Sounds = { ringback: true, hold: false, join: false, leave: false };

export const DEFAULT_EXTENSIONS: readonly ExtensionSpec[] = [
  { name: "Karla Rosario", extensionNumber: "101", phoneNumber: "+16505550100" },
  { name: "Paco Vu", extensionNumber: "102", phoneNumber: "+16505550101" },
  { name: "Mei Tanaka", extensionNumber: "103", phoneNumber: "+16505550102" },
];

export const DEFAULT_PEOPLE: readonly PersonSpec[] = [
  { name: "Ada Okafor", phoneNumber: "+16505550111" },
  { name: "Northwind Traders", phoneNumber: "+16505550112" },
  { name: "Jonas Lindqvist", phoneNumber: "+16505550113" },
];

/** Derives the extension's ids from its index and its secrets from the seed. */
export function createExtension(
  spec: ExtensionSpec,
  index: number,
  { ids, namedIn }: { ids: Ids; namedIn: Extension["namedIn"] },
): Extension {
  const id = String(622_953_000 + (index + 1) * 1_007);
  const authorizationId = String(801_000 + index * 37);
  return {
    id: `${id}016`,
    accountId: ACCOUNT_ID,
    name: spec.name,
    extensionNumber: spec.extensionNumber,
    phoneNumber: spec.phoneNumber,
    deviceId: String(80_254_586 + index) + "016",
    jwt: ids.token(40),
    password: ids.token(12),
    sip: {
      username: `${spec.phoneNumber.replace(/\D/g, "")}*${spec.extensionNumber}`,
      password: ids.token(16),
      authorizationId,
      domain: "sip.ringcentral.com",
    },
    namedIn,
  };
}
