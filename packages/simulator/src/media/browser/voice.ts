import { DTMF_TONES, readDigits } from "../dtmf-tones.ts";
import type { Hearing, Voice } from "../ports.ts";
import { readWav } from "../wav.ts";
import { createMeter, type GraphMember, setGate } from "./graph.ts";
import { type PlayingSound, playSound } from "./sound-buffer.ts";
import { startWhenAudible } from "./when-audible.ts";

const SYLLABLES_PER_SECOND = 3.5;
const ECHO_DELAY_SECONDS = 0.3;

/** A person's voice: a tone with one overtone, whose level varies in syllables. */
export class GraphVoice implements Voice, GraphMember {
  readonly label: string;
  readonly tone: number;
  readonly output: GainNode;
  readonly input: GainNode;
  readonly #speech: GainNode;
  readonly #meter: ReturnType<typeof createMeter>;
  readonly #stopSources: (() => void)[] = [];
  readonly #context: AudioContext;
  readonly #closed: () => void;
  readonly #digitListeners = new Set<(digit: string) => void>();
  readonly #keys: string[] = [];
  #clip: AudioBufferSourceNode | undefined;
  #stopClip: (() => void) | undefined;
  #key: PlayingSound | undefined;
  #echo: DelayNode | undefined;
  #speaking = false;
  #held = false;
  #muted = false;

  constructor(context: AudioContext, options: { label: string; tone: number }, closed: () => void) {
    this.#context = context;
    this.#closed = closed;
    this.label = options.label;
    this.tone = options.tone;
    this.output = new GainNode(context);
    this.input = new GainNode(context);
    this.#speech = new GainNode(context, { gain: 0 });
    this.#meter = createMeter(context);
    this.input.connect(this.#meter.node);

    const syllables = new GainNode(context, { gain: 0.6 });
    const rhythm = this.#oscillator(context, SYLLABLES_PER_SECOND);
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
    syllables.connect(this.#speech).connect(this.output);
  }

  get speaking(): boolean {
    return this.#speaking;
  }

  speak(): void {
    this.#speaking = true;
    setGate(this.#speech, true);
  }

  silence(): void {
    this.#speaking = false;
    setGate(this.#speech, false);
  }

  echo(on: boolean): void {
    this.#echo?.disconnect();
    this.#echo = on ? new DelayNode(this.#context, { delayTime: ECHO_DELAY_SECONDS }) : undefined;
    // The input never contains the own output (mix-minus), so the echo cannot feed back.
    if (this.#echo) this.input.connect(this.#echo).connect(this.output);
  }

  get playing(): boolean {
    return this.#clip !== undefined;
  }

  play(wav: Uint8Array): void {
    const { sampleRate } = this.#context;
    const samples = readWav(wav, sampleRate);
    const length = Math.max(1, samples.length);
    const buffer = new AudioBuffer({ length, sampleRate, numberOfChannels: 1 });
    buffer.copyToChannel(new Float32Array(samples), 0);
    this.#stopClip?.();
    const clip = new AudioBufferSourceNode(this.#context, { buffer });
    clip.connect(this.output);
    clip.addEventListener("ended", () => {
      clip.disconnect();
      if (this.#clip === clip) this.#clip = undefined;
    });
    this.#clip = clip;
    this.#stopClip = startWhenAudible(this.#context, clip);
  }

  sendDtmf(digits: string): void {
    this.#keys.push(...readDigits(digits));
    if (!this.#key) this.#pressNext();
  }

  onDtmf(listener: (digit: string) => void): () => void {
    this.#digitListeners.add(listener);
    return () => this.#digitListeners.delete(listener);
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
    this.#keys.length = 0;
    this.#key?.stop();
    this.#stopClip?.();
    this.#digitListeners.clear();
    this.#closed();
    for (const stop of this.#stopSources.splice(0)) stop();
    this.#echo?.disconnect();
    this.output.disconnect();
    this.input.disconnect();
  }

  #pressNext(): void {
    const digit = this.#keys.shift();
    this.#key = undefined;
    if (digit === undefined) return;
    const sound = { hz: DTMF_TONES[digit] ?? [], onMs: 100, offMs: 60, times: 1 };
    this.#key = playSound(this.#context, sound, this.output, () => this.#pressNext());
    for (const listener of this.#digitListeners) listener(digit);
  }

  #gate(): void {
    setGate(this.output, !this.#held && !this.#muted);
    setGate(this.input, !this.#held);
  }

  #oscillator(context: AudioContext, frequency: number): OscillatorNode {
    const source = new OscillatorNode(context, { frequency });
    this.#stopSources.push(startWhenAudible(context, source));
    return source;
  }
}
