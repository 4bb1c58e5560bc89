import type { Hearing, MediaLeg } from "../ports.ts";
import { type KeyListener, listenForKeys } from "./dtmf.ts";
import { createMeter, type GraphMember, setGate } from "./graph.ts";

/** Time limit for gathering ICE candidates, which takes no time within a page. */
const GATHERING_LIMIT_MS = 2_000;

/** The peer of a web phone's RTCPeerConnection in the same page. */
export class GraphLeg implements MediaLeg, GraphMember, KeyListener {
  readonly label: string;
  readonly output: GainNode;
  readonly input: GainNode;
  readonly #context: AudioContext;
  readonly #peer = new RTCPeerConnection();
  readonly #meter: ReturnType<typeof createMeter>;
  readonly #spoken: MediaStreamAudioDestinationNode;
  #source: MediaStreamAudioSourceNode | undefined;
  #player: HTMLAudioElement | undefined;
  readonly #closed: () => void;
  readonly #dtmfListeners = new Set<(digit: string) => void>();
  readonly #stopListening: () => void;
  #held = false;
  #muted = false;
  #blocked: Parameters<MediaLeg["block"]>[0];
  remoteUfrag: string | undefined;

  constructor(context: AudioContext, options: { label: string }, closed: () => void) {
    this.#closed = closed;
    this.#context = context;
    this.label = options.label;
    this.output = new GainNode(context);
    this.input = new GainNode(context);
    this.#meter = createMeter(context);
    this.#spoken = new MediaStreamAudioDestinationNode(context);
    this.input.connect(this.#spoken);
    for (const track of this.#spoken.stream.getAudioTracks()) {
      // The phone plays the first stream of a track, so the track needs a stream.
      this.#peer.addTrack(track, this.#spoken.stream);
    }
    this.#stopListening = listenForKeys(this);
    // The phone sends its track without a stream.
    this.#peer.ontrack = ({ track }) => this.#listen(new MediaStream([track]));
  }

  async acceptOffer(sdp: string): Promise<string> {
    await this.#peer.setRemoteDescription({ type: "offer", sdp });
    this.#heardFrom(sdp);
    await this.#peer.setLocalDescription(await this.#peer.createAnswer());
    return this.#localSdp();
  }

  async createOffer(): Promise<string> {
    await this.#peer.setLocalDescription(await this.#peer.createOffer());
    return this.#localSdp();
  }

  async acceptAnswer(sdp: string): Promise<void> {
    await this.#peer.setRemoteDescription({ type: "answer", sdp });
    this.#heardFrom(sdp);
  }

  setHeld(held: boolean): void {
    this.#held = held;
    this.#gate();
  }

  setMuted(muted: boolean): void {
    this.#muted = muted;
    this.#gate();
  }

  block(direction: Parameters<MediaLeg["block"]>[0]): void {
    this.#blocked = direction;
    this.#gate();
  }

  onDtmf(listener: (digit: string) => void): () => void {
    this.#dtmfListeners.add(listener);
    return () => this.#dtmfListeners.delete(listener);
  }

  /** Called by `listenForKeys` for each key press of the phone. */
  pressed(digit: string): void {
    if (this.#isBlocked("in")) return;
    for (const listener of this.#dtmfListeners) listener(digit);
  }

  hears(): Hearing {
    return this.#meter.read();
  }

  close(): void {
    if (this.#peer.connectionState === "closed") return;
    this.#stopListening();
    this.#closed();
    this.#dtmfListeners.clear();
    this.#peer.close();
    this.#source?.disconnect();
    this.output.disconnect();
    this.input.disconnect();
    if (this.#player) this.#player.srcObject = null;
    for (const track of this.#spoken.stream.getTracks()) track.stop();
  }

  #listen(stream: MediaStream): void {
    // Chromium feeds a remote track into WebAudio only while a media element plays it.
    this.#player = new Audio();
    this.#player.muted = true;
    this.#player.srcObject = stream;
    void this.#player.play().catch(() => undefined);
    this.#source?.disconnect();
    this.#source = new MediaStreamAudioSourceNode(this.#context, { mediaStream: stream });
    this.#source.connect(this.output);
    this.#source.connect(this.#meter.node);
  }

  #isBlocked(direction: "in" | "out"): boolean {
    return this.#blocked === direction || this.#blocked === "both";
  }

  #gate(): void {
    setGate(this.output, !this.#held && !this.#muted && !this.#isBlocked("in"));
    setGate(this.input, !this.#held && !this.#isBlocked("out"));
  }

  #heardFrom(sdp: string): void {
    this.remoteUfrag = /^a=ice-ufrag:(\S+)/m.exec(sdp)?.[1];
  }

  async #localSdp(): Promise<string> {
    if (this.#peer.iceGatheringState !== "complete") {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, GATHERING_LIMIT_MS);
        this.#peer.addEventListener("icegatheringstatechange", () => {
          if (this.#peer.iceGatheringState !== "complete") return;
          clearTimeout(timer);
          resolve();
        });
      });
    }
    return this.#peer.localDescription?.sdp ?? "";
  }
}
