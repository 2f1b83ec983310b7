import * as SheetJS from '@e965/xlsx';
import exceljs from 'exceljs';
import iconv from 'iconv-lite';
import { afterAll, describe, expect, test } from 'vitest';
import { inlineRows, M, ods, readingFolder, sheet, workbook, zipOf } from './workbook.fixture.ts';

const { read, remove } = readingFolder();
afterAll(remove);

const csv = { name: 'list.csv' };

describe('encodings', () => {
  const iscii = Buffer.concat([Buffer.from('sku,name\nA-1,'), Buffer.from([0xc8, 0xdc, 0xc2, 0xd1, 0x20, 0xb3, 0xda, 0x20, 0xc4, 0xdc, 0xc8, 0xb3, 0xea]), Buffer.from('\nA-2,'), Buffer.from([0xcc, 0xb3, 0xe8, 0xcf, 0xdb, 0xf1, 0xfa])]);

  test.each([
    ['UTF-16LE', 'utf-16le', '\ufeffsku,दीपक\nA,पीतल\n', 'दीपक'],
    ['UTF-16BE', 'utf-16be', '\ufeffsku,दीपक\nA,पीतल\n', 'दीपक'],
    ['UTF-16LE', 'utf-16le', 'sku,name of the item\nA,brass\n', 'name of the item'],
    ['UTF-16BE', 'utf-16be', 'sku,name of the item\nA,brass\n', 'name of the item'],
    ['UTF-8', 'utf-8', '\ufeffsku,दीपक\n', 'दीपक'],
  ])('%s is proven by the bytes, so nothing is asked', async (shown, name, text, heading) => {
    const { table, cells } = await read(iconv.encode(text, name, { addBOM: false }), csv);
    expect([table.encoding, table.encodings, cells[0]?.[1]]).toEqual([shown, [], heading]);
  });

  test('Windows-1252 is a guess: it is said, and lines of the file are shown as other encodings would read them', async () => {
    const { table, cells } = await read(iconv.encode('sku,name\nA,plain\nB,Crème brûlée — £5\n', 'windows-1252'), csv);
    expect(cells[2]).toEqual(['B', 'Crème brûlée — £5']);
    expect(table.encodings[0]).toEqual({ name: 'windows-1252', shown: 'Windows-1252', preview: ['B,Crème brûlée — £5'] });
    expect(table.encodings.find((one) => one.name === 'macintosh')?.preview[0]).not.toBe('B,Crème brûlée — £5');
  });

  test('Hindi of the 1990s (ISCII) is recognised, and a wrong guess can be put right', async () => {
    const found = await read(iscii, csv);
    expect(found.table.encoding).toBe('ISCII (हिन्दी)');
    expect(found.cells[1]).toEqual(['A-1', 'पीतल का दीपक।']);
    expect(found.cells[2]?.[1]).toBe('मक्रि०९');
    const gujarati = await read(iscii, { ...csv, encoding: 'iscii-gu' });
    expect(gujarati.cells[1]?.[1]).toBe('પીતલ કા દીપક।');
    expect((await read(iscii, { ...csv, encoding: 'windows-1252' })).cells[1]?.[1]).toBe('ÈÜÂÑ ³Ú ÄÜÈ³ê');
  });

  test.each([
    ['Russian is not taken for ISCII', iconv.encode('sku,имя\nA,Лампа латунная масляная большая для дома и храма\n', 'windows-1251')],
    ['French is not taken for ISCII', iconv.encode('sku,nom\nA,éèàçùêâîôû ÉÈÀÇÙÊÂÎÔÛ\n', 'windows-1252')],
  ])('%s', async (_, bytes) => expect((await read(bytes, csv)).table.encoding).not.toContain('ISCII'));

  test('an encoding nobody knows is refused', async () => {
    await expect(read('a,b\n', { ...csv, encoding: 'klingon' })).rejects.toMatchObject({ code: 'no-such-encoding' });
  });

  test('XML in a declared encoding, JSON in UTF-16 and an XML part in UTF-16 are read', async () => {
    expect((await read(iconv.encode('\ufeff[{"sku":"A","name":"दीपक"}]', 'utf-16le'), { name: 'a.json' })).cells[1]).toEqual(['A', 'दीपक']);
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), iconv.encode(sheet(inlineRows([['दीपक']])), 'utf-16le')]);
    expect((await read(await workbook(wide))).cells).toEqual([['दीपक']]);
  });
});

describe('text tables', () => {
  test.each([
    ['embedded newlines', 'sku,name\r\n1,"two\r\nlines"\r\n', [['sku', 'name'], ['1', 'two\r\nlines']]],
    ['ragged rows', 'a,b,c\n1\n1,2,3,4\n', [['a', 'b', 'c'], ['1'], ['1', '2', '3', '4']]],
    ['NUL bytes', 'a,b\n1\0,2\n', [['a', 'b'], ['1\0', '2']]],
    ['a quote inside a bare cell', 'a,b\n5" pipe,x\n', [['a', 'b'], ['5" pipe', 'x']]],
    ['mixed line ends', 'a,b\r\n1,2\n3,4\r\n', [['a', 'b'], ['1', '2'], ['3', '4']]],
  ])('%s', async (_, text, wanted) => expect((await read(text, csv)).cells).toEqual(wanted));

  test('errors saved as text are noted and stay: only a workbook proves that they are none', async () => {
    const { table, cells } = await read('sku,name\nA,#N/A\nB,#1 lamp\n', csv);
    expect(cells[1]).toEqual(['A', '#N/A']);
    expect(table.notes).toEqual([{ code: 'error-value', row: 2, cell: 'B2', text: '#N/A' }]);
  });
});

describe('what sheets hide and pretend', () => {
  test('hidden rows and columns are read and named, or passed over when asked', async () => {
    const rows = inlineRows([['sku', 'name', 'cost'], ['A', 'a', '1'], ['B', 'b', '2'], ['C', 'c', '3']]).replace('<row r="3">', '<row r="3" hidden="1">').replace('<row r="4">', '<row r="4" hidden="true" ht="0">');
    const bytes = await workbook(sheet(rows, '', '<cols><col min="1" max="2" width="9"/><col min="3" max="3" width="0" hidden="1" customWidth="1"/></cols>'));
    const { table, cells } = await read(bytes);
    expect(cells).toHaveLength(4);
    expect(table.notes).toEqual([{ code: 'hidden-rows', sheet: 'Rates', row: 3, count: 2, text: '3–4' }, { code: 'hidden-columns', sheet: 'Rates', count: 1, text: 'C' }]);
    expect((await read(bytes, { withoutHidden: true })).rows.map((row) => row.number)).toEqual([1, 2]);
  });

  test('the declared size is not believed, and painted empty cells to the last column are no columns', async () => {
    const bytes = await workbook(sheet('<row r="1" spans="1:16384"><c r="A1"><v>7</v></c><c r="XFD1" s="1"/></row><row r="1048576"><c r="A1048576"><v>8</v></c></row>', '', '<dimension ref="A1:XFD1048576"/>'));
    expect((await read(bytes)).rows).toEqual([{ number: 1, cells: ['7'] }, { number: 1_048_576, cells: ['8'] }]);
  });

  test.each([
    ['strict Office Open XML with dates as text', () => workbook(sheet('<row r="1"><c r="A1" t="d"><v>2026-03-31</v></c><c r="B1" t="d"><v>2026-03-31T00:00:00</v></c></row>'), { strict: true }), ['2026-03-31', '2026-03-31']],
    ['a zip64 archive', () => workbook(sheet('<row r="1"><c r="A1"><v>5</v></c></row>'), { zip: { forceZip64Format: true } }), ['5']],
    ['a sheet without a single cell', () => workbook(`<worksheet xmlns="${M}"><sheetData/></worksheet>`), undefined],
  ])('%s is read', async (_, make, wanted) => expect((await read(await make())).cells[0]).toEqual(wanted));

  test('a sheet that breaks off, a part that is not what was packed', async () => {
    await expect(read(await workbook(`<worksheet xmlns="${M}"><sheetData>${inlineRows([['a'], ['b']])}`))).rejects.toMatchObject({ code: 'damaged-file', message: expect.stringContaining('breaks off') });
    const bytes = await workbook(sheet(inlineRows([['Lamp 12.50']])), { zip: { compress: false } });
    bytes.write('Lamp 72.50', bytes.indexOf('Lamp 12.50'));
    await expect(read(bytes)).rejects.toMatchObject({ code: 'damaged-file' });
  });
});

describe('files that are refused with what to do', () => {
  const good = sheet(inlineRows([['a']]));
  test.each([
    ['macro-file', 'list.xlsm', () => workbook(good, { extra: { 'xl/vbaProject.bin': 'x' } })],
    ['macro-file', 'list.ods', () => ods('<table:table table:name="A"/>', { extra: { 'Basic/Standard/Module1.xml': '<x/>' } })],
    ['password-protected', 'list.ods', () => ods('<table:table table:name="A"/>', { extra: { 'META-INF/manifest.xml': '<manifest:encryption-data/>' } })],
    ['unsupported-xlsb', 'list.xlsb', () => zipOf({ '[Content_Types].xml': '', '_rels/.rels': '<Relationships><Relationship Id="r" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>', 'xl/workbook.bin': 'x' })],
    ['not-a-table', 'letter.docx', () => zipOf({ '[Content_Types].xml': '', 'word/document.xml': '<w/>' })],
    ['not-a-table', 'letter.odt', () => ods('', { extra: { mimetype: 'application/vnd.oasis.opendocument.text' } })],
    ['not-a-table', 'page.xls', async () => Buffer.from('MIME-Version: 1.0\nX-Document-Type: Workbook\n')],
  ])('%s: %s', async (code, name, make) => {
    await expect(read(await make(), { name })).rejects.toMatchObject({ code, message: expect.stringMatching(/Excel|LibreOffice|Choose/) });
  });
});

describe('LibreOffice workbooks', () => {
  const cell = (text: string, more = ''): string => `<table:table-cell office:value-type="string"${more}><text:p>${text}</text:p></table:table-cell>`;
  const row = (cells: string, more = ''): string => `<table:table-row${more}>${cells}</table:table-row>`;

  test('values by their type, repeated cells and rows, comments, errors', async () => {
    const rows = row(cell('a<text:s text:c="2"/>b<text:tab/>c<text:line-break/>d') + '<table:table-cell office:value-type="string"><office:annotation><text:p>a comment</text:p></office:annotation><text:p>one</text:p><text:p>two</text:p></table:table-cell>')
      + row('<table:table-cell office:value-type="float" office:value="91030"><text:p>091030</text:p></table:table-cell><table:table-cell office:value-type="currency" office:value="12.5" office:currency="INR"><text:p>₹ 12.50</text:p></table:table-cell><table:table-cell office:value-type="date" office:date-value="2026-03-31"><text:p>31/03/26</text:p></table:table-cell><table:table-cell office:value-type="time" office:time-value="PT10H30M00S"><text:p>10:30</text:p></table:table-cell><table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>WAHR</text:p></table:table-cell><table:table-cell office:value-type="percentage" office:value="0.18"><text:p>18%</text:p></table:table-cell>')
      + row('<table:table-cell table:formula="of:=1/0" office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>' + cell('x', ' table:number-columns-repeated="3"'), ' table:number-rows-repeated="2"')
      + row('<table:table-cell table:number-columns-repeated="16384"/>', ' table:number-rows-repeated="1048570"');
    const { rows: read1, table } = await read(await ods(`<table:table table:name="Rates">${rows}</table:table>`), { name: 'a.ods' });
    expect(read1).toEqual([{ number: 1, cells: ['a  b\tc\nd', 'one\ntwo'] }, { number: 2, cells: ['091030', '12.5', '2026-03-31', '10:30:00', 'TRUE', '0.18'] }, { number: 3, cells: ['', 'x', 'x', 'x'] }, { number: 4, cells: ['', 'x', 'x', 'x'] }]);
    expect(table.notes).toEqual([{ code: 'error-value', sheet: 'Rates', row: 3, cell: 'A3', text: '#DIV/0!' }]);
  });

  test('merged cells, hidden sheets, rows and columns', async () => {
    const tables = `<table:table table:name="Old" table:style-name="ta2"><table:table-row>${cell('old')}</table:table-row></table:table><table:table table:name="Rates"><table:table-column/><table:table-column table:visibility="collapse"/>${row(cell('Lamps', ' table:number-rows-spanned="2"') + cell('L-1'))}${row(`<table:covered-table-cell/>${cell('L-2')}`)}${row(cell('x'), ' table:visibility="filter"')}</table:table>`;
    const bytes = await ods(tables, { styles: '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>' });
    const { table, cells } = await read(bytes, { name: 'a.ods', sheet: 'Rates' });
    expect(table.sheets).toEqual([{ name: 'Old', hidden: true }, { name: 'Rates', hidden: false }]);
    expect(cells).toEqual([['Lamps', 'L-1'], ['Lamps', 'L-2'], ['x']]);
    expect(table.merged('Rates')).toEqual([{ left: 0, top: 1, right: 0, bottom: 2 }]);
    expect(table.notes.map((one) => [one.code, one.text])).toEqual([['hidden-rows', '3'], ['hidden-columns', 'B']]);
  });

  test('what says a million times the same is refused', async () => {
    const bytes = await ods(`<table:table table:name="A">${row(cell('x', ' table:number-columns-repeated="4000"'), ' table:number-rows-repeated="1048576"')}</table:table>`);
    await expect(read(bytes, { name: 'a.ods' })).rejects.toMatchObject({ code: 'too-large' });
  });
});

describe('old workbooks', () => {
  const rows = [['SKU', 'Name', 'HS', 'Price', 'Made on'], ['A-1', 'दीपक <&>', '091030', 12.5, 46112], ['A-2', 'Lamp', '7418', 0.1 + 0.2, 46112.4375]];
  const book = (): SheetJS.WorkBook => {
    const made = SheetJS.utils.book_new();
    const page = SheetJS.utils.aoa_to_sheet(rows);
    for (const at of ['E2', 'E3']) (page[at] as SheetJS.CellObject).z = at === 'E2' ? 'dd/mm/yyyy' : 'dd/mm/yyyy hh:mm';
    page['!merges'] = [{ s: { r: 1, c: 1 }, e: { r: 1, c: 1 } }];
    SheetJS.utils.book_append_sheet(made, page, 'Rates');
    return made;
  };
  const wanted = [['SKU', 'Name', 'HS', 'Price', 'Made on'], ['A-1', 'दीपक <&>', '091030', '12.5', '2026-03-31'], ['A-2', 'Lamp', '7418', '0.3', '2026-03-31T10:30:00']];

  // The library that writes them here leaves dates out of ODS.
  test.each([['biff8', 5], ['xlml', 5], ['xlsx', 5], ['ods', 4]] as const)('written as %s reads the same', async (bookType, columns) => {
    const { cells } = await read(SheetJS.write(book(), { type: 'buffer', bookType, compression: true }) as Buffer, { name: 'list.xls' });
    expect(cells.map((row) => row.slice(0, columns))).toEqual(wanted.map((row) => row.slice(0, columns)));
  });

  test('of Excel 5 and before are read too', async () => {
    for (const bookType of ['biff5', 'biff2'] as const) expect((await read(SheetJS.write(book(), { type: 'buffer', bookType }) as Buffer, { name: 'list.xls' })).cells[2]?.slice(0, 4)).toEqual(['A-2', 'Lamp', '7418', '0.3']);
  });

  test('a page saved under the name of a workbook keeps its leading zeros', async () => {
    const page = '<!DOCTYPE html><html><meta charset="utf-8"><body><table><tr><th>SKU</th><th>HS</th></tr><tr><td>A-1</td><td>091030</td></tr><tr><td>Lamp &amp; co दीपक</td><td>12.50</td></tr></table></body></html>';
    const { table, cells } = await read(page, { name: 'list.xls' });
    expect([table.format, cells]).toEqual(['html', [['SKU', 'HS'], ['A-1', '091030'], ['Lamp & co दीपक', '12.50']]]);
  });

  test('with a password, macros or cut short are refused', async () => {
    const bytes = SheetJS.write(book(), { type: 'buffer', bookType: 'biff8' }) as Buffer;
    await expect(read(Buffer.concat([bytes, Buffer.from('_VBA_PROJECT_CUR', 'utf16le')]), { name: 'a.xls' })).rejects.toMatchObject({ code: 'macro-file', message: expect.stringContaining('.xlsx') });
    await expect(read(bytes.subarray(0, 700), { name: 'a.xls' })).rejects.toMatchObject({ name: 'Refusal' });
  });

  test('whose record of a text is cut off before its length are refused: the library would read on without an end', async () => {
    const stream = (text: number[]): Buffer => Buffer.from([0x09, 0, 4, 0, 2, 0, 0x10, 0, 0x5c, 0, text.length, 0, ...text, 0x0a, 0, 0, 0]);
    await expect(read(stream([]), { name: 'a.xls' })).rejects.toMatchObject({ code: 'damaged-file', message: expect.stringContaining('cut off') });
    expect(await read(stream([1, 0x41]), { name: 'a.xls' }).then(() => 'read', (error: Error) => error.message)).not.toContain('cut off');
  });

  test('that end in the middle of a length or a count are refused before the library reads on without an end, whole ones are not', async () => {
    const record = (type: number, ...body: number[]): number[] => [type & 255, type >> 8, body.length & 255, body.length >> 8, ...body];
    const stream = (version: number, ...records: number[][]): Buffer => {
      const file = SheetJS.CFB.utils.cfb_new();
      SheetJS.CFB.utils.cfb_add(file, '/Workbook', Buffer.from([...record(0x809, 0, version, 0x10, 0, 0, 0, 0, 0), ...records.flat(), ...(records.at(-1)?.length === 3 ? [] : record(0x0a))]));
      return SheetJS.CFB.write(file, { type: 'buffer' }) as Buffer;
    };
    const told = (bytes: Buffer): Promise<string> => read(bytes, { name: 'a.xls' }).then(() => 'read', (error: Error) => error.message);
    const shared = (...texts: number[]): number[] => record(0xfc, 2, 0, 0, 0, 2, 0, 0, 0, ...texts);
    const cut: Record<string, Buffer> = {
      'name of a sheet for programs': stream(5, record(0x1ba, 4)), 'formula': stream(6, record(0x06, ...Array<number>(21).fill(0))), 'links to other sheets': stream(6, record(0x17)), 'shared texts': stream(6, shared(1, 0, 0, 0x41, 7)),
      'shared texts that go on': stream(6, shared(3, 0, 0, 0x41), record(0x3c, 1, 0x42, 0, 0x43, 0, 9)), 'a length of a record itself': stream(5, [0x04, 2, 9]), 'text of a drawing': stream(6, record(0x1b6, ...Array<number>(18).fill(0)), record(0x3c), record(0x3c, 0)),
    };
    for (const [what, bytes] of Object.entries(cut)) expect([what, await told(bytes)]).toEqual([what, expect.stringContaining('cut off')]);
    const whole: Record<string, Buffer> = {
      'name of a sheet for programs': stream(5, record(0x1ba, 1, 0, 0x41)), 'defined name': stream(5, record(0x18, 0, 0, 0)), 'formula': stream(6, record(0x06, ...Array<number>(22).fill(0), 1, 2, 3)), 'links to other sheets': stream(6, record(0x17, 0, 0)), 'shared texts': stream(6, shared(1, 0, 0, 0x41, 1, 0, 1, 0x42, 0)),
      'shared texts that go on': stream(6, shared(3, 0, 0, 0x41), record(0x3c, 1, 0x42, 0, 0x43, 0, 1, 0, 0, 0x41)), 'rich shared texts': stream(6, shared(1, 0, 12, 1, 0, 2, 0, 0, 0, 0x41, 0, 0, 0, 0, 9, 9, 1, 0, 0, 0x42)), 'shared texts that end early': stream(6, shared(1, 0, 0, 0x41)),
    };
    for (const [what, bytes] of Object.entries(whole)) expect([what, await told(bytes)]).toEqual([what, expect.not.stringContaining('cut off')]);
  });

  test('give the value saved with a formula, whatever its tokens are', async () => {
    for (const bookType of ['biff8', 'biff5', 'biff2'] as const) {
      const bytes = SheetJS.write({ SheetNames: ['Goods'], Sheets: { Goods: { '!ref': 'A1:B2', A1: { t: 's', v: 'SKU' }, B1: { t: 's', v: 'Price' }, A2: { t: 's', v: 'L-1' }, B2: { t: 'n', v: 42.5, f: '40+2.5' } } } }, { type: 'buffer', bookType }) as Buffer;
      expect([bookType, (await read(bytes, { name: 'a.xls' })).rows.map((one) => one.cells)]).toEqual([bookType, [['SKU', 'Price'], ['L-1', '42.5']]]);
    }
  });

  test('tell their reader to hold it short before the library starts', async () => {
    const told: unknown[] = [];
    await read(SheetJS.write(book(), { type: 'buffer', bookType: 'biff8' }) as Buffer, { name: 'a.xls', tighten: (costs) => told.push(costs) });
    expect(told).toEqual([{ memoryBytes: expect.any(Number), deadlineMs: 20_000 }]);
  });
});

test('what exceljs writes reads the same here and there', async () => {
  const made = new exceljs.Workbook();
  made.addWorksheet('Data').addRows([['SKU', 'n'], ['A', 1.5], [{ richText: [{ text: 'Ri' }, { text: 'ch' }] }, { formula: 'B2*2', result: 3 }]]);
  expect((await read(Buffer.from(await made.xlsx.writeBuffer()))).cells).toEqual([['SKU', 'n'], ['A', '1.5'], ['Rich', '3']]);
});
