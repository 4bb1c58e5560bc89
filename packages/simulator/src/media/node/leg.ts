import {
  MediaStreamTrack,
  RTCPeerConnection,
  RTCRtpCodecParameters,
  RtpHeader,
  RtpPacket,
} from "werift";
import type { Hearing, MediaLeg } from "../ports.ts";
import { Ear } from "./ear.ts";
import { FRAME_SIZE, type FrameMember, SILENCE } from "./frame.ts";
import { decodeMuLaw, encodeMuLaw } from "./g711.ts";

const PCMU = 0;
/** Frames that wait before the first is played, and that may wait at most. */
const QUEUE_START = 2;
const QUEUE_LIMIT = 6;

/** The server's end of a web phone's RTP: werift for ICE, DTLS and SRTP, G.711 for the sound. */
export class RtpLeg implements MediaLeg, FrameMember {
  readonly label: string;
  readonly #peer: RTCPeerConnection;
  readonly #outgoing = new MediaStreamTrack({ kind: "audio" });
  readonly #ear = new Ear();
  readonly #onClose: () => void;
  readonly #queue: Int16Array[] = [];
  #playing = false;
  #sequence = 0;
  #timestamp = 0;
  #held = false;
  #muted = false;
  #closed = false;
  remoteUfrag: string | undefined;

  constructor(options: { label: string }, onClose: () => void) {
    this.label = options.label;
    this.#onClose = onClose;
    this.#peer = new RTCPeerConnection({
      codecs: {
        audio: [
          new RTCRtpCodecParameters({
            mimeType: "audio/PCMU",
            clockRate: 8000,
            channels: 1,
            payloadType: PCMU,
          }),
        ],
      },
      iceServers: [],
      iceUseIpv6: false,
      iceAdditionalHostAddresses: ["127.0.0.1"],
    });
    this.#peer.addTransceiver(this.#outgoing, { direction: "sendrecv" });
    this.#peer.onTrack.subscribe((track) => {
      track.onReceiveRtp.subscribe(({ header, payload }) => {
        if (header.payloadType === PCMU && payload.length === FRAME_SIZE)
          this.#receive(decodeMuLaw(payload));
      });
    });
  }

  async acceptOffer(sdp: string): Promise<string> {
    const restart = this.remoteUfrag !== undefined;
    await this.#peer.setRemoteDescription({ type: "offer", sdp });
    this.#heardFrom(sdp);
    await this.#peer.setLocalDescription(await this.#peer.createAnswer());
    // With DTLS up, werift makes new candidates for a restart but starts no checks by itself.
    if (restart) void this.#peer.iceTransports[0]?.start().catch(() => undefined);
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
  }

  setMuted(muted: boolean): void {
    this.#muted = muted;
  }

  hears(): Hearing {
    return this.#ear.measure();
  }

  nextFrame(): Int16Array | undefined {
    if (!this.#playing) {
      if (this.#queue.length < QUEUE_START) return undefined;
      this.#playing = true;
    }
    const frame = this.#queue.shift();
    if (!frame) this.#playing = false;
    this.#ear.hear(frame ?? SILENCE);
    return this.#held || this.#muted ? undefined : frame;
  }

  hear(frame: Int16Array): void {
    // The connection's own state comes too late after an ICE restart; SRTP is there with DTLS.
    if (this.#closed || this.#peer.dtlsTransports[0]?.state !== "connected") return;
    this.#sequence = (this.#sequence + 1) & 0xffff;
    this.#timestamp = (this.#timestamp + FRAME_SIZE) >>> 0;
    const header = new RtpHeader({
      payloadType: PCMU,
      sequenceNumber: this.#sequence,
      timestamp: this.#timestamp,
      marker: this.#sequence === 1,
    });
    this.#outgoing.writeRtp(
      new RtpPacket(header, Buffer.from(encodeMuLaw(this.#held ? SILENCE : frame))),
    );
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#onClose();
    void this.#peer.close().catch(() => undefined);
  }

  #receive(frame: Int16Array): void {
    this.#queue.push(frame);
    if (this.#queue.length > QUEUE_LIMIT) this.#queue.shift();
  }

  #heardFrom(sdp: string): void {
    this.remoteUfrag = /^a=ice-ufrag:(\S+)/m.exec(sdp)?.[1];
  }

  #localSdp(): string {
    return this.#peer.localDescription?.sdp ?? "";
  }
}
