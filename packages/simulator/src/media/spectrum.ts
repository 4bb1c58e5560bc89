import type { Hearing } from "./ports.ts";

/** Sound below this level has no tones. */
const SILENCE_DBFS = -70;

/** Tones further below the loudest one are not reported. */
const TONE_RANGE_DB = 24;

const DIGITAL_SILENCE: Hearing = {
  level: Number.NEGATIVE_INFINITY,
  dominantHz: undefined,
  tones: [],
};

/**
 * Measures level and tones. The level is RMS; 0 dBFS is a square wave at full scale. `samples` range
 * from -1 to 1, and their number must be a power of two.
 */
export function analyzeSound(samples: Float32Array, sampleRate: number): Hearing {
  const level = levelOf(samples);
  if (level === Number.NEGATIVE_INFINITY) return DIGITAL_SILENCE;
  if (level < SILENCE_DBFS) return { level, dominantHz: undefined, tones: [] };
  const tones = peaksOf(powerSpectrum(samples), sampleRate / samples.length);
  return { level, dominantHz: tones[0], tones };
}

function levelOf(samples: Float32Array): number {
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  return 10 * Math.log10(sum / samples.length);
}

/** Frequencies in Hz of the local maxima within TONE_RANGE_DB of the loudest one, the loudest first. */
function peaksOf(power: Float64Array, binWidth: number): number[] {
  const loudest = power.reduce((best, value) => Math.max(best, value), 0);
  const threshold = loudest * 10 ** (-TONE_RANGE_DB / 10);
  const peaks: { hz: number; power: number }[] = [];
  for (let bin = 2; bin < power.length - 2; bin++) {
    const here = power[bin]!;
    if (here < threshold || here < loudestAround(power, bin)) continue;
    peaks.push({ hz: (bin + offset(power, bin)) * binWidth, power: here });
  }
  return peaks.toSorted((a, b) => b.power - a.power).map(({ hz }) => hz);
}

function loudestAround(power: Float64Array, bin: number): number {
  return Math.max(power[bin - 2]!, power[bin - 1]!, power[bin + 1]!, power[bin + 2]!);
}

/** Interpolates the peak between bins by a parabola through three of them. */
function offset(power: Float64Array, bin: number): number {
  const [left, middle, right] = [power[bin - 1]!, power[bin]!, power[bin + 1]!].map((value) =>
    Math.log(Math.max(value, Number.MIN_VALUE)),
  ) as [number, number, number];
  const curve = left - 2 * middle + right;
  return curve === 0 ? 0 : (0.5 * (left - right)) / curve;
}

/** Power spectrum of the Hann-windowed samples, up to half the sample rate. */
function powerSpectrum(samples: Float32Array): Float64Array {
  const { length } = samples;
  const real = new Float64Array(length);
  const imaginary = new Float64Array(length);
  for (let i = 0; i < length; i++) {
    real[i] = samples[i]! * (0.5 - 0.5 * Math.cos((2 * Math.PI * i) / length));
  }
  transform(real, imaginary);
  return Float64Array.from(
    { length: length / 2 },
    (_, bin) => real[bin]! ** 2 + imaginary[bin]! ** 2,
  );
}

/** Fast Fourier transform (radix 2), in place. */
function transform(real: Float64Array, imaginary: Float64Array): void {
  const { length } = real;
  for (let i = 1, mirrored = 0; i < length; i++) {
    let bit = length >> 1;
    for (; mirrored & bit; bit >>= 1) mirrored ^= bit;
    mirrored ^= bit;
    if (i >= mirrored) continue;
    [real[i], real[mirrored]] = [real[mirrored]!, real[i]!];
    [imaginary[i], imaginary[mirrored]] = [imaginary[mirrored]!, imaginary[i]!];
  }
  for (let size = 2; size <= length; size <<= 1) {
    const half = size >> 1;
    for (let k = 0; k < half; k++) {
      const cosine = Math.cos((-2 * Math.PI * k) / size);
      const sine = Math.sin((-2 * Math.PI * k) / size);
      for (let even = k; even < length; even += size) {
        const odd = even + half;
        const re = real[odd]! * cosine - imaginary[odd]! * sine;
        const im = real[odd]! * sine + imaginary[odd]! * cosine;
        real[odd] = real[even]! - re;
        imaginary[odd] = imaginary[even]! - im;
        real[even] = real[even]! + re;
        imaginary[even] = imaginary[even]! + im;
      }
    }
  }
}
