import type { AudioMember, Bridge } from "../ports.ts";
import { FRAME_SIZE, type FrameMember } from "./frame.ts";

/** Everybody hears the sum of all others: one sum, and for each member minus its own. */
export function mixMinus(frames: readonly (Int16Array | undefined)[]): Int16Array[] {
  const sum = new Int32Array(FRAME_SIZE);
  for (const frame of frames) {
    if (!frame) continue;
    for (let index = 0; index < FRAME_SIZE; index += 1) sum[index]! += frame[index] ?? 0;
  }
  return frames.map((own) => {
    const mix = new Int16Array(FRAME_SIZE);
    for (let index = 0; index < FRAME_SIZE; index += 1) {
      const sample = (sum[index] ?? 0) - (own?.[index] ?? 0);
      mix[index] = Math.max(-32_768, Math.min(32_767, sample));
    }
    return mix;
  });
}

type Member = AudioMember & FrameMember;

export class FrameBridge implements Bridge {
  readonly #members: Member[] = [];
  readonly #onClose: (bridge: FrameBridge) => void;

  constructor(onClose: (bridge: FrameBridge) => void) {
    this.#onClose = onClose;
  }

  get members(): readonly AudioMember[] {
    return this.#members;
  }

  add(member: AudioMember): void {
    if (!this.#members.includes(member as Member)) this.#members.push(member as Member);
  }

  remove(member: AudioMember): void {
    const index = this.#members.indexOf(member as Member);
    if (index !== -1) this.#members.splice(index, 1);
  }

  /** One step of 20 ms. Returns whom it served. */
  tick(): readonly Member[] {
    const mixes = mixMinus(this.#members.map((member) => member.nextFrame()));
    this.#members.forEach((member, index) =>
      member.hear(mixes[index] ?? new Int16Array(FRAME_SIZE)),
    );
    return this.#members;
  }

  close(): void {
    this.#members.length = 0;
    this.#onClose(this);
  }
}
