import type { Pixels } from './decoder.ts';
import type { Prints } from './pictureLook.ts';

const SIDE = 32;
const LOW = 8;
/** A picture with less between its lightest and darkest spot shows nothing to know it by. */
const NOTHING = 12;

/**
 * Prints of a picture that stay nearly the same when it is scaled, recompressed or slightly retouched: the signs of its 63 lowest
 * frequencies against their median (a DCT of 32×32 grey pixels, after Zauner, "Implementation and Benchmarking of Perceptual Image Hash
 * Functions", 2010), whether light rises from each spot of 9×8 to the next, and the mean colours of a 4×4 grid.
 */
export async function printsOf(pixels: Pixels): Promise<Prints | null> {
  const grey = await small(pixels, SIDE, SIDE, true);
  if (Math.max(...grey) - Math.min(...grey) < NOTHING) return null;
  const [steps, colours] = [await small(pixels, 9, 8, true), await small(pixels, 4, 4, false)];
  return { frequency: hex(frequencies(grey)), gradient: hex(rises(steps)), colours: Buffer.from(colours).toString('hex') };
}

async function small(pixels: Pixels, width: number, height: number, grey: boolean): Promise<Uint8Array> {
  const { fromPixels, toPixels } = await import('./decoder.ts');
  const resized = fromPixels(pixels).resize(width, height, { fit: 'fill', kernel: 'cubic' });
  return (await toPixels(grey ? resized.greyscale().toColourspace('b-w') : resized.toColourspace('srgb'))).data;
}

/** cos((2x + 1) u π / 2N) for the lowest frequencies. */
const COSINES = Array.from({ length: LOW }, (_, u) => Array.from({ length: SIDE }, (_all, x) => Math.cos(((2 * x + 1) * u * Math.PI) / (2 * SIDE))));

function frequencies(grey: Uint8Array): boolean[] {
  const rows = COSINES.map((cosine) => Array.from({ length: SIDE }, (_, y) => cosine.reduce((sum, factor, x) => sum + factor * (grey[y * SIDE + x] ?? 0), 0)));
  const values = COSINES.flatMap((cosine) => rows.map((row) => cosine.reduce((sum, factor, y) => sum + factor * (row[y] ?? 0), 0)));
  const sorted = values.slice(1).sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  return values.map((value, at) => at > 0 && value > median);
}

const rises = (steps: Uint8Array): boolean[] => Array.from({ length: 64 }, (_, at) => {
  const from = Math.floor(at / 8) * 9 + (at % 8);
  return (steps[from + 1] ?? 0) > (steps[from] ?? 0);
});

const hex = (bits: readonly boolean[]): string => {
  let text = '';
  for (let at = 0; at < bits.length; at += 4) text += ((bits[at] ? 8 : 0) + (bits[at + 1] ? 4 : 0) + (bits[at + 2] ? 2 : 0) + (bits[at + 3] ? 1 : 0)).toString(16);
  return text;
};
