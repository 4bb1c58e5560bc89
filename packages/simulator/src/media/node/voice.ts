import { DTMF_TONES, readDigits } from "../dtmf-tones.ts";
import type { Hearing, Voice } from "../ports.ts";
import { readWav } from "../wav.ts";
import { FRAME_SAMPLES, type Frame, SAMPLE_RATE, SILENCE } from "./frame.ts";
import { HearingMeter } from "./hearing-meter.ts";
import { FrameMember } from "./member.ts";
import { SoundPlayer } from "./sound-player.ts";
import { Tone } from "./tone.ts";

/** Delay of the echo in frames of 20 ms. */
const ECHO_FRAMES = 15;

/** The voice of a simulated person, which mixes its tone, a file, key presses and the echo. */
export class ToneVoice extends FrameMember implements Voice {
  readonly tone: number;
  readonly #toneSource: Tone;
  readonly #meter = new HearingMeter();
  readonly #closed: () => void;
  readonly #digitListeners = new Set<(digit: string) => void>();
  readonly #keys: { digit: string; player: SoundPlayer }[] = [];
  #clip: Int16Array | undefined;
  /** Frames that were heard and not yet repeated; undefined while the echo is off. */
  #echoing: Frame[] | undefined;
  #held = false;
  #muted = false;

  constructor(options: { label: string; tone: number }, closed: () => void) {
    super(options.label);
    this.tone = options.tone;
    this.#toneSource = new Tone(options.tone);
    this.#closed = closed;
  }

  get speaking(): boolean {
    return this.#toneSource.sounding;
  }

  speak(): void {
    this.#toneSource.start();
  }

  silence(): void {
    this.#toneSource.stop();
  }

  echo(on: boolean): void {
    this.#echoing = on ? [] : undefined;
  }

  get playing(): boolean {
    return this.#clip !== undefined;
  }

  play(wav: Uint8Array): void {
    const samples = readWav(wav, SAMPLE_RATE);
    this.#clip = Int16Array.from(samples, (sample) => Math.round(sample * 32_767));
  }

  sendDtmf(digits: string): void {
    for (const digit of readDigits(digits)) {
      const hz = DTMF_TONES[digit] ?? [];
      this.#keys.push({ digit, player: new SoundPlayer({ hz, onMs: 100, offMs: 60, times: 1 }) });
    }
  }

  onDtmf(listener: (digit: string) => void): () => void {
    this.#digitListeners.add(listener);
    return () => this.#digitListeners.delete(listener);
  }

  setHeld(held: boolean): void {
    this.#held = held;
  }

  setMuted(muted: boolean): void {
    this.#muted = muted;
  }

  hears(): Hearing {
    return this.#meter.hears();
  }

  nextOutput(): Frame | undefined {
    const echo = (this.#echoing?.length ?? 0) > ECHO_FRAMES ? this.#echoing?.shift() : undefined;
    const frame = sum([this.#toneSource.next(), this.#nextOfClip(), this.#nextOfKeys(), echo]);
    return this.#held || this.#muted ? undefined : frame;
  }

  hearFrame(frame: Frame): void {
    this.#meter.hear(this.#held ? SILENCE : frame);
    this.#echoing?.push(this.#held ? SILENCE : frame);
  }

  bridgeChanged(): void {
    if (!this.bridge) this.#meter.forget();
  }

  override close(): void {
    super.close();
    this.silence();
    this.#keys.length = 0;
    this.#digitListeners.clear();
    this.#closed();
  }

  #nextOfClip(): Frame | undefined {
    if (!this.#clip) return undefined;
    const frame = new Int16Array(FRAME_SAMPLES);
    frame.set(this.#clip.subarray(0, FRAME_SAMPLES));
    this.#clip = this.#clip.subarray(FRAME_SAMPLES);
    if (this.#clip.length === 0) this.#clip = undefined;
    return frame;
  }

  #nextOfKeys(): Frame | undefined {
    const [key] = this.#keys;
    if (!key) return undefined;
    if (key.player.begun === 0) {
      for (const listener of this.#digitListeners) listener(key.digit);
    }
    const frame = key.player.next();
    if (key.player.over) this.#keys.shift();
    return frame;
  }
}

function sum(frames: (Frame | undefined)[]): Frame | undefined {
  const [first, ...others] = frames.filter((frame) => frame !== undefined);
  if (!first || others.length === 0) return first;
  return first.map((sample, index) => {
    const all = others.reduce((total, frame) => total + (frame[index] ?? 0), sample);
    return Math.min(32_767, Math.max(-32_768, all));
  });
}
