import { describe, expect, it } from "vitest";
import { type Bitmap, comparePictures, decode, encode } from "./compare-pictures.ts";

/** A light page with a dark rectangle, such as a button. */
function picture(change: (set: (x: number, y: number, gray: number) => void) => void): Bitmap {
  const [width, height] = [380, 400];
  const data = Buffer.alloc(width * height * 4, 255);
  const set = (x: number, y: number, gray: number): void =>
    void data.fill(gray, (y * width + x) * 4, (y * width + x) * 4 + 3);
  for (let x = 40; x < 200; x += 1) for (let y = 60; y < 100; y += 1) set(x, y, 40);
  change(set);
  return { data, width, height };
}

const plain = picture(() => undefined);

describe("comparing pictures", () => {
  it("passes equal pictures, and what the palette of a baseline rounds", async () => {
    const rounded = picture((set) => {
      for (let x = 40; x < 200; x += 1) for (let y = 60; y < 100; y += 1) set(x, y, 43);
    });
    expect(await comparePictures(plain, plain)).toMatchObject({ isSame: true, pixels: 0 });
    expect(await comparePictures(rounded, plain)).toMatchObject({ isSame: true, pixels: 0 });
    expect(await comparePictures(plain, await decode(await encode(plain)))).toMatchObject({
      isSame: true,
    });
  });

  it("fails a missing icon of 12 pixels a side", async () => {
    const icon = picture((set) => {
      for (let x = 300; x < 312; x += 1) for (let y = 20; y < 32; y += 1) set(x, y, 90);
    });
    expect(await comparePictures(plain, icon)).toMatchObject({ isSame: false, pixels: 144 });
  });

  it("fails a button that moved by two pixels", async () => {
    const moved = picture((set) => {
      for (let y = 60; y < 100; y += 1) {
        for (const x of [40, 41]) set(x, y, 255);
        for (const x of [200, 201]) set(x, y, 40);
      }
    });
    expect(await comparePictures(moved, plain)).toMatchObject({ isSame: false });
  });

  it("fails another size, and still draws the difference", async () => {
    const tall = { ...plain, height: 399, data: plain.data.subarray(0, 380 * 399 * 4) };
    const compared = await comparePictures(tall, plain);
    expect(compared).toMatchObject({ isSame: false, isResized: true });
    expect(await decode(compared.picture)).toMatchObject({ width: 380, height: 400 });
  });
});
