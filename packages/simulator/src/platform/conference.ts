import { answer } from "./answer.ts";
import {
  type BridgeDisturbance,
  type Endpoint,
  type Extension,
  type OutboundResult,
  Refusal,
  type Rules,
  type Sounds,
} from "./contract.ts";
import { disconnect, endCall } from "./end-call.ts";
import { farEndOf, isEstablished, isLive, type Party, type Session } from "./session.ts";
import type { SessionStore } from "./session-store.ts";
import { JOINED, LEFT } from "./sounds.ts";

/** Time between a host's ACK or a bring-in request and the event that reports the join. */
const JOIN_LAG_MS = 60;
const BRIDGE_ADDRESS = "10.13.123.250:5070";

/** Creates and ends conferences, and moves the far ends of calls into them. */
export class Conferences {
  readonly #store: SessionStore;
  readonly #rules: Rules;
  readonly #sounds: Sounds;
  /** Conferences that a host has joined, who may have left again. */
  readonly #joined = new WeakSet<Session>();
  /** Participants whose bridge hangs, so that they are not in the conference. */
  readonly #hanging = new WeakSet<Party>();

  constructor(store: SessionStore, rules: Rules, sounds: Sounds) {
    this.#store = store;
    this.#rules = rules;
    this.#sounds = sounds;
  }

  create(extension: Extension): Session {
    const session = this.#store.createSession("Conference", extension);
    session.voiceCallToken = `conf_${toHex(`${session.id}@${BRIDGE_ADDRESS}`)}`;
    this.#store.schedule(session, this.#rules.hostJoinWindow, () => {
      if (!this.#joined.has(session)) this.end(session);
    });
    return session;
  }

  /** Adds the host for an INVITE with the voice call token. An earlier leg of the host is disconnected. */
  invite(extension: Extension, token: string, endpoint: Endpoint): OutboundResult {
    const session = this.#store.sessions.find(
      (candidate) => !candidate.ended && candidate.voiceCallToken === token,
    );
    if (!session || session.creator !== extension) {
      return { accepted: false, sipCode: 404, reason: "Not Found" };
    }
    const before = session.parties.find((party) => party.role === "Host" && isLive(party));
    if (before) disconnect(this.#store, before);
    const host = this.#store.addParty(session, {
      direction: "Outbound",
      role: "Host",
      owner: extension,
      from: this.#hostAddress(extension),
      to: { name: "Conference", phoneNumber: "conference" },
      identity: { name: extension.name, phoneNumber: extension.phoneNumber },
    });
    host.endpoint = endpoint;
    this.#store.notify(host);
    return { accepted: true, sessionId: session.id, partyId: host.id };
  }

  /** The host acknowledged the INVITE. The host's party reads Answered after JOIN_LAG_MS. */
  hostAnswered(host: Party): void {
    if (host.endpoint?.audio) host.session.bridge.add(host.endpoint.audio);
    this.#store.schedule(host.session, JOIN_LAG_MS, () => {
      if (host.status.code !== "Setup") return;
      this.#joined.add(host.session);
      answer(this.#store, host);
    });
  }

  /** Moves the far end of a call into the conference. Returns the new participant, which joins after JOIN_LAG_MS. */
  bringIn(
    conferenceId: string,
    call: { sessionId: string | undefined; partyId: string },
    disturbance?: BridgeDisturbance,
  ): Party {
    const session = this.#store.session(conferenceId);
    if (session.origin !== "Conference" || session.ended) {
      throw new Refusal("notFound", "No such conference.", "telephonySessionId");
    }
    if (!this.#host(session)) throw new Refusal("notAllowed", "The host is not in the conference.");
    const own = this.#store.findParty(call.partyId);
    if (!own) throw new Refusal("notFound", "No such party.", "partyId");
    const far = farEndOf(own);
    // The bring-in may have been of another device's party, which was switched since.
    for (const { movedTo } of own.session.parties) {
      if (movedTo && this.#hanging.has(movedTo)) this.#giveUpBridge(movedTo);
    }
    if (
      own.session.origin === "Conference" ||
      !own.owner ||
      !isEstablished(own) ||
      !far?.endpoint ||
      own.movedTo ||
      own.session.parties.some(({ movedTo }) => movedTo && isLive(movedTo))
    ) {
      throw new Refusal("wrongState", "The call is not established.");
    }
    const present = session.parties.filter(isLive);
    const counted = this.#rules.hostCountsAsParty
      ? present.length
      : present.filter(({ role }) => role !== "Host").length;
    if (counted >= this.#rules.maxConferenceParties) {
      throw new Refusal("conferenceFull", "The conference is full.");
    }

    const participant = this.#store.addParty(session, {
      direction: "Inbound",
      role: "Participant",
      from: this.#hostAddress(own.owner),
      to: { name: "Conference", phoneNumber: "conference" },
      identity: far.identity,
      origin: own,
      namedOwner: this.#rules.participantsNameHostExtension ? own.owner : undefined,
    });
    own.movedTo = participant;
    if (this.#rules.participantsSendEvents) this.#store.notify(participant);
    const { effect, after = effect === "hangs" ? undefined : JOIN_LAG_MS } = disturbance ?? {};
    if (effect === "hangs") this.#hanging.add(participant);
    if (after !== undefined) {
      this.#store.schedule(session, after, () => {
        if (effect === "fails") this.#giveUpBridge(participant);
        else this.#moveIn(participant, own, far);
      });
    }
    return participant;
  }

  /** Disconnects a participant who never joined. The call that they would have come from goes on. */
  #giveUpBridge(participant: Party): void {
    if (!isLive(participant)) return;
    if (participant.origin?.movedTo === participant) participant.origin.movedTo = undefined;
    this.#store.setStatus(participant, { code: "Disconnected" });
  }

  #moveIn(participant: Party, own: Party, far: Party): void {
    if (!isLive(participant)) return;
    this.#hanging.delete(participant);
    const { endpoint } = far;
    if (!endpoint) {
      this.participantLeft(participant);
      return;
    }
    participant.endpoint = endpoint;
    if (endpoint.audio) {
      own.session.bridge.remove(endpoint.audio);
      endpoint.setHeld(false);
      participant.session.bridge.add(endpoint.audio);
      if (this.#sounds.join) participant.session.bridge.play(JOINED);
    }
    const { participantsRead, joinDetail } = this.#rules;
    this.#store.setStatus(participant, {
      code: participantsRead,
      ...(participantsRead === "Gone" && {
        peerId: {
          telephonySessionId: own.session.id,
          sessionId: own.session.legacyId,
          partyId: own.id,
        },
      }),
    });
    const hostLeg = own.endpoint;
    own.endpoint = undefined;
    own.held = false;
    own.holds.clear();
    if (hostLeg?.audio) own.session.bridge.remove(hostLeg.audio);
    this.#store.setStatus(own, {
      code: "Gone",
      ...((joinDetail === "full" || joinDetail === "noPeer") && { reason: "Conference" }),
      ...((joinDetail === "full" || joinDetail === "noReason") && {
        peerId: {
          telephonySessionId: participant.session.id,
          sessionId: "0",
          partyId: participant.id,
        },
      }),
    });
    hostLeg?.hangUp();
  }

  /** Disconnects a participant that hung up or was removed, and ends the call that the participant came from. */
  participantLeft(participant: Party): void {
    if (!isLive(participant)) return;
    const { session, origin } = participant;
    this.#leave(participant);
    const isSilent = !this.#rules.departureSendsEvent && origin?.status.code === "Gone";
    if (origin && isSilent) this.#endSilently(origin);
    else if (origin) endCall(this.#store, origin.session, origin);
    this.#endIfDeserted(session);
  }

  /** Puts a participant back into the call that they came from, which has no phone of the host any more. */
  returnToCall(participant: Party): void {
    const { session, origin, endpoint } = participant;
    if (!origin || !endpoint) {
      this.participantLeft(participant);
      return;
    }
    this.#leave(participant);
    this.#backToCall(origin, endpoint);
    this.#endIfDeserted(session);
  }

  #leave(participant: Party): void {
    const { session, endpoint } = participant;
    if (endpoint?.audio) {
      session.bridge.remove(endpoint.audio);
      if (this.#sounds.leave) session.bridge.play(LEFT);
    }
    participant.endpoint = undefined;
    this.#store.setStatus(participant, { code: "Disconnected" });
  }

  #backToCall(origin: Party, endpoint: Endpoint): void {
    origin.movedTo = undefined;
    if (endpoint.audio) origin.session.bridge.add(endpoint.audio);
    this.#store.setStatus(origin, { code: "Answered" });
  }

  /** Ends a call without an event of its own party, which goes on reading Gone. */
  #endSilently(own: Party): void {
    own.endpoint?.hangUp();
    own.endpoint = undefined;
    for (const party of own.session.parties) if (party !== own) disconnect(this.#store, party);
    this.#store.endSession(own.session);
  }

  /** Ends a conference after a departure, if the host or the rules leave no reason to keep it. */
  #endIfDeserted(session: Session): void {
    if (session.ended) return;
    const { lastParticipantLeavingEndsConference, lastButOneLeavingEndsConference } = this.#rules;
    const present = session.parties.filter(
      (party) => party.role === "Participant" && isLive(party),
    );
    const [last] = present;
    if (!last) {
      if (lastParticipantLeavingEndsConference || !this.#host(session)) this.end(session);
    } else if (lastButOneLeavingEndsConference && present.length === 1) {
      const { origin, endpoint } = last;
      if (origin && endpoint) this.#backToCall(origin, endpoint);
      this.end(session);
    }
  }

  hostLeft(host: Party, keepConferenceAlive: boolean): void {
    const { session } = host;
    const others = session.parties.some((party) => party.role === "Participant" && isLive(party));
    if (others && (keepConferenceAlive || !this.#rules.hostLeavingEndsConference)) {
      disconnect(this.#store, host);
    } else {
      this.end(session);
    }
  }

  end(session: Session): void {
    if (session.ended) return;
    for (const party of session.parties) if (party.role === "Host") disconnect(this.#store, party);
    // End the session before the participants leave, so that the last departure does not end it again.
    const participants = session.parties.filter(
      (party) => party.role === "Participant" && isLive(party),
    );
    this.#store.endSession(session);
    for (const participant of participants) {
      if (this.#hanging.has(participant)) this.#giveUpBridge(participant);
      else this.participantLeft(participant);
    }
    if (session.parties.length === 0) this.#store.forget(session);
  }

  #host(session: Session): Party | undefined {
    return session.parties.find((party) => party.role === "Host" && isEstablished(party));
  }

  #hostAddress(extension: Extension): Party["from"] {
    return {
      phoneNumber: extension.phoneNumber,
      extensionId: extension.id,
      deviceId: extension.deviceId,
    };
  }
}

function toHex(text: string): string {
  return [...new TextEncoder().encode(text)]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");
}
