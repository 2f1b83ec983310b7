import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import sharp from 'sharp';

/** How a photo of a slip is taken: what a phone in a store room does to it. Angles in degrees, side of the slip as a share of the photo's longer side. */
export type Taking = { angle: number; share: number; blur: number; light: number; noise: number; tilt: number; quality: number };
export const STEADY: Taking = { angle: 0, share: 0.3, blur: 0, light: 1, noise: 0, tilt: 0, quality: 85 };

/** Numbers that look like chance and are the same every time. */
export function chance(seed: number): () => number {
  let state = seed >>> 0 || 1;
  return () => {
    state ^= state << 13; state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5; state >>>= 0;
    return state / 4_294_967_296;
  };
}

type CanvasFactory = { create(width: number, height: number): { canvas: { toBuffer(type: string): Buffer }; context: Parameters<PDFPageProxy['render']>[0]['canvasContext'] & object } };

/** One printed page of slips as pixels, drawn from the PDF's own bytes: 300 dots to the inch. */
async function printedPage(pdf: Uint8Array): Promise<{ png: Buffer; width: number; height: number }> {
  const document = await getDocument({ data: Uint8Array.from(pdf), verbosity: 0 }).promise;
  const page = await document.getPage(1);
  const viewport = page.getViewport({ scale: 300 / 72 });
  const { canvas, context } = (document.canvasFactory as CanvasFactory).create(Math.round(viewport.width), Math.round(viewport.height));
  await page.render({ canvasContext: context, viewport, canvas: null }).promise;
  return { png: canvas.toBuffer('image/png'), width: Math.round(viewport.width), height: Math.round(viewport.height) };
}

/** The slips of a page, cut along their lines: `columns` × `rows` of them, row by row. The margins are those of the page's plan. */
export async function cutSlips(pdf: Uint8Array, columns: number, rows: number): Promise<Buffer[]> {
  const { png, width, height } = await printedPage(pdf);
  const [left, top, bottom] = [20, 20, 26].map((points) => (points * 300) / 72) as [number, number, number];
  const [cellWidth, cellHeight] = [(width - 2 * left) / columns, (height - top - bottom) / rows];
  return Promise.all(Array.from({ length: columns * rows }, (_, at) => sharp(png).extract({ left: Math.round(left + (at % columns) * cellWidth), top: Math.round(top + Math.floor(at / columns) * cellHeight), width: Math.floor(cellWidth), height: Math.floor(cellHeight) }).png().toBuffer()));
}

/** Goods on a table: gradients, round shapes, stripes like a weave. No code in it. */
function goods(width: number, height: number, random: () => number): Buffer {
  const colour = (): string => `rgb(${[0, 0, 0].map(() => Math.round(60 + random() * 150)).join(',')})`;
  const shapes = Array.from({ length: 14 }, () => `<ellipse cx="${random() * width}" cy="${random() * height}" rx="${width * (0.04 + random() * 0.16)}" ry="${height * (0.04 + random() * 0.14)}" fill="${colour()}" opacity=".8"/>`).join('');
  const checks = `<pattern id="w" width="46" height="46" patternUnits="userSpaceOnUse"><rect width="23" height="23" fill="#2a2018" opacity=".35"/><rect x="23" y="23" width="23" height="23" fill="#fff" opacity=".2"/></pattern>`;
  return Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs><linearGradient id="g" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="${colour()}"/><stop offset="1" stop-color="${colour()}"/></linearGradient>${checks}</defs><rect width="100%" height="100%" fill="url(#g)"/>${shapes}<rect x="${width * 0.55}" y="${height * 0.1}" width="${width * 0.4}" height="${height * 0.35}" fill="url(#w)"/></svg>`);
}

/** Noise of a sensor, drawn once and laid over the photo again and again; its length is no multiple of any line's. */
const GRAIN = 1_000_003;
const grainOf = (strength: number, random: () => number): Float32Array => Float32Array.from({ length: GRAIN }, () => (random() - 0.5) * strength);

/** A photo of goods, with the slip laid on them when there is one. JPEG bytes. */
export async function photographed(slip: Uint8Array | undefined, taking: Taking, seed: number, width = 4_000, height = 3_000): Promise<Buffer> {
  const random = chance(seed);
  let scene = sharp(goods(width, height, random));
  if (slip) {
    const side = Math.round(width * taking.share);
    const flat = await sharp(slip).resize(side).ensureAlpha().png().toBuffer();
    const laid = await sharp(flat).affine([1, taking.tilt, taking.tilt * 0.4, 1 - Math.abs(taking.tilt) * 0.5], { background: '#00000000' }).toBuffer();
    const turned = await sharp(laid).rotate(taking.angle, { background: '#00000000' }).toBuffer({ resolveWithObject: true });
    scene = scene.composite([{ input: turned.data, left: Math.max(0, Math.round((width - turned.info.width) * random())), top: Math.max(0, Math.round((height - turned.info.height) * random())) }]);
  }
  const { data, info } = await scene.removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const grain = grainOf(taking.noise, random);
  const shift = Math.floor(random() * GRAIN);
  const taken = new Uint8ClampedArray(data.length);
  for (let at = 0; at < data.length; at++) taken[at] = (data[at] as number) * taking.light + (grain[(at + shift) % GRAIN] as number);
  const rough = sharp(taken, { raw: { width: info.width, height: info.height, channels: 3 } });
  return (taking.blur > 0 ? rough.blur(taking.blur) : rough).jpeg({ quality: taking.quality }).toBuffer();
}
