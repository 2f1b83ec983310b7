import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import exceljs from 'exceljs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openArchive, openTable, type TableRow, writeXlsx } from './index.ts';
import { M, sheet, workbook, zipOf } from './workbook.fixture.ts';

let folder = '';
beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'niryat-xlsx-')); });
afterAll(() => rm(folder, { recursive: true }));

async function read(bytes: Uint8Array, sheet?: string, name = 'a.xlsx') {
  const path = join(folder, name);
  await writeFile(path, bytes);
  const table = await openTable(path, name);
  try {
    const rows: TableRow[] = [];
    for await (const batch of table.rows(sheet)) rows.push(...batch);
    return { table, rows, cells: rows.map((row) => row.cells) };
  } finally {
    await table.close();
  }
}

const STYLES = `<styleSheet xmlns="${M}"><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="000000"/><numFmt numFmtId="166" formatCode="[Red]&quot;d&quot;0.00"/><numFmt numFmtId="167" formatCode="[h]:mm"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="22"/></cellXfs></styleSheet>`;

describe('workbooks', () => {
  test('shared, rich and inline strings, booleans, errors, formulas by their saved value', async () => {
    const strings = `<sst xmlns="${M}"><si><t>Lamp &amp; co &#x20B9;</t></si><si><r><t>Rich </t></r><r><t xml:space="preserve">text </t></r></si><si><t>東京</t><rPh sb="0" eb="2"><t>とうきょう</t></rPh></si><si/><si><t>two_x000D_\nlines</t></si></sst>`;
    const xml = sheet('<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="C2" t="s"><v>2</v></c><c r="D2" t="s"><v>3</v></c><c r="E2" t="s"><v>4</v></c></row>'
      + '<row r="4"><c r="A4" t="b"><v>1</v></c><c r="B4" t="e"><v>#REF!</v></c><c r="C4" t="str"><f>A1&amp;"x"</f><v>done</v></c><c r="D4"><f>1+1</f><v>2</v></c><c r="F4" t="inlineStr"><is><t>in </t><r><t>line</t></r></is></c><c r="G4"><f>NOW()</f></c></row>');
    const { rows, table } = await read(await workbook(xml, { strings }));
    expect(rows).toEqual([{ number: 2, cells: ['Lamp & co ₹', 'Rich text ', '東京', '', 'two\r\nlines'] }, { number: 4, cells: ['TRUE', '', 'done', '2', '', 'in line'] }]);
    expect(table.notes).toEqual([{ code: 'error-value', sheet: 'Rates', row: 4, cell: 'B4', text: '#REF!' }, { code: 'formula-without-value', sheet: 'Rates', row: 4, cell: 'G4' }]);
  });

  test.each([
    ['1', false, '46112', '2026-03-31'], ['2', false, '46112', '2026-03-31'], ['2', true, '44650', '2026-03-31'], ['5', false, '46112.4375', '2026-03-31T10:30:00'],
    ['1', false, '59', '1900-02-28'], ['1', false, '61', '1900-03-01'], ['5', false, '0.75', '18:00:00'],
    ['3', false, '91030', '091030'], ['4', false, '12.5', '12.5'], ['0', false, '0.30000000000000004', '0.3'], ['0', false, '8901234567894', '8901234567894'], ['0', false, '1.2E-3', '0.0012'], ['0', false, '123456789012345680', '123456789012346000'],
  ])('style %s, 1904 %s: %s shows %s', async (style, date1904, value, shown) => {
    const xml = sheet(`<row r="1"><c r="A1" s="${style}"><v>${value}</v></c></row>`);
    expect((await read(await workbook(xml, { styles: STYLES, date1904 }))).cells).toEqual([[shown]]);
  });

  test('other prefixes, missing references and missing row numbers', async () => {
    const xml = `<x:worksheet xmlns:x="${M}"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c><x:c><x:v>5</x:v></x:c></x:row><x:row/><x:row><x:c r="C3"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    expect((await read(await workbook(xml))).rows).toEqual([{ number: 1, cells: ['a', '5'] }, { number: 3, cells: ['', '', '7'] }]);
  });

  const cell = (r: string, inside: string, more = ' t="str"'): string => `<c r="${r}"${more}>${inside}</c>`;
  test.each([
    ['comments, instructions and CDATA where spreadsheets write none', sheet(`<!-- <row r="1"><c r="A1"><v>9</v></c></row> --><row r="1">${cell('A1', '<v>a<!-- b -->c</v>')}<?x <v>1</v>?>${cell('B1', '<v><![CDATA[x < y & z]]></v>')}</row>`, '<!-- <mergeCells><mergeCell ref="A1:A9"/></mergeCells> -->'), [['ac', 'x < y & z']]],
    ['references written as numbers, also in attributes', sheet('<row r="&#49;"><c r="&#65;1" t="&#115;tr"><v>&#x92A;&#10;&quot;</v></c></row>'), [['प\n"']]],
    ['blanks inside tags, and an attribute that looks like the end of one', sheet('<row r = "1" ><c r="A1" note="a>b" t="str" ><v >x</v ></c ></row >'), [['x']]],
    ['two prefixes for one namespace, and cells of another beside them', `<worksheet xmlns="${M}" xmlns:m="${M}" xmlns:o="urn:o"><sheetData><m:row r="1"><c r="A1"><m:v>1</m:v></c><o:c r="B1"><o:v>2</o:v></o:c><m:c r="C1"><v>3</v></m:c></m:row></sheetData></worksheet>`, [['1', '', '3']]],
    ['an encoding that is declared and not UTF-8', Buffer.from(`<?xml version="1.0" encoding="ISO-8859-1"?>${sheet(`<row r="1">${cell('A1', '<v>caf\u00e9</v>')}</row>`).slice(21)}`, 'latin1'), [['café']]],
    ['UTF-16 that is declared over bytes that are none', `<?xml version="1.0" encoding="utf-16"?>${sheet(`<row r="1">${cell('A1', '<v>दीपक</v>')}</row>`).slice(21)}`, [['दीपक']]],
    ['UTF-16 without a byte order mark', Buffer.from(sheet(`<row r="1">${cell('A1', '<v>दीपक</v>')}</row>`), 'utf16le'), [['दीपक']]],
  ])('%s', async (_, xml, wanted) => expect((await read(await workbook(xml))).cells).toEqual(wanted));

  test.each([
    ['damaged-file', sheet('<mc:AlternateContent xmlns:mc="urn:mc"><mc:Choice><row r="1"><c r="A1"><v>1</v></c></row></mc:Choice><mc:Fallback><row r="1"><c r="A1"><v>2</v></c></row></mc:Fallback></mc:AlternateContent>')],
    ['damaged-file', `<?xml version="1.0" encoding="klingon"?>${sheet('<row r="1"><c r="A1"><v>1</v></c></row>').slice(21)}`],
    ['damaged-file', sheet('<row r="1"><c r="A1"><v>1</c></row>')],
  ])('what no reader can be sure of is refused as %s', async (code, xml) => {
    await expect(read(await workbook(xml))).rejects.toMatchObject({ code });
  });

  test('a value merged down holds for the rows below it, one merged sideways does not spread', async () => {
    const text = (r: string, t: string) => `<c r="${r}" t="inlineStr"><is><t>${t}</t></is></c>`;
    const xml = sheet(`<row r="1">${text('A1', 'Lamps')}${text('B1', 'L-1')}</row><row r="2">${text('B2', 'L-2')}</row><row r="3">${text('A3', 'Title')}</row>`, '<mergeCells count="2"><mergeCell ref="A1:A2"/><mergeCell ref="A3:C3"/></mergeCells>');
    expect((await read(await workbook(xml))).cells).toEqual([['Lamps', 'L-1'], ['Lamps', 'L-2'], ['Title']]);
  });

  test('hidden sheets are named as hidden', async () => {
    const bytes = await workbook(sheet('<row r="1"><c r="A1"><v>1</v></c></row>'), { sheets: '<sheet name="Old" sheetId="2" state="veryHidden" r:id="rId1"/><sheet name="Rates" sheetId="1" r:id="rId1"/>' });
    expect((await read(bytes)).table.sheets).toEqual([{ name: 'Old', hidden: true }, { name: 'Rates', hidden: false }]);
    await expect(read(bytes, 'None')).rejects.toMatchObject({ code: 'no-such-sheet' });
  });

  test('what another writer makes reads back cell by cell, streamed as well as whole', async () => {
    const book = new exceljs.Workbook();
    const page = book.addWorksheet('Data');
    const wanted: string[][] = [];
    for (let row = 1; row <= 400; row += 1) {
      page.addRow([`SKU-${row}`, row * 1.5, row % 2 === 0, `नाम ${row} <&> "q"`, '', row]);
      wanted.push([`SKU-${row}`, String(row * 1.5), row % 2 === 0 ? 'TRUE' : 'FALSE', `नाम ${row} <&> "q"`, '', String(row)]);
    }
    expect((await read(Buffer.from(await book.xlsx.writeBuffer()))).cells).toEqual(wanted);
  });
});

describe('hostile and broken workbooks are refused', () => {
  const good = () => workbook(sheet('<row r="1"><c r="A1"><v>1</v></c></row>'));

  test('truncated', async () => {
    const bytes = await good();
    for (const part of [0.2, 0.5, 0.9, 0.99]) await expect(read(bytes.subarray(0, Math.floor(bytes.length * part)))).rejects.toMatchObject({ code: 'damaged-file', message: expect.not.stringContaining('..') });
  });

  test('a document type in any part', async () => {
    const dtd = '<!DOCTYPE x [<!ENTITY a "b">]>';
    await expect(read(await workbook(`<?xml version="1.0"?>${dtd}${sheet('<row r="1"><c r="A1"><v>1</v></c></row>').slice(21)}`))).rejects.toMatchObject({ code: 'unsafe-xml' });
    await expect(read(await workbook(sheet('<row r="1"><c r="A1" t="s"><v>0</v></c></row>'), { strings: `${dtd}<sst xmlns="${M}"><si><t>a</t></si></sst>` }))).rejects.toMatchObject({ code: 'unsafe-xml' });
    await expect(read(await workbook('', { styles: `${dtd}<styleSheet/>` }))).rejects.toMatchObject({ code: 'unsafe-xml' });
  });

  test('a header that claims two gigabytes', async () => {
    const bytes = await good();
    const at = bytes.indexOf(Buffer.from('504b0102', 'hex'));
    bytes.writeUInt32LE(2_147_483_647, at + 24);
    await expect(read(bytes)).rejects.toMatchObject({ code: 'unsafe-archive' });
  });

  test('a header that claims less than comes out', async () => {
    const bytes = await workbook(sheet(`<row r="1"><c r="A1"><v>1</v></c></row>${' '.repeat(100_000)}`));
    for (let at = bytes.indexOf(Buffer.from('504b0102', 'hex')); at >= 0; at = bytes.indexOf(Buffer.from('504b0102', 'hex'), at + 4)) if (bytes.readUInt32LE(at + 24) > 50_000) bytes.writeUInt32LE(500, at + 24);
    await expect(read(bytes)).rejects.toMatchObject({ code: 'unsafe-archive' });
  });

  test('a bomb of a thousand times its size, before it is all unpacked', async () => {
    const bytes = await workbook(sheet(`<row r="1"><c r="A1"><v>1</v></c></row>${' '.repeat(80_000_000)}`));
    expect(bytes.length).toBeLessThan(200_000);
    await expect(read(bytes)).rejects.toMatchObject({ code: 'unsafe-archive' });
  });

  test('16,384 columns', async () => {
    await expect(read(await workbook(sheet('<row r="1"><c r="XFD1"><v>1</v></c></row>')))).rejects.toMatchObject({ code: 'too-large' });
  });

  test('rows that run backwards, a strange zip, an empty old workbook, a password', async () => {
    await expect(read(await workbook(sheet('<row r="5"><c r="A5"><v>1</v></c></row><row r="2"><c r="A2"><v>1</v></c></row>')))).rejects.toMatchObject({ code: 'damaged-file' });
    await expect(read(await zipOf({ 'a.txt': 'hello' }))).rejects.toMatchObject({ code: 'not-a-table' });
    const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
    await expect(read(ole)).rejects.toMatchObject({ code: 'damaged-file', message: expect.stringMatching(/Excel.*LibreOffice/s) });
    await expect(read(Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')]))).rejects.toMatchObject({ code: 'password-protected' });
  });

  test('bytes changed at random never hang, crash or throw anything but a refusal', async () => {
    const bytes = await workbook(sheet('<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>12</v></c></row>'), { strings: `<sst xmlns="${M}"><si><t>a</t></si></sst>`, styles: STYLES });
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }), async (changes) => {
      const copy = Buffer.from(bytes);
      for (const [at, value] of changes) copy[at] = value;
      await read(copy).catch((error: unknown) => expect(error).toMatchObject({ name: 'Refusal' }));
    }), { numRuns: 300 });
  });
});

describe('written workbooks', () => {
  const rows = [['SKU', 'Name', 'Id'], ['constructor', '__proto__', 'toString'], ['=1+1', '+91', 'x'], ['001', '-5', ''], ["'q", 'two\nlines\r\n\u0001 _x0041_', 'दीपक 🪔']];
  const write = () => writeXlsx([{ name: 'Products', rows, headerRows: 1, hiddenColumns: [2], widths: [20] }, { name: 'Notes', rows: [['a']] }]);

  test('come back exactly, every cell a text, the row id hidden, nobody named', async () => {
    const bytes = await write();
    expect((await read(bytes)).cells).toEqual(rows.map((row) => (row.at(-1) === '' ? row.slice(0, -1) : row)));
    const archive = await openArchive(bytes, 'a');
    const xml = (await archive.bytes('xl/worksheets/sheet1.xml')).toString();
    expect(xml).not.toContain('<f');
    expect(xml).toMatch(/<col [^>]*min="3"[^>]*hidden="1"/);
    expect(xml).not.toMatch(/<col [^>]*min="1"[^>]*hidden="1"/);
    for (const name of archive.names) expect((await archive.bytes(name)).toString()).not.toMatch(/creator|lastModifiedBy|dcterms|Application>/);
    const other = new exceljs.Workbook();
    await other.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
    expect(other.getWorksheet('Products')?.getCell('A3').value).toBe('=1+1');
    expect(other.getWorksheet('Products')?.getCell('A3').type).toBe(exceljs.ValueType.String);
  });

  test('are the same bytes each time, in any time zone', async () => {
    const before = process.env.TZ;
    const first = Buffer.from(await write());
    process.env.TZ = 'Pacific/Kiritimati';
    const second = Buffer.from(await write());
    process.env.TZ = before;
    expect(second.equals(first)).toBe(true);
  });

  test('any texts come back exactly', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.array(fc.string({ unit: 'binary', minLength: 1 }), { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 5 }), async (table) => {
      expect((await read(await writeXlsx([{ name: 'S', rows: table }]))).cells).toEqual(table);
    }), { numRuns: 60 });
  });

  test('a text longer than Excel holds is refused, not cut', async () => {
    await expect(writeXlsx([{ name: 'S', rows: [['x'.repeat(32_768)]] }])).rejects.toMatchObject({ code: 'cell-too-long' });
  });
});
