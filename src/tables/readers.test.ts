import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '#base';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Archive, openArchive, type TableRow } from './index.ts';
import type { NumberStyle } from './numberFormat.ts';
import { PlainSheet } from './plainSheet.ts';
import { PlainStrings } from './plainStrings.ts';
import { readCarefully, readSheet, type SheetReading } from './readSheet.ts';
import { readStringsCarefully, readSharedStrings } from './sharedStrings.ts';
import { SharedTexts } from './sharedTexts.ts';
import { type SheetContext, SheetRows } from './sheetRows.ts';
import { oddSheets, plainSheets, STRINGS, stringTables } from './sheetForms.fixture.ts';
import { readWorkbook } from './workbookParts.ts';

const STYLES: NumberStyle[] = [{ kind: 'plain' }, { kind: 'date' }, { kind: 'padded', digits: 6 }, { kind: 'plain' }];
const PART = 'part.xml';

/** One part that comes in blocks of this size, and nothing else. */
const archiveOf = (xml: string, size: number): Archive => {
  const bytes = Buffer.from(xml);
  async function* chunks(): AsyncGenerator<Buffer> {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  return { names: [PART], size: () => bytes.length, chunks, bytes: async () => bytes, close: () => {} };
};

const contextOf = (more: Partial<SheetContext> = {}): SheetContext => ({ file: 'a.xlsx', sheet: 'Rates', strings: STRINGS, styles: STYLES, date1904: false, notes: [], withoutHidden: false, ...more });

/** Everything a reading gave, or the code it was refused with. */
async function told(reading: SheetReading, context: SheetContext): Promise<unknown> {
  const rows: TableRow[] = [];
  try {
    for (;;) {
      const next = await reading.next();
      if (next.done) return { rows, merged: next.value, notes: context.notes };
      rows.push(...next.value);
    }
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

async function both(archive: Archive, part = PART, more: Partial<SheetContext> = {}): Promise<{ fast: unknown; careful: unknown }> {
  const [one, other] = [contextOf(more), contextOf(more)];
  return { fast: await told(readSheet(archive, part, one), one), careful: await told(readCarefully(archive, part, other), other) };
}

const sizes = fc.constantFrom(7, 64, 500, 100_000);

describe('the fast reader of worksheets and the careful one', () => {
  test('say the same of any sheet in the plain form, in blocks of any size, and the fast one reads it itself', async () => {
    await fc.assert(fc.asyncProperty(plainSheets, sizes, fc.boolean(), async (xml, size, withoutHidden) => {
      const { fast, careful } = await both(archiveOf(xml, size), PART, { withoutHidden });
      expect(fast).toEqual(careful);
      const plain = new PlainSheet(new SheetRows(contextOf()));
      plain.push(Buffer.from(xml.replace(/^\ufeff/, '')));
      plain.end();
      expect(plain.unsure).toBe(false);
    }), { numRuns: 400 });
  });

  test('say the same of any well-formed sheet: comments, instructions, names declared on the way, blanks in odd places', async () => {
    let read = 0;
    await fc.assert(fc.asyncProperty(oddSheets, sizes, async (xml, size) => {
      const { fast, careful } = await both(archiveOf(xml, size));
      expect(fast).toEqual(careful);
      if (typeof careful !== 'string') read += 1;
    }), { numRuns: 300 });
    expect(read).toBeGreaterThan(250);
  });

  test('never differ on a sheet that was broken at random: what both read is the same', async () => {
    const TOKENS = ['<', '>', '"', '&', '&amp;', '<!--', '-->', '<![CDATA[', ']]>', '<?x?>', '</v>', '<v>', '</c>', '<c r="B2">', '<row>', '</row>', '<is><t>', ' t="s"', ' r="A1"', 'xmlns="u"', '</sheetData>', '<f>', '0', ' ', '\0', 'é', '<c/>', '<v/>', '</x:v>'];
    let agreed = 0;
    const broken = fc.tuple(fc.oneof(plainSheets, oddSheets), fc.nat(10_000), fc.nat(2), fc.constantFrom(...TOKENS), fc.constantFrom(0, 0, 1, 4)).map(([xml, place, more, token, cut]) => {
      // At a tag, or one or two letters into it.
      const at = Math.max(0, xml.indexOf('<', Math.floor((place / 10_000) * xml.length))) + more;
      return xml.slice(0, at) + token + xml.slice(at + cut);
    });
    await fc.assert(fc.asyncProperty(broken, sizes, async (xml, size) => {
      const { fast, careful } = await both(archiveOf(xml, size));
      if (typeof careful === 'string') return;
      agreed += 1;
      expect(fast).toEqual(careful);
    }), { numRuns: 600 });
    expect(agreed).toBeGreaterThan(20);
  });

  test('a control: a sheet with one more cell is another', async () => {
    const [xml = ''] = fc.sample(plainSheets.filter((one) => one.includes('</row>')), { numRuns: 1, seed: 5 });
    const more = xml.replace('</row>', '<c r="ZZ1" t="str"><v>more</v></c></row>');
    expect((await both(archiveOf(more, 100))).fast).not.toEqual((await both(archiveOf(xml, 100))).careful);
  });
});

describe('the fast reader of shared strings and the careful one', () => {
  test('say the same of any table, in blocks of any size', async () => {
    let plain = 0;
    await fc.assert(fc.asyncProperty(stringTables, sizes, async (table, size) => {
      const archive = archiveOf(table.xml, size);
      expect(await readSharedStrings(archive, PART, 'a')).toEqual(await readStringsCarefully(archive, PART, 'a'));
      if (!table.plain) return;
      plain += 1;
      const fast = new PlainStrings(new SharedTexts('a'));
      fast.push(Buffer.from(table.xml.replace(/^\ufeff/, '')));
      fast.end();
      expect(fast.unsure).toBe(false);
    }), { numRuns: 300 });
    expect(plain).toBeGreaterThan(50);
  });
});

const DATA = join(import.meta.dirname, '../../../shared/data');
const shared = existsSync(DATA) ? readdirSync(DATA, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.xlsx')) : [];
if (shared.length === 0) console.info(`The shared sample data is not beside this checkout (${DATA}): its workbooks are not compared.`);

test.skipIf(shared.length === 0).each(shared)('both readers say the same of %s', async (name) => {
  const archive = await openArchive(join(DATA, name), name);
  const workbook = await readWorkbook(archive, name);
  const strings = workbook.sharedStrings ? await readSharedStrings(archive, workbook.sharedStrings, name) : [];
  if (workbook.sharedStrings) expect(await readStringsCarefully(archive, workbook.sharedStrings, name)).toEqual(strings);
  for (const sheet of workbook.sheets) {
    const { fast, careful } = await both(archive, sheet.part, { strings, styles: workbook.styles, date1904: workbook.date1904 });
    expect(fast).toEqual(careful);
    expect(typeof fast).toBe('object');
  }
  archive.close();
});
