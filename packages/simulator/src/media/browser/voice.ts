import type { Hearing, Voice } from "../ports.ts";
import { createMeter, type GraphMember, setGate } from "./graph.ts";

/** Syllables a second. */
const PACE = 3.5;

/** A person's voice: a soft tone with one overtone, in syllables; its pitch stays the tone's. */
export class GraphVoice implements Voice, GraphMember {
  readonly label: string;
  readonly tone: number;
  readonly output: GainNode;
  readonly input: GainNode;
  readonly #mouth: GainNode;
  readonly #meter: ReturnType<typeof createMeter>;
  readonly #sources: OscillatorNode[] = [];
  #speaking = false;
  #held = false;
  #muted = false;

  constructor(context: AudioContext, options: { label: string; tone: number }) {
    this.label = options.label;
    this.tone = options.tone;
    this.output = new GainNode(context);
    this.input = new GainNode(context);
    this.#mouth = new GainNode(context, { gain: 0 });
    this.#meter = createMeter(context);
    this.input.connect(this.#meter.node);

    const syllables = new GainNode(context, { gain: 0.6 });
    const rhythm = this.#oscillator(context, PACE);
    const depth = new GainNode(context, { gain: 0.4 });
    rhythm.connect(depth).connect(syllables.gain);
    for (const [partial, gain] of [
      [1, 0.12],
      [2, 0.03],
    ] as const) {
      this.#oscillator(context, this.tone * partial)
        .connect(new GainNode(context, { gain }))
        .connect(syllables);
    }
    syllables.connect(this.#mouth).connect(this.output);
  }

  get speaking(): boolean {
    return this.#speaking;
  }

  speak(): void {
    this.#speaking = true;
    setGate(this.#mouth, true);
  }

  silence(): void {
    this.#speaking = false;
    setGate(this.#mouth, false);
  }

  setHeld(held: boolean): void {
    this.#held = held;
    this.#gate();
  }

  setMuted(muted: boolean): void {
    this.#muted = muted;
    this.#gate();
  }

  hears(): Hearing {
    return this.#meter.read();
  }

  close(): void {
    for (const source of this.#sources.splice(0)) source.stop();
    this.output.disconnect();
    this.input.disconnect();
  }

  #gate(): void {
    setGate(this.output, !this.#held && !this.#muted);
    setGate(this.input, !this.#held);
  }

  #oscillator(context: AudioContext, frequency: number): OscillatorNode {
    const source = new OscillatorNode(context, { frequency });
    source.start();
    this.#sources.push(source);
    return source;
  }
}
