/** Finds key presses in sound, for where RFC 4733 events have been turned into tones already. */
export interface DtmfDetector {
  /** Takes the samples that follow, and calls `pressed` once for every key press that begins. */
  feed(samples: Float32Array, pressed: (digit: string) => void): void;
}

/**
 * Goertzel filters over windows of 20 ms, a new one every 5 ms. A key press is the same pair of
 * tones in three windows running: the browser plays a press of 70 ms for no more than 45. It is over
 * after ten windows without them, because the jitter buffer tears short holes into tones.
 *
 * Its source text is loaded into an audio worklet, so it stands on its own: no imports, and nothing
 * from the file around it.
 */
export function createDtmfDetector(sampleRate: number): DtmfDetector {
  const rows = [697, 770, 852, 941];
  const columns = [1209, 1336, 1477, 1633];
  const keys = ["123A", "456B", "789C", "*0#D"];
  /** Mean power below which nothing is looked for: -50 dBFS. */
  const floor = 1e-5;
  /** Share of the power that the two tones have at least; a voice has far more besides. */
  const purity = 0.7;
  /** How many times stronger one of the two may be. */
  const twist = 10;
  const attack = 3;
  const release = 10;

  const hop = Math.round(sampleRate / 200);
  const size = 4 * hop;
  const window = new Float32Array(size);
  const taper = Float32Array.from(
    { length: size },
    (_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / size),
  );
  const taperPower = taper.reduce((sum, value) => sum + value * value, 0);
  const taperSum = taper.reduce((sum, value) => sum + value, 0);
  let filled = 0;
  let candidate: string | undefined;
  let pressedKey: string | undefined;
  let hits = 0;
  let misses = 0;

  /** Mean power of the sine at `hz`. */
  const powerAt = (hz: number): number => {
    const coefficient = 2 * Math.cos((2 * Math.PI * hz) / sampleRate);
    let before = 0;
    let last = 0;
    for (let i = 0; i < size; i++) {
      const next = window[i]! * taper[i]! + coefficient * last - before;
      before = last;
      last = next;
    }
    const energy = last * last + before * before - coefficient * last * before;
    return (2 * energy) / (taperSum * taperSum);
  };

  const strongest = (frequencies: number[]) => {
    const powers = frequencies.map(powerAt);
    const power = Math.max(...powers);
    return { index: powers.indexOf(power), power };
  };

  const keyInWindow = () => {
    let total = 0;
    for (let i = 0; i < size; i++) total += (window[i]! * taper[i]!) ** 2;
    total /= taperPower;
    if (total < floor) return undefined;
    const row = strongest(rows);
    const column = strongest(columns);
    if (row.power + column.power < purity * total) return undefined;
    if (row.power > twist * column.power || column.power > twist * row.power) return undefined;
    return keys[row.index]![column.index];
  };

  const judge = (pressed: (digit: string) => void) => {
    const key = keyInWindow();
    hits = key === candidate ? hits + 1 : 1;
    candidate = key;
    if (key !== undefined && hits >= attack && key !== pressedKey) {
      pressedKey = key;
      pressed(key);
    }
    misses = key === pressedKey ? 0 : misses + 1;
    if (misses === release) pressedKey = undefined;
  };

  return {
    feed(samples, pressed) {
      for (const sample of samples) {
        window[filled] = sample;
        filled += 1;
        if (filled < size) continue;
        judge(pressed);
        window.copyWithin(0, hop);
        filled = size - hop;
      }
    },
  };
}
