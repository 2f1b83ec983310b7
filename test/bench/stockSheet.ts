import { createRequire } from 'node:module';
import type { Picture, Plan } from '#paper';
import PDFDocument from 'pdfkit';

const { resolve } = createRequire(import.meta.url);
const LATIN = resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf');
const HINDI = resolve('@expo-google-fonts/noto-sans-devanagari/400Regular/NotoSansDevanagari_400Regular.ttf');

/** Every text of a plan, wherever it stands in it. */
function textsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (value === null || typeof value !== 'object' || value instanceof Uint8Array) return [];
  return Object.entries(value).flatMap(([key, one]) => (key === 'text' && typeof one === 'string' ? [one] : textsOf(one)));
}

/** The texts of a sheet's body and its photo by pdfkit as its guide says: two fonts by their paths for each file, no layout, tags or spelling. Gives the bytes written. */
export async function stockSheet({ sheets, paper }: Plan, photo: Picture): Promise<number> {
  const doc = new PDFDocument({ size: paper });
  let bytes = 0;
  doc.on('data', (chunk: Buffer) => { bytes += chunk.byteLength; });
  const done = new Promise((finished) => doc.on('end', finished));
  doc.image(Buffer.from(photo.bytes), { width: 200 });
  for (const text of textsOf(sheets.map((one) => one.body))) doc.font(/[\u0900-\u097f]/.test(text) ? HINDI : LATIN).fontSize(8).text(text);
  doc.end();
  await done;
  return bytes;
}
