import type { CallSound } from "./call-sound.ts";
import { whenAudible } from "./when-audible.ts";

interface Cadence {
  /** Frequencies in Hz that sound at the same time. */
  tones: readonly number[];
  /** Seconds of sound and of silence in turn. */
  pattern: readonly number[];
  /** From 0 to 1. */
  volume: number;
}

/** Rings with a soft chord; while the agent talks, only a short quiet tone every ten seconds. */
export const defaultRingtone: CallSound = ({ whileTalking, outputDeviceId }) =>
  play(
    whileTalking
      ? { tones: [440], pattern: [0.2, 9.8], volume: 0.04 }
      : { tones: [523.25, 659.25], pattern: [0.4, 0.2, 0.4, 2], volume: 0.12 },
    outputDeviceId,
  );

/** The North American ringback: 440 Hz and 480 Hz, for two seconds of every six (ITU-T E.180, supplement 2). */
export const defaultRingback: CallSound = ({ outputDeviceId }) =>
  play({ tones: [440, 480], pattern: [2, 4], volume: 0.06 }, outputDeviceId);

/** Seconds of the pattern that are scheduled ahead of time. */
const SCHEDULED_AHEAD_S = 30;

function play({ tones, pattern, volume }: Cadence, outputDeviceId: string | undefined): () => void {
  if (typeof AudioContext === "undefined") return () => undefined;
  const context = new AudioContext();
  // Not every browser supports this; the others play the sound on the default speaker.
  const { setSinkId } = context as { setSinkId?: (id: string) => Promise<void> };
  if (outputDeviceId !== undefined) setSinkId?.call(context, outputDeviceId).catch(() => undefined);
  let stopPlaying = (): void => undefined;
  const cancel = whenAudible(context, () => {
    stopPlaying = repeat(context, { tones, pattern, volume });
  });
  return () => {
    cancel();
    stopPlaying();
    void context.close();
  };
}

/** Plays the cadence until the returned function is called. */
function repeat(context: AudioContext, { tones, pattern, volume }: Cadence): () => void {
  const gate = new GainNode(context, { gain: 0 });
  gate.connect(context.destination);
  for (const frequency of tones) {
    const source = new OscillatorNode(context, { frequency });
    source.connect(gate);
    source.start();
  }
  let scheduledUntil = context.currentTime + 0.05;
  const schedule = (): void => {
    const until = context.currentTime + SCHEDULED_AHEAD_S;
    while (scheduledUntil < until) {
      for (const [index, seconds] of pattern.entries()) {
        gate.gain.setTargetAtTime(index % 2 === 0 ? volume : 0, scheduledUntil, 0.01);
        scheduledUntil += seconds;
      }
    }
  };
  schedule();
  const timer = setInterval(schedule, (SCHEDULED_AHEAD_S * 1000) / 2);
  return () => clearInterval(timer);
}
