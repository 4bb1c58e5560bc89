import type { AudioMember, Hearing } from "../ports.ts";
import { analyzeSound } from "../spectrum.ts";

/** A bridge member in the WebAudio graph: `output` carries its own sound, `input` receives that of the others. */
export interface GraphMember extends AudioMember {
  readonly output: AudioNode;
  readonly input: AudioNode;
}

/** Creates an analyser and reads level and tones from it. Smoothing is off, because it would depend on how often it is read. */
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

/** Fades a gain to 1 or 0, because a sudden change would click. */
export function setGate(gate: GainNode, open: boolean): void {
  const { context } = gate;
  gate.gain.cancelScheduledValues(context.currentTime);
  gate.gain.setTargetAtTime(open ? 1 : 0, context.currentTime, 0.01);
}
