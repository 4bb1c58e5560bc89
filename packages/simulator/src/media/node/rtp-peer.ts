import {
  MediaStream,
  MediaStreamTrack,
  RTCPeerConnection,
  RTCRtpCodecParameters,
  type RTCRtpTransceiver,
  RtpHeader,
  RtpPacket,
} from "werift";
import { MediaError } from "../media-error.ts";
import { FRAME_SAMPLES } from "./frame.ts";
import { keepCandidatesLocal } from "./local-candidates.ts";

const PCMU = 0;

/** RTP over DTLS with one web phone: PCMU in both directions, and telephone events from the phone. */
export class RtpPeer {
  readonly #connection: RTCPeerConnection;
  readonly #transceiver: RTCRtpTransceiver;
  readonly #seen = new WeakSet<MediaStreamTrack>();
  #remoteUfrag: string | undefined;
  #eventPayloadType: number | undefined;
  #sequence = 0;
  #timestamp = 0;
  #sentAny = false;

  constructor(received: {
    audio: (packet: RtpPacket) => void;
    telephoneEvent: (packet: RtpPacket) => void;
  }) {
    this.#connection = new RTCPeerConnection({
      codecs: {
        audio: [
          new RTCRtpCodecParameters({
            mimeType: "audio/PCMU",
            clockRate: 8000,
            channels: 1,
            payloadType: PCMU,
          }),
          new RTCRtpCodecParameters({
            mimeType: "audio/telephone-event",
            clockRate: 8000,
            channels: 1,
            payloadType: 101,
            parameters: "0-15",
          }),
        ],
        video: [],
      },
      iceServers: [],
      iceAdditionalHostAddresses: ["127.0.0.1"],
      iceUseIpv6: false,
    });
    this.#connection.onTrack.subscribe((track) => {
      if (this.#seen.has(track)) return;
      this.#seen.add(track);
      track.onReceiveRtp.subscribe((packet) => {
        const { payloadType } = packet.header;
        if (payloadType === PCMU) received.audio(packet);
        else if (payloadType === this.#eventPayloadType) received.telephoneEvent(packet);
      });
    });
    const track = new MediaStreamTrack({ kind: "audio" });
    // The web phone plays the first stream of a track, so the track needs a stream.
    this.#transceiver = this.#connection.addTransceiver(track, {
      direction: "sendrecv",
      streams: [new MediaStream([track])],
    });
  }

  get remoteUfrag(): string | undefined {
    return this.#remoteUfrag;
  }

  async acceptOffer(sdp: string): Promise<string> {
    const ufrag = this.#readUfrag(sdp);
    const isRestart = this.#remoteUfrag !== undefined && ufrag !== this.#remoteUfrag;
    try {
      await this.#connection.setRemoteDescription({ type: "offer", sdp: narrowband(sdp) });
      const answer = await this.#connection.createAnswer();
      keepCandidatesLocal(this.#connection);
      await this.#connection.setLocalDescription(answer);
    } catch (cause) {
      throw unusable("The offer was refused.", cause);
    }
    const answer = this.#localSdp();
    if (/^m=audio 0 /m.test(answer)) throw unusable("The offer has no PCMU audio.");
    this.#remoteUfrag = ufrag;
    this.#eventPayloadType = eventPayloadType(answer);
    if (isRestart) this.#checkConnectivity();
    return answer;
  }

  async createOffer(): Promise<string> {
    const offer = await this.#connection.createOffer();
    keepCandidatesLocal(this.#connection);
    await this.#connection.setLocalDescription(offer);
    return this.#localSdp();
  }

  async acceptAnswer(sdp: string): Promise<void> {
    const ufrag = this.#readUfrag(sdp);
    try {
      await this.#connection.setRemoteDescription({ type: "answer", sdp });
    } catch (cause) {
      throw unusable("The answer was refused.", cause);
    }
    this.#remoteUfrag = ufrag;
    this.#eventPayloadType = eventPayloadType(sdp);
  }

  /** Sends one frame, after `skipped` frames that were not sent. Frames are dropped until DTLS is connected. */
  send(payload: Uint8Array, skipped: number): void {
    this.#timestamp = (this.#timestamp + FRAME_SAMPLES * (1 + skipped)) >>> 0;
    if (this.#connection.dtlsTransports[0]?.state !== "connected") return;
    this.#sequence = (this.#sequence + 1) & 0xffff;
    const header = new RtpHeader({
      payloadType: PCMU,
      sequenceNumber: this.#sequence,
      timestamp: this.#timestamp,
      marker: skipped > 0 || !this.#sentAny,
    });
    this.#sentAny = true;
    this.#transceiver.sender
      .sendRtp(
        new RtpPacket(header, Buffer.from(payload.buffer, payload.byteOffset, payload.length)),
      )
      .catch(() => {
        // The phone is gone; signalling reports that.
      });
  }

  close(): Promise<void> {
    return this.#connection.close();
  }

  /**
   * Starts the connectivity checks after an ICE restart. werift applies the new credentials, but does not
   * check the new candidates, because the DTLS connection exists already.
   */
  #checkConnectivity(): void {
    this.#connection.iceTransports[0]?.start().catch(() => {
      // The connection's state reports failed checks.
    });
  }

  #readUfrag(sdp: string): string {
    const ufrag = /^a=ice-ufrag:(\S+)/m.exec(sdp)?.[1];
    if (!ufrag) throw unusable("The session description has no ICE credentials.");
    return ufrag;
  }

  #localSdp(): string {
    return this.#connection.localDescription?.sdp ?? "";
  }
}

/**
 * Removes telephone events of other clock rates than PCMU's from an offer. werift picks the first ones,
 * and Chromium offers those at 48 kHz first, but then sends no events with PCMU.
 */
function narrowband(sdp: string): string {
  const unwanted = [...sdp.matchAll(/^a=rtpmap:(\d+) telephone-event\/(?!8000\b)/gim)];
  return unwanted.reduce(
    (text, [, payloadType]) =>
      text
        .replace(new RegExp(`^a=(?:rtpmap|fmtp|rtcp-fb):${payloadType} .*\r?\n`, "gm"), "")
        .replace(new RegExp(`^(m=audio .*?) ${payloadType}(?= |\r?$)`, "gm"), "$1"),
    sdp,
  );
}

function eventPayloadType(sdp: string): number | undefined {
  const found = /^a=rtpmap:(\d+) telephone-event\/8000/im.exec(sdp)?.[1];
  return found === undefined ? undefined : Number(found);
}

function unusable(what: string, cause?: unknown): MediaError {
  return new MediaError(
    "unusableDescription",
    `${what} Send a WebRTC session description with ICE and DTLS attributes that offers PCMU.`,
    { cause },
  );
}
