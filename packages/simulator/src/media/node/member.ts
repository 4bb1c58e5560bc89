import type { AudioMember } from "../ports.ts";
import type { FrameBridge } from "./bridge.ts";
import type { Frame } from "./frame.ts";

/** What a bridge of this engine mixes. */
export abstract class FrameMember implements AudioMember {
  readonly label: string;
  /** Where this member is now: on one bridge at most. */
  bridge: FrameBridge | undefined;
  #closed = false;

  constructor(label: string) {
    this.label = label;
  }

  get closed(): boolean {
    return this.#closed;
  }

  /** The next 20 ms that this member says; called once a frame. Undefined: nothing. */
  abstract nextOutput(): Frame | undefined;
  /** 20 ms of all the others. */
  abstract hearFrame(frame: Frame): void;
  /** This member came to a bridge, or left it. */
  abstract bridgeChanged(): void;

  close(): void {
    this.bridge?.remove(this);
    this.#closed = true;
  }
}
