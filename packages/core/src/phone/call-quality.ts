import type { LegCounters } from "./leg-statistics.ts";

/** How a call sounds now, over the last few seconds. */
export type CallQuality =
  /** No leg, not enough packets yet, or media that cannot be measured. */
  | { status: "unknown" }
  | {
      status: "measured";
      /** How unevenly packets arrive. */
      jitterMs: number;
      /** 0 to 1, of the packets that should have come. */
      loss: number;
      /** Undefined where the far side does not report it. */
      roundTripMs: number | undefined;
      /** Mean opinion score, 1 to 4.5, estimated from the three. */
      mos: number;
      /** good from 4.0 on, fair from 3.6 on (ITU-T G.107, table B.1: satisfied, some dissatisfied). */
      grade: "good" | "fair" | "poor";
    };

/** Packets without which a share of them says nothing. */
const ENOUGH = 25;

/** What changed between two readings of the same leg. */
export function qualityBetween(before: LegCounters, after: LegCounters): CallQuality {
  const received = after.received - before.received;
  const lost = Math.max(0, after.lost - before.lost);
  if (received < 0 || received + lost < ENOUGH) return { status: "unknown" };
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

/** Milliseconds that packets of 20 ms and their coding cost. */
const CODING = 30;
/** Robustness of G.711 with concealment against random loss (ITU-T G.113, appendix I). */
const LOSS_ROBUSTNESS = 25.1;

/** The E-model of ITU-T G.107, with its defaults for all that WebRTC does not measure. */
export function meanOpinionScore({
  loss,
  jitterMs,
  roundTripMs,
}: {
  loss: number;
  jitterMs: number;
  roundTripMs: number;
}): number {
  // A jitter buffer holds about twice the jitter back.
  const delay = roundTripMs / 2 + jitterMs * 2 + CODING;
  const fromDelay = 0.024 * delay + (delay > 177.3 ? 0.11 * (delay - 177.3) : 0);
  const percent = loss * 100;
  const fromLoss = (95 * percent) / (percent + LOSS_ROBUSTNESS);
  const rating = Math.min(100, Math.max(0, 93.2 - fromDelay - fromLoss));
  const score = 1 + 0.035 * rating + 7e-6 * rating * (rating - 60) * (100 - rating);
  return Math.round(Math.min(4.5, Math.max(1, score)) * 100) / 100;
}
