import type { Sound } from "../ports.ts";
import { whenAudible } from "./when-audible.ts";

/** Peak amplitude of each sine. */
const AMPLITUDE = 0.1;
/** Fade-in and fade-out time of a tone, which prevents clicks. */
const FADE_SECONDS = 0.005;

export interface PlayingSound {
  stop(): void;
}

/** Plays a sound into a node, from when the page may play sound. `ended` is called when it has ended or was stopped. */
export function playSound(
  context: AudioContext,
  sound: Sound,
  target: AudioNode,
  ended: () => void = () => undefined,
): PlayingSound {
  const period = Math.max(1, sound.onMs + sound.offMs) / 1000;
  const endless = sound.times === Number.POSITIVE_INFINITY;
  const source = new AudioBufferSourceNode(context, {
    buffer: render(context, sound, period),
    loop: true,
  });
  source.connect(target);
  const finish = (): void => {
    source.disconnect();
    ended();
  };
  source.addEventListener("ended", finish);
  let started = false;
  const cancel = whenAudible(context, () => {
    started = true;
    source.start();
    if (!endless) source.stop(context.currentTime + period * sound.times);
  });
  return {
    stop() {
      cancel();
      // A source that never started has no end.
      if (started) source.stop();
      else finish();
    },
  };
}

/** Renders one period of the sound. */
function render(context: AudioContext, { hz, onMs }: Sound, period: number): AudioBuffer {
  const { sampleRate } = context;
  const length = Math.max(1, Math.round(period * sampleRate));
  const buffer = new AudioBuffer({ length, sampleRate, numberOfChannels: 1 });
  const samples = buffer.getChannelData(0);
  const on = Math.min(length, Math.round((onMs / 1000) * sampleRate));
  for (let at = 0; at < on; at += 1) {
    const edge = Math.min(
      1,
      at / (FADE_SECONDS * sampleRate),
      (on - at) / (FADE_SECONDS * sampleRate),
    );
    let sum = 0;
    for (const frequency of hz) sum += Math.sin((2 * Math.PI * frequency * at) / sampleRate);
    samples[at] = AMPLITUDE * edge * sum;
  }
  return buffer;
}
