import type { MediaEngine } from "../media/ports.ts";
import type { ExtensionSpec, PersonSpec } from "../options.ts";
import {
  ACCOUNT_ID,
  COMPANY_NUMBER,
  createExtension,
  DEFAULT_EXTENSIONS,
  DEFAULT_PEOPLE,
  DEFAULT_RULES,
  DEFAULT_SOUNDS,
} from "./account.ts";
import { ActiveCalls } from "./active-calls.ts";
import { Calls } from "./calls.ts";
import type { Clock, TimerHandle } from "./clock.ts";
import { Conferences } from "./conference.ts";
import {
  type Extension,
  Refusal,
  type Rules,
  SimulatorError,
  type Sounds,
  type TelephonyPlatform,
} from "./contract.ts";
import { Directory } from "./directory.ts";
import { disconnect, endCall } from "./end-call.ts";
import type { Ids } from "./ids.ts";
import type { CallOptions } from "./person-actions.ts";
import { Ringer } from "./ringer.ts";
import { isEstablished, isLive, type Party, type Session } from "./session.ts";
import { SessionHistory } from "./session-history.ts";
import { SessionStore } from "./session-store.ts";
import { SimulatedPerson } from "./simulated-person.ts";
import { ON_HOLD } from "./sounds.ts";
import { Transfers } from "./transfers.ts";
import { platformState, presenceCalls, restParty, restSession } from "./view.ts";
import type { WireRecording } from "./wire.ts";

export interface PlatformOptions {
  clock: Clock;
  ids: Ids;
  media: MediaEngine;
  rules?: Partial<Rules> | undefined;
  sounds?: Partial<Sounds> | undefined;
  extensions?: readonly ExtensionSpec[] | undefined;
  people?: readonly PersonSpec[] | undefined;
}

/** Creates the simulated platform without its network protocols: sessions, parties, conferences and people. Throws SimulatorError without an extension. */
export function createTelephonyPlatform(options: PlatformOptions): TelephonyPlatform {
  const { clock, ids, media } = options;
  const rules: Rules = { ...DEFAULT_RULES, ...options.rules };
  const sounds: Sounds = { ...DEFAULT_SOUNDS, ...options.sounds };
  const specs = options.extensions ?? DEFAULT_EXTENSIONS;
  if (specs.length === 0) {
    throw new SimulatorError(
      "The simulator needs at least one extension. Omit the option to get three.",
    );
  }
  const extensions = specs.map((spec, index) =>
    createExtension(spec, index, { ids, namedIn: rules.ownerNamedIn }),
  );
  const store = new SessionStore({ clock, ids, media, accountId: ACCOUNT_ID, rules });
  const conferences = new Conferences(store, rules, sounds);
  const directory = new Directory<SimulatedPerson>(extensions);
  const history = new SessionHistory(store, rules);
  const activeCalls = new ActiveCalls(store, rules);
  const holdTones = new WeakMap<Session, () => void>();
  const watchers = new Set<() => void>();
  /** Timers of the events that are late. */
  const late = new Set<TimerHandle>();
  const changed = (): void => {
    for (const watcher of watchers) watcher();
  };
  const ringer = new Ringer(store, rules, directory);
  const calls = new Calls({
    store,
    rules,
    sounds,
    directory,
    ringer,
    addUnknownPerson: (phoneNumber) => addPerson({ name: phoneNumber, phoneNumber }),
  });

  function addPerson(spec: PersonSpec & { extension?: Extension }): SimulatedPerson {
    const known = directory.people.find(({ name }) => name === spec.name);
    if (known) {
      if (known.phoneNumber === spec.phoneNumber) return known;
      throw new SimulatorError(
        `There already is a person named ${spec.name} with another number. Choose another name.`,
      );
    }
    // Tones of different people must not be harmonics of each other, so that tests can tell them apart.
    const tone = 320 + 67 * (directory.people.length % 16);
    const line = {
      placeCall: (caller: SimulatedPerson, to: string, callOptions: CallOptions) =>
        calls.fromPerson(caller, to, callOptions),
      answered: (party: Party) => calls.personAnswered(party),
      hungUp,
      changed,
    };
    const person = new SimulatedPerson({ ...spec, tone }, { media, clock, line });
    directory.people.push(person);
    changed();
    return person;
  }

  /** Disconnects a party that hung up or is to be removed, whatever its kind. */
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
    else if (party.flippedTo && isLive(party.flippedTo)) disconnect(store, party, "CallFlip");
    else if (party.status.code === "Parked") party.endpoint = undefined;
    else endCall(store, party.session, party);
  }

  function setHeld(party: Party, held: boolean): void {
    party.held = held;
    party.endpoint?.setHeld(held);
    if (!isEstablished(party)) return;
    store.setStatus(party, { code: held ? "Hold" : "Answered" });
    if (!sounds.hold || party.session.origin === "Conference") return;
    holdTones.get(party.session)?.();
    holdTones.delete(party.session);
    if (held) holdTones.set(party.session, party.session.bridge.play(ON_HOLD));
  }

  function setRecording(
    party: Party,
    recordingId: string | undefined,
    active: boolean,
  ): WireRecording {
    if (!rules.recordingAllowed) {
      throw new Refusal("recordingDisabled", "Recording is turned off for this account.");
    }
    if (!isEstablished(party)) throw new Refusal("wrongState", "The call is not established.");
    const known =
      recordingId === undefined
        ? party.recordings.at(-1)
        : party.recordings.find(({ id }) => id === recordingId);
    if (!known && recordingId !== undefined) {
      throw new Refusal("notFound", "No such recording.", "recordingId");
    }
    const recording = known ?? { id: ids.legacySessionId(), active };
    recording.active = active;
    if (!known) party.recordings.push(recording);
    store.notify(party);
    return { ...recording };
  }

  function ringing(sessionId: string, partyId: string): Party {
    const party = liveParty(sessionId, partyId);
    if (!ringer.isRinging(party)) throw new Refusal("wrongState", "The party is not ringing.");
    return party;
  }

  function liveParty(sessionId: string, partyId: string): Party {
    const party = store.party(sessionId, partyId);
    if (!isLive(party)) throw new Refusal("notFound", "The party has left.", "partyId");
    return party;
  }

  const transfers = new Transfers(store, rules, calls);

  for (const extension of extensions.slice(1)) {
    addPerson({ name: extension.name, phoneNumber: extension.phoneNumber, extension });
  }
  for (const person of options.people ?? DEFAULT_PEOPLE) addPerson(person);
  store.onEvent(changed);

  return {
    accountId: ACCOUNT_ID,
    companyNumber: COMPANY_NUMBER,
    rules,
    extensions,
    people: directory.people,
    findExtension: (key) => directory.extension(key),
    addPerson,
    person: (name) => directory.person(name),

    createConference: (extension) => restSession(conferences.create(extension), rules),
    getSession: (sessionId, asOf) =>
      history.session(sessionId, asOf) ?? restSession(store.session(sessionId), rules),
    getParty(sessionId, partyId, asOf) {
      const then = history.session(sessionId, asOf);
      if (!then) return restParty(store.party(sessionId, partyId));
      const party = then.parties.find(({ id }) => id === partyId);
      if (!party) throw new Refusal("notFound", "No such party.", "partyId");
      return party;
    },
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
      store.notify(party);
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
      const party = liveParty(sessionId, partyId);
      if (party.role === "Participant" && rules.removedParticipantsReturn) {
        conferences.returnToCall(party);
      } else {
        hungUp(party, keepConferenceAlive);
      }
      changed();
    },
    deleteSession(sessionId) {
      const session = store.session(sessionId);
      if (session.ended)
        throw new Refusal("notFound", "The session is over.", "telephonySessionId");
      if (session.origin === "Conference") conferences.end(session);
      else endCall(store, session);
      changed();
    },
    bringIn: (conferenceId, call, disturbance) =>
      restParty(conferences.bringIn(conferenceId, call, disturbance)),
    presence: (extension, asOf) =>
      history.presence(extension, asOf) ?? presenceCalls(store.sessions, extension, rules),
    activeCalls: (extension) => activeCalls.of(extension),
    callOut: (extension, target) => restSession(calls.callOut(extension, target), rules),
    answerParty(sessionId, partyId, deviceId) {
      const party = ringing(sessionId, partyId);
      if (party.owner?.deviceId !== deviceId) {
        throw new Refusal("notFound", "No such device.", "deviceId");
      }
      ringer.ringAgain(party, { autoAnswer: 0 });
      return restParty(party);
    },
    rejectParty: (sessionId, partyId) =>
      void ringer.refuse(ringing(sessionId, partyId), "Declined"),
    ignoreParty: (sessionId, partyId) => void ringer.stop(ringing(sessionId, partyId), "Ignored"),
    forwardParty(sessionId, partyId, target) {
      const party = ringing(sessionId, partyId);
      if (!calls.isReachable(party.owner, target)) {
        throw new Refusal("invalidParameter", "The target cannot be called.", "phoneNumber");
      }
      ringer.forward(party, target);
      return restParty(party);
    },
    replyParty(sessionId, partyId, reply) {
      const party = ringing(sessionId, partyId);
      ringer.reply(party, reply);
      return restParty(party);
    },
    transferParty(sessionId, partyId, target) {
      const party = liveParty(sessionId, partyId);
      transfers.transfer(party, target);
      return restParty(party);
    },
    bridgeParties(call, other) {
      const party = liveParty(call.sessionId, call.partyId);
      transfers.join(liveParty(other.sessionId, other.partyId), party);
      return restParty(party);
    },
    parkParty(sessionId, partyId) {
      const party = liveParty(sessionId, partyId);
      transfers.park(party);
      return restParty(party);
    },
    flipParty(sessionId, partyId, target) {
      const party = liveParty(sessionId, partyId);
      transfers.flip(party, target);
      return restParty(party);
    },
    startRecording(sessionId, partyId) {
      const party = liveParty(sessionId, partyId);
      if (party.session.origin === "Conference") {
        throw new Refusal("conferenceRecording", "Conferences cannot be recorded by REST.");
      }
      return setRecording(party, undefined, true);
    },
    setRecording: (sessionId, partyId, recordingId, active) =>
      setRecording(liveParty(sessionId, partyId), recordingId, active),
    keyPressed(partyId, digit) {
      const party = store.findParty(partyId);
      if (!party) return;
      party.digits += digit;
      changed();
    },
    recordCall(partyId, active) {
      const party = store.findParty(partyId);
      if (!party || !isLive(party)) throw new Refusal("notFound", "No such party.", "partyId");
      setRecording(party, undefined, active);
    },

    register(extension, contact) {
      directory.register(extension, contact);
      ringer.contactRegistered(extension, contact);
      changed();
    },
    unregister(extension, instanceId) {
      directory.unregister(extension, instanceId);
      changed();
    },
    invite(extension, target, endpoint, callerId) {
      if (target.startsWith("conf_")) return conferences.invite(extension, target, endpoint);
      const orbit = /^\*(\d+)$/.exec(target)?.[1];
      if (orbit !== undefined) return transfers.retrieve(extension, orbit, endpoint);
      return calls.fromWebPhone(extension, target, endpoint, callerId);
    },
    switchDevice: (extension, replaces, endpoint) =>
      transfers.switchDevice(extension, replaces, endpoint),
    sessionOf: (partyId) => store.findParty(partyId)?.session.id,
    inviteAnswered(partyId) {
      const party = store.findParty(partyId);
      if (!party || party.session.ended) return;
      if (party.takesOver) transfers.takeOver(party, party.takesOver);
      else if (party.role === "Host") conferences.hostAnswered(party);
      else calls.webPhoneAnswered(party);
    },
    endpointHungUp(partyId) {
      const party = store.findParty(partyId);
      if (!party) return;
      if (party.endpoint?.audio) party.session.bridge.remove(party.endpoint.audio);
      party.endpoint = undefined;
      hungUp(party);
      changed();
    },
    endpointHeld(partyId, held) {
      const party = store.findParty(partyId);
      if (party && isLive(party)) setHeld(party, held);
    },

    onEvent(listener) {
      if (rules.eventDelay === 0) return store.onEvent(listener);
      const stopListening = store.onEvent((event) => {
        const timer = clock.setTimeout(() => {
          late.delete(timer);
          listener(event);
        }, rules.eventDelay);
        late.add(timer);
      });
      return stopListening;
    },
    onChange(watcher) {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    state: () => platformState(store.sessions),
    counts() {
      const open = store.sessions.filter(({ ended }) => !ended);
      const parties = open.reduce((sum, each) => sum + each.parties.filter(isLive).length, 0);
      return { sessions: open.length, parties };
    },
    close() {
      watchers.clear();
      for (const timer of late) clock.clearTimeout(timer);
      late.clear();
      for (const person of directory.people) person.stop();
      store.close();
    },
  };
}
