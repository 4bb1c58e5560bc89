import type { CallSound } from "./call-sound.ts";

interface Cadence {
  /** Hz, sounding together. */
  tones: readonly number[];
  /** Seconds, on and off in turn. */
  pattern: readonly number[];
  /** 0 to 1. */
  volume: number;
}

/** Two soft tones in turns; of a second call only a short sign now and then. */
export const defaultRingtone: CallSound = ({ whileTalking, outputDeviceId }) =>
  play(
    whileTalking
      ? { tones: [440], pattern: [0.2, 9.8], volume: 0.04 }
      : { tones: [523.25, 659.25], pattern: [0.4, 0.2, 0.4, 2], volume: 0.12 },
    outputDeviceId,
  );

/** As in North America: 440 Hz and 480 Hz, two seconds on, four off. */
export const defaultRingback: CallSound = ({ outputDeviceId }) =>
  play({ tones: [440, 480], pattern: [2, 4], volume: 0.06 }, outputDeviceId);

/** Seconds that are planned ahead at a time. */
const AHEAD = 30;

function play({ tones, pattern, volume }: Cadence, outputDeviceId: string | undefined): () => void {
  if (typeof AudioContext === "undefined") return () => undefined;
  const context = new AudioContext();
  // Not in every browser; without it, it is heard where everything else is.
  const { setSinkId } = context as { setSinkId?: (id: string) => Promise<void> };
  if (outputDeviceId !== undefined) setSinkId?.call(context, outputDeviceId).catch(() => undefined);
  const gate = new GainNode(context, { gain: 0 });
  gate.connect(context.destination);
  for (const frequency of tones) {
    const source = new OscillatorNode(context, { frequency });
    source.connect(gate);
    source.start();
  }
  let planned = context.currentTime + 0.05;
  const plan = (): void => {
    const until = context.currentTime + AHEAD;
    while (planned < until) {
      for (const [index, seconds] of pattern.entries()) {
        gate.gain.setTargetAtTime(index % 2 === 0 ? volume : 0, planned, 0.01);
        planned += seconds;
      }
    }
  };
  plan();
  const timer = setInterval(plan, (AHEAD * 1000) / 2);
  return () => {
    clearInterval(timer);
    void context.close();
  };
}
