/** Files made to fill memory or time: each small on disk. */
import { inlineRows, M, ods, sheet, workbook, zipOf } from './workbook.fixture.ts';

export type Bomb = { name: string; file: string; /** How it must end. */ code: string; make(): Promise<Buffer> | Buffer };

const CENTRAL = Buffer.from('504b0102', 'hex');
const small = (): Promise<Buffer> => workbook(sheet(inlineRows([['a']])));

/** Changes the directory entries of an archive one by one. */
function entries(bytes: Buffer, change: (at: number, index: number) => void): Buffer {
  let index = 0;
  for (let at = bytes.indexOf(CENTRAL); at >= 0; at = bytes.indexOf(CENTRAL, at + 4)) change(at, index++);
  return bytes;
}

async function lying(): Promise<Buffer> {
  const bytes = await workbook(sheet(`${inlineRows([['a']])}${' '.repeat(100_000)}`));
  return entries(bytes, (at) => { if (bytes.readUInt32LE(at + 24) > 50_000) bytes.writeUInt32LE(500, at + 24); });
}

async function overlapping(): Promise<Buffer> {
  const bytes = await small();
  const first = bytes.readUInt32LE(bytes.indexOf(CENTRAL) + 42);
  return entries(bytes, (at) => void bytes.writeUInt32LE(first, at + 42));
}

async function crowded(): Promise<Buffer> {
  const bytes = await small();
  const end = bytes.lastIndexOf(Buffer.from('504b0506', 'hex'));
  bytes.writeUInt16LE(60_000, end + 8);
  bytes.writeUInt16LE(60_000, end + 10);
  return bytes;
}

const shared = (items: string): string => `<sst xmlns="${M}">${items}</sst>`;
const rowsOf = (count: number, cells: (row: number) => string): string => Array.from({ length: count }, (_, at) => `<row r="${at + 1}">${cells(at + 1)}</row>`).join('');
const odsRow = (more: string): string => `<table:table table:name="A"><table:table-row${more}><table:table-cell office:value-type="string" table:number-columns-repeated="4000"><text:p>x</text:p></table:table-cell></table:table-row></table:table>`;
const records = (count: number): string => Array.from({ length: count }, (_, at) => `"f${at}":1`).join(',');

export const BOMBS: readonly Bomb[] = [
  { name: 'a thousand times its size', file: 'ratio.xlsx', code: 'unsafe-archive', make: () => workbook(sheet(`${inlineRows([['a']])}${' '.repeat(100_000_000)}`)) },
  { name: 'a part longer than it says', file: 'lying.xlsx', code: 'unsafe-archive', make: lying },
  { name: 'a part that claims two gigabytes', file: 'claim.xlsx', code: 'unsafe-archive', make: async () => { const bytes = await small(); return entries(bytes, (at) => void bytes.writeUInt32LE(2_147_483_647, at + 24)); } },
  { name: 'parts that share their bytes', file: 'overlap.xlsx', code: 'unsafe-archive', make: overlapping },
  { name: 'sixty thousand entries', file: 'entries.xlsx', code: 'unsafe-archive', make: crowded },
  { name: 'an archive in an archive', file: 'nested.xlsx', code: 'not-a-table', make: async () => zipOf({ 'inner.zip': await zipOf({ 'inner.zip': await small() }) }) },
  { name: '16,384 columns', file: 'columns.xlsx', code: 'too-large', make: () => workbook(sheet(rowsOf(3, (row) => `<c r="XFD${row}"><v>1</v></c>`))) },
  { name: 'next to empty rows four thousand wide', file: 'sparse.xlsx', code: 'too-large', make: () => workbook(sheet(rowsOf(60_000, (row) => `<c r="EZZ${row}"><v>1</v></c>`))) },
  { name: 'one shared text without an end', file: 'text.xlsx', code: 'too-large', make: () => workbook(sheet(inlineRows([['a']])), { strings: shared(`<si><t>${'A'.repeat(20_000_000)}</t></si>`) }) },
  { name: 'one long text shared by every cell', file: 'shared.xlsx', code: 'too-large', make: () => workbook(sheet(rowsOf(30_000, (row) => `<c r="A${row}" t="s"><v>0</v></c>`)), { strings: shared(`<si><t>${'long '.repeat(190_000)}</t></si>`) }) },
  { name: 'merged blocks over each other', file: 'merged.xlsx', code: 'too-large', make: () => workbook(sheet(rowsOf(20_000, (row) => `<c r="A${row}"><v>1</v></c>`), `<mergeCells>${'<mergeCell ref="A1:A1048576"/>'.repeat(20_000)}</mergeCells>`)) },
  { name: 'merged blocks that never close', file: 'merging.xlsx', code: 'read', make: () => workbook(sheet(inlineRows([['a']]), 'mergeCell '.repeat(400_000))) },
  { name: 'phonetic runs that never close', file: 'phonetic.xlsx', code: 'too-large', make: () => workbook(sheet('<row r="1"><c t="s"><v>0</v></c></row>'), { strings: shared(`<si>${'<rPh>'.repeat(600_000)}</si><si>${'<t>'.repeat(600_000)}</si>`) }) },
  { name: 'millions of cells the same again', file: 'repeat.ods', code: 'too-large', make: () => ods(odsRow(' table:number-rows-repeated="1048576"')) },
  { name: 'spaces without number', file: 'spaces.ods', code: 'read', make: () => ods(`<table:table table:name="A"><table:table-row><table:table-cell office:value-type="string"><text:p>a${'<text:s text:c="999999999"/>'.repeat(50)}b</text:p></table:table-cell></table:table-row></table:table>`) },
  { name: 'a quote that never closes', file: 'quote.csv', code: 'too-large', make: () => Buffer.from(`a,b\n"${'x'.repeat(9_000_000)}`) },
  { name: 'a hundred thousand columns', file: 'wide.csv', code: 'too-large', make: () => Buffer.from(`${'a,'.repeat(100_000)}\n`) },
  { name: 'brackets a hundred thousand deep', file: 'deep.json', code: 'damaged-file', make: () => Buffer.from('['.repeat(200_000)) },
  { name: 'two hundred thousand fields', file: 'fields.json', code: 'too-large', make: () => Buffer.from(`[{${records(200_000)}}]`) },
  { name: 'elements a hundred thousand deep', file: 'deep.xml', code: 'too-large', make: () => Buffer.from('<a>'.repeat(100_000)) },
  { name: 'two hundred thousand attributes', file: 'attributes.xml', code: 'too-large', make: () => Buffer.from(`<p><i ${Array.from({ length: 200_000 }, (_, at) => `a${at}="1"`).join(' ')}/><i/></p>`) },
];
