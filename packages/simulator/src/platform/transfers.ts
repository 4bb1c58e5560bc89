import type { Calls } from "./calls.ts";
import {
  type Endpoint,
  type Extension,
  type OutboundResult,
  Refusal,
  type Replaces,
  type Rules,
  type TransferTarget,
} from "./contract.ts";
import { disconnect, endCall } from "./end-call.ts";
import { farEndOf, isEstablished, isLive, type Party } from "./session.ts";
import type { SessionStore } from "./session-store.ts";

/** Park orbits 801 to 899, the default range of an account. */
const FIRST_ORBIT = 801;
const ORBIT_COUNT = 99;

/** Replaces one end of a call: transfer, park, flip and the switch to another device. */
export class Transfers {
  readonly #store: SessionStore;
  readonly #rules: Rules;
  readonly #calls: Calls;

  constructor(store: SessionStore, rules: Rules, calls: Calls) {
    this.#store = store;
    this.#rules = rules;
    this.#calls = calls;
  }

  /** Transfers blind: the own party leaves at once, and the far end is connected to the target. */
  transfer(own: Party, target: TransferTarget): void {
    const far = this.#farEnd(own);
    if (target.parkOrbit !== undefined) {
      this.#park(own, far, target.parkOrbit);
      disconnect(this.#store, own, "CallPark");
      return;
    }
    const wanted = target.phoneNumber ?? target.extensionNumber ?? "";
    if (target.voicemail === undefined && !this.#calls.isReachable(own.owner, wanted)) {
      throw new Refusal("invalidParameter", "The target cannot be called.", "phoneNumber");
    }
    disconnect(this.#store, own, "BlindTransfer");
    if (target.voicemail !== undefined) this.#calls.toVoicemail(own, far);
    else this.#calls.route(far, wanted);
  }

  /** Connects the far ends of two calls. The party `other` leaves with the reason AttendedTransfer. */
  join(own: Party, other: Party): void {
    const far = this.#farEnd(own);
    const target = this.#farEnd(other);
    if (own.owner !== other.owner) {
      throw new Refusal("notAllowed", "The calls belong to different extensions.", "partyId");
    }
    const { bridge } = far.session;
    if (target.endpoint?.audio) {
      target.session.bridge.remove(target.endpoint.audio);
      bridge.add(target.endpoint.audio);
    }
    if (far.endpoint?.audio) bridge.add(far.endpoint.audio);
    far.joinedWith = target;
    target.joinedWith = far;
    const { endpoint } = other;
    if (endpoint?.audio) other.session.bridge.remove(endpoint.audio);
    other.endpoint = undefined;
    this.#store.setStatus(other, {
      code: "Gone",
      reason: "AttendedTransfer",
      peerId: { partyId: far.id, sessionId: far.session.id },
    });
    endpoint?.hangUp("AttendedTransfer");
    disconnect(this.#store, own, "AttendedTransfer");
  }

  /** Parks the call in a free orbit. The phone hangs up by itself afterwards. */
  park(own: Party): string {
    const far = this.#farEnd(own);
    const taken = new Set(
      this.#store.sessions.flatMap(({ parties }) => parties.map(({ parkedAt }) => parkedAt)),
    );
    for (let number = FIRST_ORBIT; number < FIRST_ORBIT + ORBIT_COUNT; number += 1) {
      if (taken.has(String(number))) continue;
      this.#park(own, far, String(number));
      return String(number);
    }
    throw new Refusal("wrongState", "All orbits are taken.");
  }

  /** Takes up a parked call for a web phone's INVITE to "*801". */
  retrieve(extension: Extension, orbit: string, endpoint: Endpoint): OutboundResult {
    const parked = this.#store.sessions
      .flatMap(({ parties }) => parties)
      .find((party) => party.parkedAt === orbit && party.status.code === "Parked");
    const far = parked && parked.session.parties.find((party) => party !== parked && isLive(party));
    if (!parked || !far) return { accepted: false, sipCode: 404, reason: "Not Found" };
    const own = this.#addOwnParty(parked, extension, endpoint);
    own.takesOver = parked;
    this.#store.notify(own);
    return { accepted: true, sessionId: own.session.id, partyId: own.id };
  }

  /**
   * Rings another phone of the same user, which keeps the call when this phone hangs up, also while it still
   * rings. The far end hears nothing of it. The call ends if the other phone does not answer and this one has left.
   */
  flip(own: Party, target: string): void {
    const far = this.#farEnd(own);
    if (!this.#calls.isReachable(own.owner, target)) {
      throw new Refusal("invalidParameter", "The target cannot be called.", "callFlipId");
    }
    own.flippedTo = this.#calls.route(far, target, {
      quiet: true,
      unanswered: () => {
        if (!isLive(own)) endCall(this.#store, own.session);
      },
    });
  }

  /** Takes over the extension's call from another device for an INVITE with Replaces. */
  switchDevice(extension: Extension, replaces: Replaces, endpoint: Endpoint): OutboundResult {
    const before = this.#store.sessions
      .find(({ id, ended }) => id === replaces.sessionId && !ended)
      ?.parties.find((party) => {
        const tags = party.endpoint?.sipData;
        if (party.owner !== extension || !isEstablished(party) || !tags) return false;
        const named = [replaces.toTag, replaces.fromTag];
        return named.includes(tags.toTag) && named.includes(tags.fromTag);
      });
    if (!before)
      return { accepted: false, sipCode: 481, reason: "Call/Transaction Does Not Exist" };
    const { direction } = before;
    const reversed = direction === "Inbound" ? "Outbound" : "Inbound";
    const own = this.#addOwnParty(
      before,
      extension,
      endpoint,
      this.#rules.switchReversesDirection ? reversed : direction,
    );
    own.takesOver = before;
    this.#store.notify(own);
    return { accepted: true, sessionId: own.session.id, partyId: own.id };
  }

  /** Completes a retrieval or a switch of devices, once the INVITE is acknowledged. */
  takeOver(own: Party, before: Party): void {
    own.takesOver = undefined;
    const parked = before.status.code === "Parked";
    if (own.endpoint?.audio) own.session.bridge.add(own.endpoint.audio);
    this.#store.setStatus(own, { code: "Answered", ...(!parked && { reason: "CallSwitch" }) });
    before.parkedAt = undefined;
    disconnect(this.#store, before, parked ? "Pickup" : "CallSwitch");
    if (!parked) return;
    const far = own.session.parties.find((party) => party !== own && isLive(party));
    if (far) this.#setHeld(far, false);
  }

  #park(own: Party, far: Party, orbit: string): void {
    own.parkedAt = orbit;
    if (own.endpoint?.audio) own.session.bridge.remove(own.endpoint.audio);
    this.#setHeld(far, true);
    this.#store.setStatus(own, { code: "Parked" });
  }

  #setHeld(party: Party, held: boolean): void {
    party.endpoint?.setHeld(held);
  }

  #addOwnParty(
    before: Party,
    extension: Extension,
    endpoint: Endpoint,
    direction: Party["direction"] = before.direction,
  ): Party {
    const own = this.#store.addParty(before.session, {
      direction,
      role: before.role,
      owner: extension,
      from: { ...before.from },
      to: { ...before.to },
      identity: { name: extension.name, phoneNumber: extension.phoneNumber },
    });
    // The platform omits `conferenceRole` after a switch of devices.
    own.announcesRole = false;
    own.endpoint = endpoint;
    return own;
  }

  #farEnd(own: Party): Party {
    const far = farEndOf(own);
    if (!far || !isEstablished(own) || own.role || !own.owner) {
      throw new Refusal("wrongState", "The call is not established.", "partyId");
    }
    return far;
  }
}
