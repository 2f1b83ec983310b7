import sharp from 'sharp';

/** Numbers from 0 to 1 that are the same for the same seed. */
export const random = (seed: number) => () => ((seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32);

const SIDE = 900;

/** A product-like picture drawn by code: some shapes with fine dark lines on a near-white ground, 900×900, as JPEG. The decoder takes no drawings, so pixels are set one by one. */
export async function drawn(seed: number): Promise<Buffer> {
  const next = random(seed * 7_919 + 13);
  const pixels = new Uint8Array(SIDE * SIDE * 3).fill(250);
  const put = (x: number, y: number, colour: readonly number[]): void => {
    if (x >= 0 && y >= 0 && x < SIDE && y < SIDE) pixels.set(colour, (Math.floor(y) * SIDE + Math.floor(x)) * 3);
  };
  for (let shape = 0; shape < 7; shape++) {
    const colour = [next(), next(), next()].map((one) => Math.round(30 + one * 180));
    const [left, top, width, height, round] = [100 + next() * 550, 100 + next() * 550, 60 + next() * 220, 60 + next() * 220, next() < 0.5];
    for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) if (!round || ((x / width - 0.5) ** 2 + (y / height - 0.5) ** 2) < 0.25) put(left + x, top + y, colour);
  }
  for (let line = 0; line < 90; line++) {
    const [x, y, length] = [130 + line * 7, 180 + next() * 400, 30 + next() * 150];
    for (let at = 0; at < length; at++) for (const wide of [0, 1]) put(x + at * 0.1 + wide, y + at, [30, 30, 30]);
  }
  return sharp(pixels, { raw: { width: SIDE, height: SIDE, channels: 3 } }).jpeg({ quality: 92 }).toBuffer();
}
