import type { MediaEngine } from "../media/ports.ts";
import type { ExtensionSpec, PersonSpec } from "../options.ts";
import { SessionBook } from "./book.ts";
import { Calls } from "./calls.ts";
import type { Clock } from "./clock.ts";
import { Conferences } from "./conference.ts";
import {
  type Extension,
  Refusal,
  type Rules,
  SimulatorError,
  type TelephonyPlatform,
} from "./contract.ts";
import { Directory } from "./directory.ts";
import { endCall } from "./ending.ts";
import type { Ids } from "./ids.ts";
import { PlayedPerson } from "./person.ts";
import { isEstablished, isLive, type Party } from "./session.ts";
import { platformState, presenceCalls, restParty, restSession } from "./view.ts";

export interface PlatformOptions {
  clock: Clock;
  ids: Ids;
  media: MediaEngine;
  rules?: Partial<Rules> | undefined;
  extensions?: readonly ExtensionSpec[] | undefined;
  people?: readonly PersonSpec[] | undefined;
}

const ACCOUNT_ID = "809646016";

const DEFAULT_RULES: Rules = {
  maxConferenceParties: 10,
  hostCountsAsParty: true,
  hostJoinWindow: 38_000,
  hostLeavingEndsConference: true,
  endsWhenAlone: false,
  answerAfter: undefined,
  ringDelay: 250,
};

const DEFAULT_EXTENSIONS: readonly ExtensionSpec[] = [
  { name: "Karla Rosario", extensionNumber: "101", phoneNumber: "+16505550100" },
  { name: "Paco Vu", extensionNumber: "102", phoneNumber: "+16505550101" },
  { name: "Mei Tanaka", extensionNumber: "103", phoneNumber: "+16505550102" },
];

const DEFAULT_PEOPLE: readonly PersonSpec[] = [
  { name: "Ada Okafor", phoneNumber: "+16505550111" },
  { name: "Northwind Traders", phoneNumber: "+16505550112" },
  { name: "Jonas Lindqvist", phoneNumber: "+16505550113" },
];

/** RingCentral's telephony side, without any wire: sessions, parties, conferences, people. */
export function createTelephonyPlatform(options: PlatformOptions): TelephonyPlatform {
  const { clock, ids, media } = options;
  const rules: Rules = { ...DEFAULT_RULES, ...options.rules };
  const specs = options.extensions ?? DEFAULT_EXTENSIONS;
  if (specs.length === 0) {
    throw new SimulatorError(
      "The simulator needs at least one extension. Leave the option out for three.",
    );
  }
  const extensions = specs.map((spec, index) => createExtension(spec, index, ids));
  const book = new SessionBook({ clock, ids, media, accountId: ACCOUNT_ID });
  const conferences = new Conferences(book, rules);
  const directory = new Directory<PlayedPerson>(extensions);
  const watchers = new Set<() => void>();
  const changed = (): void => {
    for (const watcher of watchers) watcher();
  };
  const calls = new Calls({
    book,
    rules,
    directory,
    addStranger: (phoneNumber) => addPerson({ name: phoneNumber, phoneNumber }),
  });

  function addPerson(spec: PersonSpec & { extension?: Extension }): PlayedPerson {
    const known = directory.people.find(({ name }) => name === spec.name);
    if (known) {
      if (known.phoneNumber === spec.phoneNumber) return known;
      throw new SimulatorError(
        `There is a ${spec.name} with another number already. Choose another name.`,
      );
    }
    // A third apart at most, and never harmonics of one another.
    const tone = 320 + 67 * (directory.people.length % 16);
    const person = new PlayedPerson({ ...spec, tone }, media, {
      placeCall: (caller, to, callOptions) => calls.fromPerson(caller, to, callOptions),
      answered: (party) => calls.personAnswered(party),
      hungUp,
      changed,
    });
    directory.people.push(person);
    changed();
    return person;
  }

  /** Somebody put the receiver down, or is to be put out: the same for every kind of party. */
  function hungUp(party: Party, keepConferenceAlive = false): void {
    if (!isLive(party)) return;
    if (party.role === "Host") {
      conferences.hostLeft(party, keepConferenceAlive);
      return;
    }
    const participant =
      party.role === "Participant"
        ? party
        : party.session.parties.find(({ movedTo }) => movedTo && isLive(movedTo))?.movedTo;
    if (participant) conferences.participantLeft(participant, party);
    else endCall(book, party.session, party);
  }

  function setHeld(party: Party, held: boolean): void {
    party.held = held;
    party.endpoint?.setHeld(held);
    if (isEstablished(party)) book.setStatus(party, { code: held ? "Hold" : "Answered" });
  }

  function liveParty(sessionId: string, partyId: string): Party {
    const party = book.party(sessionId, partyId);
    if (!isLive(party)) throw new Refusal("notFound", "The party has left.", "partyId");
    return party;
  }

  for (const extension of extensions.slice(1)) {
    addPerson({ name: extension.name, phoneNumber: extension.phoneNumber, extension });
  }
  for (const person of options.people ?? DEFAULT_PEOPLE) addPerson(person);
  book.onEvent(changed);

  return {
    accountId: ACCOUNT_ID,
    rules,
    extensions,
    people: directory.people,
    findExtension: (key) => directory.extension(key),
    addPerson,
    person: (name) => directory.person(name),

    createConference: (extension) => restSession(conferences.create(extension)),
    getSession: (sessionId) => restSession(book.session(sessionId)),
    getParty: (sessionId, partyId) => restParty(book.party(sessionId, partyId)),
    patchParty(sessionId, partyId, change) {
      const party = liveParty(sessionId, partyId);
      const { endpoint } = party;
      if (change.muted !== undefined) {
        party.muted = change.muted;
        endpoint?.setMuted(change.muted);
      }
      if (change.standAlone !== undefined) {
        party.standAlone = change.standAlone;
        if (endpoint?.audio) {
          if (change.standAlone) party.session.bridge.remove(endpoint.audio);
          else party.session.bridge.add(endpoint.audio);
        }
      }
      book.notify(party);
      changed();
      return restParty(party);
    },
    holdParty(sessionId, partyId, held) {
      const party = liveParty(sessionId, partyId);
      if (!isEstablished(party)) throw new Refusal("wrongState", "The call is not established.");
      setHeld(party, held);
      return restParty(party);
    },
    deleteParty(sessionId, partyId, { keepConferenceAlive }) {
      hungUp(liveParty(sessionId, partyId), keepConferenceAlive);
      changed();
    },
    deleteSession(sessionId) {
      const session = book.session(sessionId);
      if (session.ended)
        throw new Refusal("notFound", "The session is over.", "telephonySessionId");
      if (session.origin === "Conference") conferences.end(session);
      else endCall(book, session);
      changed();
    },
    bringIn: (conferenceId, call) => restParty(conferences.bringIn(conferenceId, call)),
    presence: (extension) => presenceCalls(book.sessions, extension),

    register(extension, contact) {
      directory.register(extension, contact);
      calls.contactRegistered(extension, contact);
      changed();
    },
    unregister(extension, instanceId) {
      directory.unregister(extension, instanceId);
      changed();
    },
    invite: (extension, target, endpoint, callerId) =>
      target.startsWith("conf_")
        ? conferences.invite(extension, target, endpoint)
        : calls.fromWebPhone(extension, target, endpoint, callerId),
    inviteAnswered(partyId) {
      const party = book.findParty(partyId);
      if (!party || party.session.ended) return;
      if (party.role === "Host") conferences.hostAnswered(party);
      else calls.webPhoneAnswered(party);
    },
    endpointHungUp(partyId) {
      const party = book.findParty(partyId);
      if (!party) return;
      if (party.endpoint?.audio) party.session.bridge.remove(party.endpoint.audio);
      party.endpoint = undefined;
      hungUp(party);
      changed();
    },
    endpointHeld(partyId, held) {
      const party = book.findParty(partyId);
      if (party && isLive(party)) setHeld(party, held);
    },

    onEvent: (listener) => book.onEvent(listener),
    onChange(watcher) {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    state: () => platformState(book.sessions),
    close() {
      watchers.clear();
      book.close();
    },
  };
}

function createExtension(spec: ExtensionSpec, index: number, ids: Ids): Extension {
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
  };
}
