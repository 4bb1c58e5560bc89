import pixelmatch from "pixelmatch";
import sharp, { type SharpOptions } from "sharp";

/** How unlike two pixels may be, 0 to 1: less than a change of a colour, more than what rounding changes. */
const PIXEL_THRESHOLD = 0.1;
/** How many pixels may differ: 1 in 2000, because a missing icon of 12 pixels a side must fail. */
const MOST_DIFFERENT_SHARE = 0.0005;

export interface Bitmap {
  data: Buffer;
  width: number;
  height: number;
}

export async function decode(png: Buffer | string): Promise<Bitmap> {
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

const asRaw = ({ width, height }: Bitmap): SharpOptions => ({
  raw: { width, height, channels: 4 },
});

/** At most 256 colours, without dithering: a fourth of the bytes, and no difference above the threshold. */
export const encode = (bitmap: Bitmap): Promise<Buffer> =>
  sharp(bitmap.data, asRaw(bitmap))
    .png({ palette: true, dither: 0, effort: 10, compressionLevel: 9 })
    .toBuffer();

export interface Comparison {
  isSame: boolean;
  /** Whether the pictures have different sizes. */
  isResized: boolean;
  /** How many pixels differ. */
  pixels: number;
  /** How many may differ. */
  most: number;
}

/** Compares two pictures with the tolerance of the picture tests, and draws their difference. */
export async function comparePictures(
  actual: Bitmap,
  expected: Bitmap,
): Promise<Comparison & { picture: Buffer }> {
  const isResized = actual.width !== expected.width || actual.height !== expected.height;
  const most = Math.ceil(actual.width * actual.height * MOST_DIFFERENT_SHARE);
  const { pixels, picture } = await difference(actual, expected);
  return { isSame: !isResized && pixels <= most, isResized, pixels, most, picture };
}

/** The number of different pixels, and a picture of them. Pictures of different sizes differ wholly. */
async function difference(
  actual: Bitmap,
  expected: Bitmap,
): Promise<{ pixels: number; picture: Buffer }> {
  const width = Math.max(actual.width, expected.width);
  const height = Math.max(actual.height, expected.height);
  const extend = (bitmap: Bitmap): Promise<Buffer> =>
    sharp(bitmap.data, asRaw(bitmap))
      .extend({
        right: width - bitmap.width,
        bottom: height - bitmap.height,
        background: "#ff00ff",
      })
      .raw()
      .toBuffer();
  const data = Buffer.alloc(width * height * 4);
  const pixels = pixelmatch(await extend(actual), await extend(expected), data, width, height, {
    threshold: PIXEL_THRESHOLD,
  });
  return { pixels, picture: await encode({ data, width, height }) };
}
