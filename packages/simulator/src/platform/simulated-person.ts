import type { Hearing, MediaEngine, Voice } from "../media/ports.ts";
import type { Clock } from "./clock.ts";
import { type Endpoint, type Extension, type Person, SimulatorError } from "./contract.ts";
import type { CallOptions } from "./person-actions.ts";
import { Script } from "./script.ts";
import type { Party } from "./session.ts";

/** The operations of the platform that a simulated person uses and reports to. */
export interface PhoneLine {
  placeCall(person: SimulatedPerson, to: string, options: CallOptions): Party;
  answered(party: Party): void;
  hungUp(party: Party): void;
  changed(): void;
}

/** A person whom the simulator plays: somebody on the public network, or a colleague without a web phone. */
export class SimulatedPerson implements Person {
  readonly name: string;
  readonly phoneNumber: string;
  readonly extension: Extension | undefined;
  readonly tone: number;
  readonly #media: MediaEngine;
  readonly #line: PhoneLine;
  readonly #clock: Clock;
  readonly #watchers = new Set<() => void>();
  #party: Party | undefined;
  #voice: Voice | undefined;
  #state: Person["state"] = "idle";
  #speaking = false;
  #muted = false;
  #mutedByPlatform = false;
  #busy = false;
  #lastReply: string | undefined;
  #script: Script | undefined;

  constructor(
    spec: { name: string; phoneNumber: string; extension?: Extension | undefined; tone: number },
    options: { media: MediaEngine; clock: Clock; line: PhoneLine },
  ) {
    this.name = spec.name;
    this.phoneNumber = spec.phoneNumber;
    this.extension = spec.extension;
    this.tone = spec.tone;
    this.#media = options.media;
    this.#clock = options.clock;
    this.#line = options.line;
  }

  get state(): Person["state"] {
    return this.#state;
  }

  get speaking(): boolean {
    return this.#speaking;
  }

  get muted(): boolean {
    return this.#muted;
  }

  get busy(): boolean {
    return this.#busy;
  }

  set busy(busy: boolean) {
    this.#busy = busy;
    this.#changed();
  }

  get lastReply(): string | undefined {
    return this.#lastReply;
  }

  get sessionId(): string | undefined {
    return this.#party?.session.id;
  }

  /** Whether a script controls this person, so that `rules.answerAfter` does not apply. */
  get isScripted(): boolean {
    return this.#script !== undefined;
  }

  call(to: { extensionNumber: string } | string, options: CallOptions = {}): void {
    if (this.#state !== "idle") {
      throw new SimulatorError(`${this.name} is on the phone already. Hang up first.`);
    }
    const party = this.#line.placeCall(
      this,
      typeof to === "string" ? to : to.extensionNumber,
      options,
    );
    this.#party = party;
    this.#lastReply = undefined;
    party.endpoint = this.#openEndpoint();
    this.#setState("calling");
  }

  answer(): void {
    const party = this.#party;
    if (!party || this.#state !== "ringing") {
      throw new SimulatorError(`Nobody is calling ${this.name}. Call first, then answer.`);
    }
    party.endpoint = this.#openEndpoint();
    this.#setState("talking");
    this.#line.answered(party);
  }

  hangUp(): void {
    const party = this.#party;
    if (!party) throw new SimulatorError(`${this.name} is not on the phone, so cannot hang up.`);
    this.#endCall();
    this.#line.hungUp(party);
  }

  speak(): void {
    this.#speaking = true;
    this.#voice?.speak();
    this.#changed();
  }

  silence(): void {
    this.#speaking = false;
    this.#voice?.silence();
    this.#changed();
  }

  mute(): void {
    this.#setMuted(true);
  }

  unmute(): void {
    this.#setMuted(false);
  }

  play(wav: Uint8Array): void {
    this.#requireVoice("play anything").play(wav);
  }

  press(digits: string): void {
    this.#requireVoice("press keys").sendDtmf(digits);
  }

  echo(on = true): void {
    this.#requireVoice("echo anything").echo(on);
  }

  hears(): Hearing | undefined {
    return this.#voice?.hears();
  }

  script(): Script {
    this.#script?.stop();
    const script = new Script({
      person: this,
      onChange: (listener) => {
        this.#watchers.add(listener);
        return () => this.#watchers.delete(listener);
      },
      clock: this.#clock,
    });
    this.#script = script;
    return script;
  }

  /** Rings the person's phone. Returns false if the person is busy. */
  ring(party: Party): boolean {
    if (this.#state !== "idle" || this.#busy) return false;
    this.#party = party;
    this.#lastReply = undefined;
    this.#setState("ringing");
    return true;
  }

  /** The call that this person placed was answered. */
  connected(): void {
    this.#setState("talking");
  }

  /** Stops the ringing, because the caller gave up or nobody answered in time. */
  stopRinging(party: Party): void {
    if (this.#party === party && this.#state === "ringing") this.#endCall();
  }

  /** Records the message that the callee sent instead of answering. */
  hearReply(text: string): void {
    this.#lastReply = text;
    this.#changed();
  }

  /** Stops the person's script. */
  stop(): void {
    this.#script?.stop();
  }

  #setMuted(muted: boolean): void {
    this.#muted = muted;
    this.#applyMute();
    this.#changed();
  }

  #applyMute(byPlatform = this.#mutedByPlatform): void {
    this.#mutedByPlatform = byPlatform;
    this.#voice?.setMuted(this.#muted || byPlatform);
  }

  #requireVoice(action: string): Voice {
    if (this.#voice) return this.#voice;
    throw new SimulatorError(`${this.name} is not on the phone, so cannot ${action}. Call first.`);
  }

  #openEndpoint(): Endpoint {
    const voice = this.#media.createVoice({ label: this.name, tone: this.tone });
    this.#voice = voice;
    this.#applyMute(false);
    if (this.#speaking) voice.speak();
    return {
      audio: voice,
      hangUp: () => {
        if (this.#voice === voice) this.#endCall();
      },
      setMuted: (muted) => {
        if (this.#voice === voice) this.#applyMute(muted);
      },
      setHeld: (held) => voice.setHeld(held),
      onDtmf: (listener) => voice.onDtmf(listener),
    };
  }

  #endCall(): void {
    this.#voice?.close();
    this.#voice = undefined;
    this.#party = undefined;
    this.#speaking = false;
    this.#muted = false;
    this.#setState("idle");
  }

  #setState(state: Person["state"]): void {
    this.#state = state;
    this.#changed();
  }

  #changed(): void {
    for (const watcher of this.#watchers) watcher();
    this.#line.changed();
  }
}
