/** ITU-T G.711 mu-law, by table: 16-bit samples to bytes and back. */
const BIAS = 0x84;
const CLIP = 32_635;

const encodeTable = new Uint8Array(65_536);
const decodeTable = new Int16Array(256);

for (let byte = 0; byte < 256; byte += 1) {
  const inverted = ~byte & 0xff;
  const magnitude = (((inverted & 0x0f) << 3) + BIAS) << ((inverted & 0x70) >> 4);
  decodeTable[byte] = inverted & 0x80 ? BIAS - magnitude : magnitude - BIAS;
}

for (let sample = -32_768; sample < 32_768; sample += 1) {
  const sign = sample < 0 ? 0x80 : 0;
  const magnitude = Math.min(Math.abs(sample), CLIP) + BIAS;
  const exponent = Math.max(0, 31 - Math.clz32(magnitude) - 7);
  encodeTable[sample & 0xffff] =
    ~(sign | (exponent << 4) | ((magnitude >> (exponent + 3)) & 0x0f)) & 0xff;
}

export function encodeMuLaw(samples: Int16Array): Uint8Array {
  return Uint8Array.from(samples, (sample) => encodeTable[sample & 0xffff] ?? 0);
}

export function decodeMuLaw(bytes: Uint8Array): Int16Array {
  return Int16Array.from(bytes, (byte) => decodeTable[byte] ?? 0);
}
