import type { CallSessionLike } from "./web-phone.ts";

/** WebRTC's counters of one leg since it began. `received` and `lost` count packets. */
export interface LegCounters {
  /** When the counters were read, in milliseconds since the epoch. */
  timestamp: number;
  received: number;
  lost: number;
  jitterMs: number | undefined;
  roundTripMs: number | undefined;
  /** Audio level of the microphone, from 0 to 1; 0 while the leg is muted. */
  inputLevel: number;
  /** Audio level of the remote side, from 0 to 1. */
  remoteLevel: number;
}

/** Reads the counters (W3C WebRTC Statistics). Undefined if the app provides the media, or if the connection is closed. */
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
  // The browser measures a disabled track too.
  const isAudible = connection.getSenders().some(({ track }) => track?.enabled === true);
  return isAudible ? counters : { ...counters, inputLevel: 0 };
}
