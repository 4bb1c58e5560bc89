import type { RtpPacket } from "werift";
import type { Clock } from "../../platform/clock.ts";
import { MediaError } from "../media-error.ts";
import type { Hearing, MediaLeg } from "../ports.ts";
import { DtmfReceiver } from "./dtmf.ts";
import { FRAME_MS, type Frame, SILENCE } from "./frame.ts";
import { decodeMulaw, encodeMulaw } from "./g711.ts";
import { HearingMeter } from "./hearing-meter.ts";
import { JitterQueue } from "./jitter-queue.ts";
import { FrameMember } from "./member.ts";
import { RtpPeer } from "./rtp-peer.ts";

/** Time without a packet after which the leg counts as silent. */
const STALE_MS = 200;

const silentPayload = encodeMulaw(SILENCE);

/** The RTP audio of one web phone, in both directions. */
export class RtpLeg extends FrameMember implements MediaLeg {
  readonly #clock: Clock;
  readonly #peer: RtpPeer;
  readonly #queue = new JitterQueue();
  readonly #meter = new HearingMeter();
  readonly #dtmf = new DtmfReceiver();
  readonly #dtmfListeners = new Set<(digit: string) => void>();
  #heardAt = 0;
  #sentAt: number | undefined;
  #held = false;
  #muted = false;
  #blocked: Parameters<MediaLeg["block"]>[0];
  readonly #gone: (leg: RtpLeg) => void;
  #ended: Promise<void> | undefined;

  /** `gone` is called when a closed leg has also closed its sockets. */
  constructor(options: { label: string; clock: Clock; gone: (leg: RtpLeg) => void }) {
    super(options.label);
    this.#gone = options.gone;
    this.#clock = options.clock;
    this.#peer = new RtpPeer({
      audio: (packet) => this.#receive(packet),
      telephoneEvent: (packet) => this.#receiveEvent(packet),
    });
  }

  get remoteUfrag(): string | undefined {
    return this.#peer.remoteUfrag;
  }

  async acceptOffer(sdp: string): Promise<string> {
    this.#assertOpen();
    return this.#peer.acceptOffer(sdp);
  }

  async createOffer(): Promise<string> {
    this.#assertOpen();
    return this.#peer.createOffer();
  }

  async acceptAnswer(sdp: string): Promise<void> {
    this.#assertOpen();
    await this.#peer.acceptAnswer(sdp);
  }

  setHeld(held: boolean): void {
    this.#held = held;
  }

  setMuted(muted: boolean): void {
    this.#muted = muted;
  }

  block(direction: Parameters<MediaLeg["block"]>[0]): void {
    this.#blocked = direction;
  }

  onDtmf(listener: (digit: string) => void): () => void {
    this.#dtmfListeners.add(listener);
    return () => this.#dtmfListeners.delete(listener);
  }

  hears(): Hearing {
    if (this.#clock.now() - this.#heardAt > STALE_MS) this.#meter.forget();
    return this.#meter.hears();
  }

  nextOutput(): Frame | undefined {
    const frame = this.#queue.pop();
    return this.#held || this.#muted || this.#isBlocked("in") ? undefined : frame;
  }

  hearFrame(frame: Frame): void {
    if (this.#isBlocked("out")) return;
    const now = this.#clock.now();
    const pause = this.#sentAt === undefined ? 0 : now - this.#sentAt;
    const skipped = pause > STALE_MS ? Math.round(pause / FRAME_MS) - 1 : 0;
    this.#sentAt = now;
    this.#peer.send(this.#held ? silentPayload : encodeMulaw(frame), skipped);
  }

  bridgeChanged(): void {
    // Drop buffered audio, which was meant for the previous bridge.
    this.#queue.clear();
  }

  override close(): void {
    super.close();
    this.#dtmfListeners.clear();
    this.#meter.forget();
    this.#ended ??= this.#peer.close().finally(() => this.#gone(this));
  }

  /** Resolves when a closed leg has also closed its sockets. */
  async ended(): Promise<void> {
    await this.#ended;
  }

  #receive({ header, payload }: RtpPacket): void {
    const samples = decodeMulaw(payload);
    this.#heardAt = this.#clock.now();
    this.#meter.hear(samples);
    if (this.bridge) this.#queue.push(header.sequenceNumber, samples);
  }

  #receiveEvent({ header, payload }: RtpPacket): void {
    if (this.#isBlocked("in")) return;
    const { ssrc, timestamp, marker } = header;
    const digit = this.#dtmf.receive({ ssrc, timestamp, marker, payload });
    if (digit === undefined) return;
    for (const listener of this.#dtmfListeners) listener(digit);
  }

  #isBlocked(direction: "in" | "out"): boolean {
    return this.#blocked === direction || this.#blocked === "both";
  }

  #assertOpen(): void {
    if (!this.closed) return;
    throw new MediaError(
      "closed",
      `The leg "${this.label}" is closed. Create a new leg for a new call.`,
    );
  }
}
