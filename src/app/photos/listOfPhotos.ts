import { Refusal } from '#base';
import { attributesOf, type Numbered } from '#catalogue';
import type { Context } from '../port.ts';
import { recogniseFile } from '../importing/planFile.ts';
import { openFile } from '../importing/readFile.ts';

/** How several file names stand in one cell. */
const BETWEEN = /[|;,\n]+/;

/**
 * Reads a CSV or Excel list that names photos: its item-number column and its photo columns, found as an import finds them.
 * File names come folded, each with the items it is named at. Throws Refusal('no-photo-column') and the refusals of reading.
 */
export async function namedInList(context: Context, token: string | undefined, items: readonly Numbered[]): Promise<Map<string, string[]>> {
  if (token === undefined) throw new Refusal('no-photo-column', 'No list was chosen. Choose the CSV or Excel file that names the photos.', { hi: 'कोई लिस्ट नहीं चुनी गई। वह CSV या Excel फ़ाइल चुनें जिसमें फ़ोटो के नाम हैं।' });
  const workspace = await context.workspace();
  const opened = await openFile(context, token, null, true);
  try {
    const { mapping } = await recogniseFile(workspace, opened, { attributes: await attributesOf(workspace.read) });
    const columnsOf = (wanted: (field: string) => boolean): number[] => mapping.columns.flatMap((one) => (wanted(one.field ?? '') ? [one.index] : []));
    const [number] = columnsOf((field) => field === 'sku');
    const photos = columnsOf((field) => /^images?(\.|$)/.test(field));
    if (number === undefined || photos.length === 0) throw new Refusal('no-photo-column', `${opened.name} has no column with ${number === undefined ? 'item numbers' : 'photo names'}. Its first row must name one, such as SKU and Image.`, { hi: `${opened.name} में ${number === undefined ? 'आइटम नं.' : 'फ़ोटो के नामों'} का कॉलम नहीं है। उसकी पहली पंक्ति में ऐसी हेडिंग होनी चाहिए, जैसे SKU और Image।`, where: { file: opened.name } });
    const bySku = new Map(items.map((one) => [one.sku, one.id]));
    const named = new Map<string, string[]>();
    for await (const rows of opened.rows) {
      for (const row of rows) {
        const product = bySku.get((row.cells[number] ?? '').trim());
        if (product === undefined) continue;
        for (const name of photos.flatMap((column) => (row.cells[column] ?? '').split(BETWEEN))) put(named, name, product);
      }
    }
    return named;
  } finally {
    await opened.close();
  }
}

function put(named: Map<string, string[]>, name: string, product: string): void {
  const key = name.trim().replaceAll('\\', '/').toLowerCase();
  if (key === '') return;
  const before = named.get(key) ?? [];
  if (!before.includes(product)) named.set(key, [...before, product]);
}
