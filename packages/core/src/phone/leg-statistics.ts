import type { CallSessionLike } from "./web-phone.ts";

/** What WebRTC counts of one leg, at one moment. */
export interface LegCounters {
  /** Milliseconds since the epoch. */
  timestamp: number;
  received: number;
  lost: number;
  jitterMs: number | undefined;
  roundTripMs: number | undefined;
  /** 0 to 1, of the microphone and of what is heard. */
  inputLevel: number;
  remoteLevel: number;
}

/** Undefined where the phone brings its own media, and nothing can be counted. */
export async function readCounters(session: CallSessionLike): Promise<LegCounters | undefined> {
  const connection = session.rtcPeerConnection;
  if (!connection || connection.connectionState === "closed") return undefined;
  const counters: LegCounters = {
    timestamp: 0,
    received: 0,
    lost: 0,
    jitterMs: undefined,
    roundTripMs: undefined,
    inputLevel: 0,
    remoteLevel: 0,
  };
  const report = await connection.getStats();
  report.forEach((entry: Record<string, unknown>) => {
    const number = (name: string): number | undefined =>
      typeof entry[name] === "number" ? entry[name] : undefined;
    const milliseconds = (name: string): number | undefined => {
      const value = number(name);
      return value === undefined ? undefined : value * 1000;
    };
    counters.timestamp = Math.max(counters.timestamp, number("timestamp") ?? 0);
    switch (entry["type"]) {
      case "inbound-rtp":
        counters.received += number("packetsReceived") ?? 0;
        counters.lost += number("packetsLost") ?? 0;
        counters.jitterMs = milliseconds("jitter");
        counters.remoteLevel = number("audioLevel") ?? 0;
        break;
      case "remote-inbound-rtp":
        counters.roundTripMs = milliseconds("roundTripTime") ?? counters.roundTripMs;
        break;
      case "candidate-pair":
        if (entry["nominated"] === true)
          counters.roundTripMs ??= milliseconds("currentRoundTripTime");
        break;
      case "media-source":
        counters.inputLevel = number("audioLevel") ?? 0;
        break;
    }
  });
  // The browser goes on measuring a track that is switched off.
  const isHeard = connection.getSenders().some(({ track }) => track?.enabled === true);
  return isHeard ? counters : { ...counters, inputLevel: 0 };
}
