import type { LegCounters } from "./leg-statistics.ts";

/** The audio quality of a call over the last few seconds. */
export type CallQuality =
  /** There is no leg, not enough packets arrived yet, or the media cannot be measured. */
  | { status: "unknown" }
  | {
      status: "measured";
      /** Interarrival jitter (RFC 3550, section 6.4.1). */
      jitterMs: number;
      /** The share of expected packets that were lost, from 0 to 1. */
      loss: number;
      /** Undefined if the remote side does not report it. */
      roundTripMs: number | undefined;
      /** Mean opinion score from 1 to 4.5, estimated from jitter, loss and round trip (ITU-T G.107). */
      mos: number;
      /** "good" from 4.0 on, where users are satisfied, and "fair" from 3.6 on, where some are not (ITU-T G.107, table B.1). */
      grade: "good" | "fair" | "poor";
    };

/** Number of packets from which on their loss is meaningful: half a second of 20 ms packets. */
const MIN_PACKETS = 25;

/** The quality between two readings of the counters of the same leg. */
export function qualityBetween(before: LegCounters, after: LegCounters): CallQuality {
  const received = after.received - before.received;
  const lost = Math.max(0, after.lost - before.lost);
  if (received < 0 || received + lost < MIN_PACKETS) return { status: "unknown" };
  const loss = lost / (received + lost);
  const jitterMs = after.jitterMs ?? 0;
  const { roundTripMs } = after;
  const mos = meanOpinionScore({ loss, jitterMs, roundTripMs: roundTripMs ?? 0 });
  return {
    status: "measured",
    jitterMs,
    loss,
    roundTripMs,
    mos,
    grade: mos >= 4 ? "good" : mos >= 3.6 ? "fair" : "poor",
  };
}

/** One-way delay of coding and of packets of 20 ms. */
const CODEC_DELAY_MS = 30;
/** Robustness of G.711 with packet loss concealment against random loss: Bpl of ITU-T G.113, appendix I. */
const LOSS_ROBUSTNESS = 25.1;

/** Estimates the mean opinion score by the E-model of ITU-T G.107, with its defaults for everything that WebRTC does not measure. */
export function meanOpinionScore({
  loss,
  jitterMs,
  roundTripMs,
}: {
  loss: number;
  jitterMs: number;
  roundTripMs: number;
}): number {
  // A jitter buffer delays the audio by about twice the jitter.
  const delay = roundTripMs / 2 + jitterMs * 2 + CODEC_DELAY_MS;
  const fromDelay = 0.024 * delay + (delay > 177.3 ? 0.11 * (delay - 177.3) : 0);
  const percent = loss * 100;
  const fromLoss = (95 * percent) / (percent + LOSS_ROBUSTNESS);
  const rating = Math.min(100, Math.max(0, 93.2 - fromDelay - fromLoss));
  const score = 1 + 0.035 * rating + 7e-6 * rating * (rating - 60) * (100 - rating);
  return Math.round(Math.min(4.5, Math.max(1, score)) * 100) / 100;
}
