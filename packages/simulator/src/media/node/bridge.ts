import { MediaError } from "../media-error.ts";
import type { AudioMember, Bridge, Sound } from "../ports.ts";
import { FrameMember } from "./member.ts";
import { mixMinus } from "./mixer.ts";
import { SoundPlayer } from "./sound-player.ts";

/** A mix-minus bridge that mixes one frame at a time. */
export class FrameBridge implements Bridge {
  readonly #members: FrameMember[] = [];
  readonly #sounds = new Set<SoundPlayer>();
  readonly #changed: (bridge: FrameBridge) => void;
  readonly #closed: () => void;

  /** `changed` is called after a member joined or left. */
  constructor(options: { changed: (bridge: FrameBridge) => void; closed: () => void }) {
    this.#changed = options.changed;
    this.#closed = options.closed;
  }

  get members(): readonly FrameMember[] {
    return this.#members;
  }

  add(member: AudioMember): void {
    if (!(member instanceof FrameMember)) {
      throw new MediaError(
        "foreignMember",
        `"${member.label}" cannot join this bridge: it was made by another kind of media engine.`,
      );
    }
    if (member.closed || member.bridge === this) return;
    member.bridge?.remove(member);
    this.#members.push(member);
    member.bridge = this;
    member.bridgeChanged();
    this.#changed(this);
  }

  remove(member: AudioMember): void {
    const index = this.#members.findIndex((other) => other === member);
    const [removed] = index < 0 ? [] : this.#members.splice(index, 1);
    if (!removed) return;
    removed.bridge = undefined;
    removed.bridgeChanged();
    this.#changed(this);
  }

  play(sound: Sound): () => void {
    const player = new SoundPlayer(sound);
    this.#sounds.add(player);
    return () => {
      this.#sounds.delete(player);
    };
  }

  close(): void {
    this.#sounds.clear();
    while (this.#members[0]) this.remove(this.#members[0]);
    this.#closed();
  }

  /** Reads the next 20 ms from all members and sends each the mix of the others. */
  mix(): void {
    const members = [...this.#members];
    const sounds = [...this.#sounds].map((sound) => sound.next());
    for (const sound of this.#sounds) if (sound.over) this.#sounds.delete(sound);
    // Sounds come after the members, because `heard` is read by member index only.
    const heard = mixMinus([...members.map((member) => member.nextOutput()), ...sounds]);
    members.forEach((member, i) => member.hearFrame(heard[i]!));
  }
}
