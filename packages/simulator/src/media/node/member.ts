import type { AudioMember, Bridge } from "../ports.ts";
import type { Frame } from "./frame.ts";

/** A member of a `FrameBridge`. */
export abstract class FrameMember implements AudioMember {
  readonly label: string;
  /** The bridge of this member; a member is on one bridge at most. */
  bridge: Bridge | undefined;
  #closed = false;

  constructor(label: string) {
    this.label = label;
  }

  get closed(): boolean {
    return this.#closed;
  }

  /** Returns the next 20 ms of this member's sound; undefined for silence. Called once per frame. */
  abstract nextOutput(): Frame | undefined;
  /** Receives 20 ms of the mix of the other members. */
  abstract hearFrame(frame: Frame): void;
  /** Called after this member joined or left a bridge. */
  abstract bridgeChanged(): void;

  close(): void {
    this.bridge?.remove(this);
    this.#closed = true;
  }
}
