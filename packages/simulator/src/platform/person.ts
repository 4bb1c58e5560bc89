import type { Hearing, MediaEngine, Voice } from "../media/ports.ts";
import { type Endpoint, type Extension, type Person, SimulatorError } from "./contract.ts";
import type { Party } from "./session.ts";

/** What a person can do with the phone network. */
export interface PersonLine {
  placeCall(person: PlayedPerson, to: string, options: CallOptions): Party;
  answered(party: Party): void;
  hungUp(party: Party): void;
  changed(): void;
}

export interface CallOptions {
  /** Through an attendant's menu first: the called party is then not the second one of the session. */
  throughMenu?: boolean;
}

/** Somebody outside, or a colleague without a web phone, who does what the script says. */
export class PlayedPerson implements Person {
  readonly name: string;
  readonly phoneNumber: string;
  readonly extension: Extension | undefined;
  readonly tone: number;
  readonly #media: MediaEngine;
  readonly #line: PersonLine;
  #party: Party | undefined;
  #voice: Voice | undefined;
  #state: Person["state"] = "idle";
  #speaking = false;

  constructor(
    spec: { name: string; phoneNumber: string; extension?: Extension | undefined; tone: number },
    media: MediaEngine,
    line: PersonLine,
  ) {
    this.name = spec.name;
    this.phoneNumber = spec.phoneNumber;
    this.extension = spec.extension;
    this.tone = spec.tone;
    this.#media = media;
    this.#line = line;
  }

  get state(): Person["state"] {
    return this.#state;
  }

  get speaking(): boolean {
    return this.#speaking;
  }

  get sessionId(): string | undefined {
    return this.#party?.session.id;
  }

  call(to: string, options: CallOptions = {}): void {
    if (this.#state !== "idle") {
      throw new SimulatorError(`${this.name} is on the phone already. Hang up first.`);
    }
    const party = this.#line.placeCall(this, to, options);
    this.#party = party;
    party.endpoint = this.#pickUp();
    this.#set("calling");
  }

  answer(): void {
    const party = this.#party;
    if (!party || this.#state !== "ringing") {
      throw new SimulatorError(`Nobody is calling ${this.name}. Call first, then answer.`);
    }
    party.endpoint = this.#pickUp();
    this.#set("talking");
    this.#line.answered(party);
  }

  hangUp(): void {
    const party = this.#party;
    if (!party) throw new SimulatorError(`${this.name} is not on the phone, so cannot hang up.`);
    this.#putDown();
    this.#line.hungUp(party);
  }

  speak(): void {
    this.#speaking = true;
    this.#voice?.speak();
    this.#line.changed();
  }

  silence(): void {
    this.#speaking = false;
    this.#voice?.silence();
    this.#line.changed();
  }

  hears(): Hearing | undefined {
    return this.#voice?.hears();
  }

  /** The phone rings. False when the line is busy. */
  ring(party: Party): boolean {
    if (this.#state !== "idle") return false;
    this.#party = party;
    this.#set("ringing");
    return true;
  }

  /** A call that this person placed was answered. */
  connected(): void {
    this.#set("talking");
  }

  /** The far side gave up while it rang here. */
  stopRinging(party: Party): void {
    if (this.#party === party && this.#state === "ringing") this.#putDown();
  }

  #pickUp(): Endpoint {
    const voice = this.#media.createVoice({ label: this.name, tone: this.tone });
    this.#voice = voice;
    if (this.#speaking) voice.speak();
    return {
      audio: voice,
      hangUp: () => {
        if (this.#voice === voice) this.#putDown();
      },
      setMuted: (muted) => voice.setMuted(muted),
      setHeld: (held) => voice.setHeld(held),
    };
  }

  #putDown(): void {
    this.#voice?.close();
    this.#voice = undefined;
    this.#party = undefined;
    this.#speaking = false;
    this.#set("idle");
  }

  #set(state: Person["state"]): void {
    this.#state = state;
    this.#line.changed();
  }
}
