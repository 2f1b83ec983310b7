import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { firmMark, homeGoods } from './homeGoods.ts';
import { industrialGoods } from './industrialGoods.ts';

const CATALOGUE = join(import.meta.dirname, 'sampleFirm', 'products.csv');

/** Draws one picture as a PNG of 1200 × 1200. The drawing is ours: it is trusted and needs no killable process. */
const drawn = (svg: string, file: string): Promise<unknown> => sharp(Buffer.from(svg)).png({ compressionLevel: 6 }).toFile(file);

/** The firm's mark as a PNG. */
export const drawnMark = (): Promise<Uint8Array> => sharp(Buffer.from(firmMark)).png({ compressionLevel: 9 }).toBuffer();

/** Lays the sample firm's price list and photos out as files in a temporary folder, to be imported like anybody's. */
export async function layOutSample(signal: AbortSignal, progress: (done: number, total: number) => void): Promise<{ catalogue: string; images: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'niryat-sample-'));
  const images = join(folder, 'photos');
  await mkdir(images);
  await copyFile(CATALOGUE, join(folder, 'marudhar-price-list.csv'));
  const all = Object.entries({ ...homeGoods, ...industrialGoods });
  for (const [at, [sku, svg]] of all.entries()) {
    signal.throwIfAborted();
    await drawn(svg, join(images, `${sku}.png`));
    progress(at + 1, all.length);
  }
  return { catalogue: join(folder, 'marudhar-price-list.csv'), images, remove: () => rm(folder, { recursive: true, force: true }) };
}
