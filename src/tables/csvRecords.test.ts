import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { carefulRecords, type Marks, plainRecords, type Records } from './csvRecords.ts';
import { PlainCsv } from './plainCsv.ts';

async function* cut(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
async function* whole(bytes: Buffer): AsyncGenerator<string> {
  if (bytes.length > 0) yield bytes.toString();
}

/** All records and, by the row they stand in, all that is broken. */
async function told(records: AsyncGenerator<Records>): Promise<{ data: string[][]; broken: string[]; special: number[] }> {
  const all = { data: [] as string[][], broken: [] as string[], special: [] as number[] };
  for await (const { data, errors, special } of records) {
    all.broken.push(...errors.filter(({ row = 0 }) => row < data.length).map(({ code, row = 0 }) => `${all.data.length + row} ${code}`));
    for (const at of special ?? data.keys()) all.special.push(all.data.length + at);
    all.data.push(...data);
  }
  return all;
}

const marks = fc.record({ delimiter: fc.constantFrom(',', ';', '\t', '|', '~'), newline: fc.constantFrom('\r\n' as const, '\n' as const, '\r' as const), skip: fc.constant(0) });
const sizes = fc.constantFrom(1, 3, 17, 200, 100_000);
const cell = fc.string({ unit: fc.constantFrom('a', 'b', ' ', "'", '#', '"', ',', ';', '\n', '\r', 'é', 'दी', '\u{1f9ff}', '\0'), maxLength: 9 });
const written = (text: string, { delimiter }: Marks): string => (/["\r\n]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text);
const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { maxLength: 12 });

describe('records of a text table by its bytes and by its text', () => {
  test('are the same of any list that is written as it should be, in pieces of any size, and the bytes alone tell them', async () => {
    await fc.assert(fc.asyncProperty(rows, marks, sizes, async (list, how, size) => {
      const text = list.map((cells) => cells.map((one) => written(one, how)).join(how.delimiter) + how.newline).join('');
      const bytes = Buffer.from(text);
      const { special: _, ...plain } = await told(plainRecords(cut(bytes, size), 'a.csv', how));
      expect(plain).toEqual({ data: list, broken: [] });
      const { special: _all, ...careful } = await told(carefulRecords(whole(bytes), 'a.csv', how));
      expect(plain).toEqual(careful);
      const reader = new PlainCsv(how.delimiter, how.newline);
      reader.records(bytes, [], new Set());
      expect([reader.unsure, reader.end]).toEqual([false, bytes.length]);
    }), { numRuns: 400 });
  });

  test('are the same of any bytes at all: quotes and line ends in odd places, letters cut short, a last line without an end', async () => {
    const bytes = fc.array(fc.constantFrom(...[...'aaa"",,;\n\n\r\r\n\' \t#'].map((one) => [one.charCodeAt(0)]), [0xe0, 0xa4, 0xa6], [0xc2, 0xa0], [0xe0, 0xa4], [0xff], [0xef, 0xbb, 0xbf], [34, 10], [34, 44, 34], [13, 10]), { maxLength: 60 });
    let odd = 0;
    await fc.assert(fc.asyncProperty(bytes, marks, sizes, async (list, how, size) => {
      const all = Buffer.from(list.flat());
      const [plain, careful] = [await told(plainRecords(cut(all, size), 'a.csv', how)), await told(carefulRecords(whole(all), 'a.csv', how))];
      expect([plain.data, plain.broken]).toEqual([careful.data, careful.broken]);
      odd += careful.broken.length > 0 ? 1 : 0;
    }), { numRuns: 1_500 });
    expect(odd).toBeGreaterThan(100);
  });

  test('are looked at more closely wherever a cell may be guarded, an error, hold a line end, or be more than is read', async () => {
    const lines = ['a,b', "'=1,b", 'a,"#N/A"', 'a,b\r', 'a,"b\r"', `${'x'.repeat(5_000)},b`, ','.repeat(5_000), 'दी,é', ''];
    const { special } = await told(plainRecords(cut(Buffer.from(`${lines.join('\n')}\n`), 9_000), 'a.csv', { delimiter: ',', newline: '\n', skip: 0 }));
    expect(special).toEqual([1, 2, 3, 4, 5, 6]);
    for (const newline of ['\n', '\r\n', '\r'] as const) {
      const list = ['a,b', 'a,"b\nc"', 'a,"b\rc"', 'a,b', ...(newline === '\n' ? ['a\rb,c'] : newline === '\r' ? ['a\nb,c'] : ['a,"\r\n"']), 'a,"b""c"'];
      expect([newline, (await told(plainRecords(cut(Buffer.from(list.join(newline) + newline), 9_000), 'a.csv', { delimiter: ',', newline, skip: 0 }))).special]).toEqual([newline, [1, 2, 4]]);
    }
  });
});
