import iconv from 'iconv-lite';
import { afterAll, describe, expect, test } from 'vitest';
import { inlineRows, M, ods, readingFolder, sheet, workbook } from './workbook.fixture.ts';

/** Files that were read wrong without a word, each as small as it can be, and what a person gets now. */
const home = readingFolder();
afterAll(home.remove);
const read = (name: string, bytes: Uint8Array) => home.read(bytes, { name });
const HINDI = 'कोड\tनाम\nअ-१\tपीतल का दीया\nअ-२\tसूती कपड़ा\n';
const HINDI_CELLS = [['कोड', 'नाम'], ['अ-१', 'पीतल का दीया'], ['अ-२', 'सूती कपड़ा']];

describe('letters', () => {
  test.each(['utf-16le', 'utf-16be'])('Hindi in %s without a byte order mark, which has next to no NUL', async (name) => {
    expect((await read('list.txt', iconv.encode(HINDI, name))).cells).toEqual(HINDI_CELLS);
    expect((await read('list.txt', iconv.encode(HINDI.repeat(200), name))).cells).toHaveLength(600);
  });
  test.each([['utf-32le', [0xff, 0xfe, 0, 0]], ['utf-32be', [0, 0, 0xfe, 0xff]]])('%s with its mark', async (name, mark) => {
    expect((await read('list.txt', Buffer.concat([Buffer.from(mark), iconv.encode(HINDI, name)]))).cells).toEqual(HINDI_CELLS);
  });
  test.each([0, 30_000])('a stray byte of another program in Hindi (after %i more rows) leaves the Hindi as it is; that letter is lost, and the choice stands open', async (rows) => {
    const made = await read('list.csv', Buffer.concat([Buffer.from('sku,name\nA,पीतल दीया\nB,caf'), Buffer.from([0xe9]), Buffer.from(`\n${'C,ताँबा\n'.repeat(rows + 1)}`)]));
    expect(made.cells.slice(1, 4)).toEqual([['A', 'पीतल दीया'], ['B', 'caf\ufffd'], ['C', 'ताँबा']]);
    expect(made.table.encodings.slice(0, 2).map((one) => one.name)).toEqual(['utf-8', 'windows-1252']);
  });
  test('a control: text of Windows-1252 is still read as that', async () => {
    expect((await read('list.csv', iconv.encode('sku,name\nA,Crème brûlée\nB,naïve façade\n', 'windows-1252'))).table.encoding).toBe('Windows-1252');
  });
});

describe('quotes and line ends', () => {
  const notes = async (text: string) => (await read('list.csv', Buffer.from(text))).table.notes.map(({ code, row }) => [code, row]);
  test.each([
    ['a quote in the wrong place that swallowed rows', 'sku,name,price\nA,"open,5\nB,y,6\nC,z",7\nD,w,8\n', [['unclosed-quote', 2]]],
    ['blanks before quotes', 'sku, "name"\nA, "x"\n', [['broken-cell', 1], ['broken-cell', 2]]],
    ['a line end of an old Mac among others', 'sku,name\rA,one\r\nB,two\n', [['broken-cell', 1]]],
  ])('%s are told', async (_what, text, told) => expect(await notes(text)).toEqual(told));
  test.each([['a text of several lines', 'sku,name,text\nA,x,"one\ntwo, three\nfour"\n'], ['an address', 'sku,name,text\nA,"Lamp, brass\nMoradabad",x\n'], ['quotes doubled', 'sku,name,text\nA,"5"" pipe, a\nb",x\n']])('a control: %s say nothing', async (_what, text) => expect(await notes(text)).toEqual([]));
});

describe('workbooks', () => {
  test('a cell that stands twice is told with its place', async () => {
    const made = await read('list.xlsx', await workbook(sheet('<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c><c r="C1"><v>4</v></c><c r="B1"><v>3</v></c></row>')));
    expect([made.cells, made.table.notes.map((one) => [one.code, one.cell])]).toEqual([[['2', '3', '4']], [['broken-cell', 'A1']]]);
  });
  test('two parts of one name are refused: programs differ in which they take', async () => {
    const made = await workbook(sheet(inlineRows([['sku', 'name']])), { extra: { 'xl/worksheets/sheetX.xml': sheet(inlineRows([['other', 'rows']])) } });
    await expect(read('list.xlsx', Buffer.from(made.toString('latin1').replaceAll('sheetX.xml', 'sheet1.xml'), 'latin1'))).rejects.toMatchObject({ code: 'damaged-file', message: expect.stringMatching(/two parts called xl\/worksheets\/sheet1\.xml/) });
  });
  test.each([['2958465', '9999-12-31'], ['2958466', '2958466'], ['-1', '-1']])('the day %s is %s', async (serial, shown) => {
    expect((await read('list.xlsx', await workbook(sheet(`<row r="1"><c r="A1" s="1"><v>${serial}</v></c></row>`), { styles: `<styleSheet xmlns="${M}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>` }))).cells).toEqual([[shown]]);
  });
  test('a flat workbook of LibreOffice is refused with what to do', async () => {
    await expect(read('list.fods', Buffer.from('<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"><office:body><a x="1"/><a x="2"/></office:body></office:document>'))).rejects.toMatchObject({ code: 'not-a-table', message: expect.stringMatching(/LibreOffice.*Save As/s) });
    expect((await read('list.ods', await ods('<table:table table:name="A"><table:table-row><table:table-cell office:value-type="float" office:value="7"/></table:table-row></table:table>'))).cells).toEqual([['7']]);
  });
});

describe('JSON and XML', () => {
  test.each([
    ['[{"sku":"A","name":"x",\n"name":"y"}]', /two fields called name \(line 2\)/], ['[{"a":{"b":1,"c":2,"b":3}}]', /two fields called b/], ['{"sku":"A"}\n{"sku":"B","sku":"C"}\n', /line 2 has a record with two fields/],
  ])('a record with two fields of one name is refused: %s', async (text, message) => expect(read('list.json', Buffer.from(text))).rejects.toMatchObject({ code: 'damaged-file', message: expect.stringMatching(message) }));
  test('a control: the same name in other records, in texts and behind escaped quotes is none', async () => {
    expect((await read('list.json', Buffer.from('[{"a":"\\"a\\":1, \\"a\\" : 2","b\\\\":{"a":"x"}},{"a":"{\\\\","c":{"a":[{"a":1},{"a":2}]}}]'))).cells).toEqual([['a', 'b\\.a', 'c.a'], ['"a":1, "a" : 2', 'x'], ['{\\', '', '[{"a":1},{"a":2}]']]);
  });
  test('a number beyond a double keeps its digits, and two ways to one name keep both values', async () => {
    expect((await read('list.json', Buffer.from('[{"n":1e400,"a.b":1,"a":{"b":2}}]'))).cells).toEqual([['n', 'a.b'], ['1e400', '1 | 2']]);
  });
  test('text before an element in its midst is not lost', async () => {
    expect((await read('list.xml', Buffer.from('<r><i><t>hand <b>made</b> lamp</t></i><i><t>x</t></i></r>'))).cells).toEqual([['t.b', 't'], ['made', 'hand  lamp'], ['', 'x']]);
  });
});
