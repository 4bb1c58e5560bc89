import type { AudioMember, Hearing } from "../ports.ts";

/** A member of a bridge, as the WebAudio graph sees it: what it says, and where what it hears goes. */
export interface GraphMember extends AudioMember {
  readonly output: AudioNode;
  readonly input: AudioNode;
}

/** Reads level and dominant frequency off an analyser. Smoothing is per read, so there is none. */
export function createMeter(context: AudioContext): { node: AnalyserNode; read(): Hearing } {
  const node = new AnalyserNode(context, { fftSize: 8192, smoothingTimeConstant: 0 });
  const samples = new Float32Array(node.fftSize);
  const spectrum = new Float32Array(node.frequencyBinCount);
  return {
    node,
    read() {
      node.getFloatTimeDomainData(samples);
      let sum = 0;
      for (const sample of samples) sum += sample * sample;
      const level = 10 * Math.log10(sum / samples.length);
      if (level < -70)
        return { level: sum === 0 ? Number.NEGATIVE_INFINITY : level, dominantHz: undefined };
      node.getFloatFrequencyData(spectrum);
      let loudest = 1;
      for (let bin = 2; bin < spectrum.length; bin += 1) {
        if ((spectrum[bin] ?? 0) > (spectrum[loudest] ?? 0)) loudest = bin;
      }
      return { level, dominantHz: (loudest * context.sampleRate) / node.fftSize };
    },
  };
}

/** A gate that opens and shuts without a click. */
export function setGate(gate: GainNode, open: boolean): void {
  const { context } = gate;
  gate.gain.cancelScheduledValues(context.currentTime);
  gate.gain.setTargetAtTime(open ? 1 : 0, context.currentTime, 0.01);
}
