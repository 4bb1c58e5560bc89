import {
  MediaStreamTrack,
  RTCPeerConnection,
  RTCRtpCodecParameters,
  RtpHeader,
  RtpPacket,
} from "werift";
import type { Hearing } from "../ports.ts";
import { FRAME_MS, FRAME_SAMPLES } from "./frame.ts";
import { decodeMulaw, encodeMulaw } from "./g711.ts";
import { HearingMeter } from "./hearing-meter.ts";
import { keepCandidatesLocal } from "./local-candidates.ts";
import { Tone } from "./tone.ts";

const EVENTS = 126;

/** A werift peer that acts as the web phone of a leg and sends a tone. */
export interface TestPhone {
  createOffer(options?: { iceRestart?: boolean }): Promise<string>;
  acceptAnswer(sdp: string): Promise<void>;
  acceptOffer(sdp: string): Promise<string>;
  /** Sends a key press as RFC 4733 does: growing durations, and the end packet three times. */
  press(event: number): void;
  /** Resolves when the next packet of the tone has been sent. */
  nextFrame(): Promise<void>;
  hears(): Hearing;
  close(): Promise<void>;
}

export function createTestPhone(hz: number): TestPhone {
  const connection = new RTCPeerConnection({
    codecs: {
      audio: [
        new RTCRtpCodecParameters({ mimeType: "audio/PCMU", clockRate: 8000, payloadType: 0 }),
        new RTCRtpCodecParameters({
          mimeType: "audio/telephone-event",
          clockRate: 8000,
          payloadType: EVENTS,
        }),
      ],
      video: [],
    },
    iceServers: [],
    iceAdditionalHostAddresses: ["127.0.0.1"],
    iceUseIpv6: false,
  });
  const meter = new HearingMeter();
  let heardAt = 0;
  connection.onTrack.subscribe((track) =>
    track.onReceiveRtp.subscribe(({ payload }) => {
      heardAt = Date.now();
      meter.hear(decodeMulaw(payload));
    }),
  );
  const transceiver = connection.addTransceiver(new MediaStreamTrack({ kind: "audio" }));
  const tone = new Tone(hz);
  tone.start();
  let sequence = 65_500;
  let timestamp = 0;

  const packetOf = (payload: Uint8Array, header: Partial<RtpHeader>) => {
    sequence = (sequence + 1) & 0xffff;
    return new RtpPacket(
      new RtpHeader({ sequenceNumber: sequence, timestamp, ...header }),
      Buffer.from(payload),
    );
  };
  const waiting = new Set<() => void>();
  const speaking = setInterval(() => {
    timestamp += FRAME_SAMPLES;
    const frame = tone.next();
    if (frame) transceiver.sender.sendRtp(packetOf(encodeMulaw(frame), {})).catch(() => {});
    for (const resolve of waiting) resolve();
    waiting.clear();
  }, FRAME_MS);

  return {
    async createOffer(options) {
      const offer = await connection.createOffer(options);
      keepCandidatesLocal(connection);
      await connection.setLocalDescription(offer);
      return connection.localDescription!.sdp;
    },
    acceptAnswer: (sdp) => connection.setRemoteDescription({ type: "answer", sdp }),
    async acceptOffer(sdp) {
      await connection.setRemoteDescription({ type: "offer", sdp });
      const answer = await connection.createAnswer();
      keepCandidatesLocal(connection);
      await connection.setLocalDescription(answer);
      return connection.localDescription!.sdp;
    },
    press(event) {
      // The RTP sender overwrites the payload type with PCMU's, so send these packets over DTLS directly.
      const { header } = packetOf(new Uint8Array(), { ssrc: transceiver.sender.ssrc });
      for (let part = 1; part <= 12; part++) {
        const isEnd = part >= 10;
        const duration = Math.min(part, 10) * FRAME_SAMPLES;
        const payload = Buffer.from([event, isEnd ? 0x8a : 0x0a, duration >> 8, duration & 0xff]);
        sequence = (sequence + 1) & 0xffff;
        const packet = new RtpHeader({
          payloadType: EVENTS,
          sequenceNumber: sequence,
          timestamp: header.timestamp,
          ssrc: header.ssrc,
          marker: part === 1,
        });
        void connection.dtlsTransports[0]?.sendRtp(payload, packet);
      }
    },
    nextFrame: () =>
      new Promise((resolve) => {
        waiting.add(resolve);
      }),
    hears() {
      if (Date.now() - heardAt > 200) meter.forget();
      return meter.hears();
    },
    async close() {
      clearInterval(speaking);
      await connection.close();
    },
  };
}
