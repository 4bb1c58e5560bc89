import { MediaError } from "./media-error.ts";

const PCM = 1;
const FLOAT = 3;
const EXTENSIBLE = 0xfffe;

/**
 * Reads a RIFF WAVE file (PCM of 8 or 16 bits, or 32-bit float) and returns one channel at the given
 * rate, with samples from -1 to 1. Throws MediaError for other files.
 */
export function readWav(file: Uint8Array, sampleRate: number): Float32Array {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (file.length < 12 || tag(view, 0) !== "RIFF" || tag(view, 8) !== "WAVE") {
    throw unreadable("It is not a RIFF WAVE file.");
  }
  let format: Format | undefined;
  for (let at = 12; at + 8 <= file.length; ) {
    const size = view.getUint32(at + 4, true);
    const start = at + 8;
    if (tag(view, at) === "fmt ") format = readFormat(view, start, size);
    if (tag(view, at) === "data") {
      if (!format) throw unreadable("Its data precedes its format.");
      const end = Math.min(start + size, file.length);
      return resample(readSamples(view, start, end, format), format.sampleRate, sampleRate);
    }
    // Chunks are padded to an even length (RIFF).
    at = start + size + (size & 1);
  }
  throw unreadable("It has no data chunk.");
}

interface Format {
  encoding: number;
  channels: number;
  sampleRate: number;
  bits: number;
}

function readFormat(view: DataView, start: number, size: number): Format {
  if (size < 16 || start + size > view.byteLength)
    throw unreadable("Its format chunk is incomplete.");
  const declared = view.getUint16(start, true);
  const format = {
    encoding: declared === EXTENSIBLE && size >= 26 ? view.getUint16(start + 24, true) : declared,
    channels: view.getUint16(start + 2, true),
    sampleRate: view.getUint32(start + 4, true),
    bits: view.getUint16(start + 14, true),
  };
  const { encoding, channels, sampleRate, bits } = format;
  const known =
    (encoding === PCM && (bits === 8 || bits === 16)) || (encoding === FLOAT && bits === 32);
  if (!known) throw unreadable(`Its encoding (${encoding}, ${bits} bits) is not supported.`);
  if (channels < 1 || sampleRate < 1) throw unreadable("It has no channels or no sample rate.");
  return format;
}

function readSamples(view: DataView, start: number, end: number, format: Format): Float32Array {
  const { encoding, channels, bits } = format;
  const bytes = bits / 8;
  const read = (at: number): number => {
    if (encoding === FLOAT) return Math.max(-1, Math.min(1, view.getFloat32(at, true)));
    return bits === 8 ? (view.getUint8(at) - 128) / 128 : view.getInt16(at, true) / 32_768;
  };
  const frames = Math.floor((end - start) / (bytes * channels));
  return Float32Array.from({ length: frames }, (_, frame) => {
    let sum = 0;
    for (let channel = 0; channel < channels; channel += 1) {
      sum += read(start + (frame * channels + channel) * bytes);
    }
    return sum / channels;
  });
}

/** Converts the sample rate. It averages over each step when the rate goes down, which reduces aliasing. */
function resample(samples: Float32Array, from: number, to: number): Float32Array {
  if (from === to) return samples;
  const step = from / to;
  return Float32Array.from({ length: Math.floor(samples.length / step) }, (_, index) => {
    const start = index * step;
    if (step <= 1) {
      const before = samples[Math.floor(start)] ?? 0;
      const after = samples[Math.floor(start) + 1] ?? before;
      return before + (after - before) * (start % 1);
    }
    const end = Math.min(samples.length, Math.floor(start + step));
    let sum = 0;
    for (let at = Math.floor(start); at < end; at += 1) sum += samples[at] ?? 0;
    return sum / Math.max(1, end - Math.floor(start));
  });
}

function tag(view: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((offset) => view.getUint8(at + offset)));
}

function unreadable(reason: string): MediaError {
  return new MediaError(
    "unreadableWav",
    `The file cannot be played. ${reason} Give a WAV file with PCM of 8 or 16 bits, or 32-bit float.`,
  );
}
