import type { AudioMember, Bridge } from "../ports.ts";
import type { GraphMember } from "./graph.ts";

/** Mix-minus by wiring: everybody's mouth to everybody else's ears. */
export class GraphBridge implements Bridge {
  readonly #members: GraphMember[] = [];

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
  }

  close(): void {
    for (const member of this.#members.slice()) this.remove(member);
  }
}

/** A member that was closed before it was removed has let go already, which WebAudio calls an error. */
function unwire(from: AudioNode, to: AudioNode): void {
  try {
    from.disconnect(to);
  } catch (error) {
    if (!(error instanceof DOMException) || error.name !== "InvalidAccessError") throw error;
  }
}
