import type { AudioMember, Hearing } from "../ports.ts";
import { analyzeSound } from "../spectrum.ts";

/** A member of a bridge, as the WebAudio graph sees it: what it says, and where what it hears goes. */
export interface GraphMember extends AudioMember {
  readonly output: AudioNode;
  readonly input: AudioNode;
}

/** Reads level and tones off an analyser. Smoothing is per read, so there is none. */
export function createMeter(context: AudioContext): { node: AnalyserNode; read(): Hearing } {
  const node = new AnalyserNode(context, { fftSize: 8192, smoothingTimeConstant: 0 });
  const samples = new Float32Array(node.fftSize);
  return {
    node,
    read() {
      node.getFloatTimeDomainData(samples);
      return analyzeSound(samples, context.sampleRate);
    },
  };
}

/** A gate that opens and shuts without a click. */
export function setGate(gate: GainNode, open: boolean): void {
  const { context } = gate;
  gate.gain.cancelScheduledValues(context.currentTime);
  gate.gain.setTargetAtTime(open ? 1 : 0, context.currentTime, 0.01);
}
