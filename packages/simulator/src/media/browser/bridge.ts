import type { AudioMember, Bridge, Sound } from "../ports.ts";
import type { GraphMember } from "./graph.ts";
import { type PlayingSound, playSound } from "./sound-buffer.ts";

/** A mix-minus bridge that connects each member's output to every other member's input. */
export class GraphBridge implements Bridge {
  readonly #members: GraphMember[] = [];
  readonly #context: () => AudioContext;
  readonly #closed: () => void;
  readonly #sounds = new Set<PlayingSound>();
  /** Plays sounds to all members; created for the first sound. */
  #speaker: GainNode | undefined;

  constructor(context: () => AudioContext, closed: () => void) {
    this.#context = context;
    this.#closed = closed;
  }

  get members(): readonly AudioMember[] {
    return this.#members;
  }

  add(member: AudioMember): void {
    const joining = member as GraphMember;
    if (this.#members.includes(joining)) return;
    for (const other of this.#members) {
      other.output.connect(joining.input);
      joining.output.connect(other.input);
    }
    this.#speaker?.connect(joining.input);
    this.#members.push(joining);
  }

  remove(member: AudioMember): void {
    const index = this.#members.indexOf(member as GraphMember);
    const [leaving] = index === -1 ? [] : this.#members.splice(index, 1);
    if (!leaving) return;
    for (const other of this.#members) {
      unwire(other.output, leaving.input);
      unwire(leaving.output, other.input);
    }
    if (this.#speaker) unwire(this.#speaker, leaving.input);
  }

  play(sound: Sound): () => void {
    const context = this.#context();
    if (!this.#speaker) {
      this.#speaker = new GainNode(context);
      for (const member of this.#members) this.#speaker.connect(member.input);
    }
    const source = playSound(context, sound, this.#speaker, () => this.#sounds.delete(source));
    this.#sounds.add(source);
    return () => source.stop();
  }

  close(): void {
    for (const source of this.#sounds) source.stop();
    for (const member of this.#members.slice()) this.remove(member);
    this.#closed();
  }
}

/** Disconnects two nodes. WebAudio throws if a member that was closed first is disconnected already. */
function unwire(from: AudioNode, to: AudioNode): void {
  try {
    from.disconnect(to);
  } catch (error) {
    if (!(error instanceof DOMException) || error.name !== "InvalidAccessError") throw error;
  }
}
