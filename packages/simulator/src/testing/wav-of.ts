const RATE = 8_000;

/** Returns a tone of `ms` milliseconds as a 16-bit WAV file. */
export function wavOf(hz: number, ms: number): Uint8Array {
  const count = (RATE * ms) / 1000;
  const view = new DataView(new ArrayBuffer(44 + count * 2));
  const text = (at: number, value: string): void => {
    for (const [index, letter] of [...value].entries()) {
      view.setUint8(at + index, letter.charCodeAt(0));
    }
  };
  text(0, "RIFF");
  view.setUint32(4, view.byteLength - 8, true);
  text(8, "WAVEfmt ");
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, RATE, true);
  view.setUint32(28, RATE * 2, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  text(36, "data");
  view.setUint32(40, count * 2, true);
  for (let at = 0; at < count; at += 1) {
    view.setInt16(44 + at * 2, Math.round(8_000 * Math.sin((2 * Math.PI * hz * at) / RATE)), true);
  }
  return new Uint8Array(view.buffer);
}
