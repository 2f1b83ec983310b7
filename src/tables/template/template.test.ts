import { mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { openArchive } from '../archive.ts';
import { inlineRows, M, R, sheet, workbook, zipOf } from '../workbook.fixture.ts';
import type { FillPlan } from './fillSheet.ts';
import { fillTemplate } from './fillTemplate.ts';
import { learnTemplate } from './learnTemplate.ts';
import { referenceOf } from './references.ts';

const folder = mkdtempSync(join(tmpdir(), 'niryat-template-'));
afterAll(() => rmSync(folder, { recursive: true }));

let made = 0;
async function file(bytes: Uint8Array, name = `t${++made}.xlsx`): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return path;
}

const text = (column: number, said: string) => ({ column, text: said, number: false });
const figure = (column: number, said: string) => ({ column, text: said, number: true });

/** The sheet's XML after filling, and what was told. */
async function filled(xml: string, plan: FillPlan, more: Parameters<typeof workbook>[1] = {}): Promise<{ xml: string; problems: { code: string; row: number; column: number }[]; added: number; formulasEnd: number[] }> {
  const done = await fillTemplate(await file(await workbook(xml, more)), 'form.xlsx', 'Rates', plan);
  const archive = await openArchive(done.bytes, 'form.xlsx');
  try {
    return { ...done, xml: (await archive.bytes('xl/worksheets/sheet1.xml')).toString('utf8') };
  } finally {
    archive.close();
  }
}
const data = (xml: string): string => /<(\w+:)?sheetData>([\s\S]*)<\/(\w+:)?sheetData>/.exec(xml)?.[2] ?? '';

const LOCKS = `<styleSheet xmlns="${M}"><cellXfs><xf/><xf><protection locked="0"/></xf></cellXfs></styleSheet>`;

describe('filling a sheet', () => {
  const HEAD = '<row r="1" spans="1:2"><c r="A1" t="inlineStr"><is><t>SKU</t></is></c><c r="B1" t="inlineStr"><is><t>Rate</t></is></c></row>';
  test.each<[string, string, FillPlan, string]>([
    ['a prepared cell keeps its style', `${HEAD}<row r="2" ht="20"><c r="A2" s="4"/><c r="B2" s="5"><v>9</v></c></row>`, { firstRow: 2, rows: [[text(0, 'KB-1'), figure(1, '12.50')]] }, '<row r="2" ht="20"><c r="A2" s="4" t="inlineStr"><is><t>KB-1</t></is></c><c r="B2" s="5"><v>12.50</v></c></row>'],
    ['a row the sheet lacks looks like the last prepared one', `${HEAD}<row r="2" ht="20" customHeight="1" hidden="1"><c r="A2" s="4"/><c r="B2" s="5"/></row>`, { firstRow: 2, rows: [[], [], [text(0, 'C')]] }, '<row r="2" ht="20" customHeight="1" hidden="1"><c r="A2" s="4"/><c r="B2" s="5"/></row><row r="3" ht="20" customHeight="1"><c r="A3" s="4"/><c r="B3" s="5"/></row><row r="4" ht="20" customHeight="1"><c r="A4" s="4" t="inlineStr"><is><t>C</t></is></c><c r="B4" s="5"/></row>'],
    ['cells and rows without numbers keep their order', `<row><c><v>1</v></c></row><row><c s="1"/><c s="2"/></row>`, { firstRow: 2, rows: [[text(1, 'b'), text(3, 'd')], [text(0, 'x')]] }, '<row><c><v>1</v></c></row><row><c s="1"/><c r="B2" s="2" t="inlineStr"><is><t>b</t></is></c><c r="D2" t="inlineStr"><is><t>d</t></is></c></row><row r="3"><c r="A3" s="1" t="inlineStr"><is><t>x</t></is></c><c r="B3" s="2"/></row>'],
    ['an empty row tag is opened, a span is widened', `${HEAD}<row r="2" spans="1:1" s="7" customFormat="1"/>`, { firstRow: 2, rows: [[text(2, 'far')]] }, '<row r="2" spans="1:3" s="7" customFormat="1"><c r="C2" s="7" t="inlineStr"><is><t>far</t></is></c></row>'],
    ['a gap before prepared rows is filled in its place', `${HEAD}<row r="4"><c r="A4" s="3"/></row>`, { firstRow: 2, rows: [[text(0, 'two')], [text(0, 'three')], [text(0, 'four')]] }, '<row r="2"><c r="A2" s="3" t="inlineStr"><is><t>two</t></is></c></row><row r="3"><c r="A3" s="3" t="inlineStr"><is><t>three</t></is></c></row><row r="4"><c r="A4" s="3" t="inlineStr"><is><t>four</t></is></c></row>'],
    ['signs of XML, line ends and control characters stay what they are', HEAD, { firstRow: 2, rows: [[text(0, 'a<b> & "c"\u0007\n d')]] }, '<row r="2"><c r="A2" t="inlineStr"><is><t xml:space="preserve">a&lt;b&gt; &amp; "c"_x0007_\n d</t></is></c></row>'],
  ])('%s', async (_name, rows, plan, after) => {
    const { xml, problems } = await filled(sheet(rows), plan);
    expect(data(xml)).toBe(rows.startsWith(HEAD) ? HEAD + after : after);
    expect(problems).toEqual([]);
  });

  test('a sheet without rows, and one written with a prefix, are filled in their own way', async () => {
    const empty = await filled(`<worksheet xmlns="${M}"><dimension ref="A1"/><sheetData/></worksheet>`, { firstRow: 2, rows: [[text(1, 'x')]] });
    expect(empty.xml).toBe(`<worksheet xmlns="${M}"><dimension ref="A1:B2"/><sheetData><row r="2"><c r="B2" t="inlineStr"><is><t>x</t></is></c></row></sheetData></worksheet>`);
    const prefixed = await filled(`\ufeff<x:worksheet xmlns:x="${M}"><x:sheetData><x:row r="2"><x:c r="A2" s="1"/></x:row></x:sheetData><x:dataValidations count="0"/></x:worksheet>`, { firstRow: 2, rows: [[text(0, 'x')]] });
    expect(prefixed.xml).toBe(`\ufeff<x:worksheet xmlns:x="${M}"><x:sheetData><x:row r="2"><x:c r="A2" s="1" t="inlineStr"><x:is><x:t>x</x:t></x:is></x:c></x:row></x:sheetData><x:dataValidations count="0"/></x:worksheet>`);
  });

  test('formulas, locked cells and the inside of merged blocks are left and told; the control beside them is written', async () => {
    const rows = `${HEAD}<row r="2"><c r="A2" s="1"/><c r="B2" s="1"><f>A2&amp;"x"</f><v>x</v></c><c r="C2" s="0"/><c r="D2" s="1"/><c r="E2" s="1"/></row>`;
    const done = await filled(sheet(rows, '<sheetProtection sheet="1" objects="1"/><mergeCells count="1"><mergeCell ref="D2:E2"/></mergeCells>'), { firstRow: 2, rows: [[text(0, 'A'), text(1, 'B'), text(2, 'C'), text(3, 'D'), text(4, 'E')]] }, { styles: LOCKS });
    expect(done.problems).toEqual([{ code: 'formula', row: 2, column: 1 }, { code: 'locked', row: 2, column: 2 }, { code: 'merged', row: 2, column: 4 }]);
    expect([...data(done.xml).matchAll(/<t>(\w)<\/t>/g)].map((one) => one[1])).toEqual(['A', 'D']);
  });

  test('filling ends before a row that holds something of its own, and goes on over prepared numbers', async () => {
    const foot = `${HEAD}<row r="2"><c r="A2" s="1"/></row><row r="4"><c r="A4" t="inlineStr"><is><t>Do not write below</t></is></c></row>`;
    const stopped = await filled(sheet(foot), { firstRow: 2, rows: [[text(0, '1')], [text(0, '2')], [text(0, '3')]] });
    expect([stopped.problems, data(stopped.xml).includes('Do not write below'), data(stopped.xml).includes('<t>3</t>')]).toEqual([[{ code: 'no-room', row: 4, column: 0 }], true, false]);
    const numbered = await filled(sheet(`${HEAD}<row r="2"><c r="A2"><v>1</v></c></row><row r="3"><c r="A3"><v>2</v></c></row>`), { firstRow: 2, rows: [[text(1, 'x')], [text(1, 'y')], [text(1, 'z')]] });
    expect([numbered.problems, numbered.added]).toEqual([[], 1]);
  });
});

describe('what a template is learned from', () => {
  const rule = (more: string, inside: string): string => `<dataValidation ${more}>${inside}</dataValidation>`;
  const lists = `<worksheet xmlns="${M}"><sheetData>${inlineRows([['Colour'], ['Red'], ['Blue'], ['Red']])}</sheetData></worksheet>`;
  const two = {
    sheets: '<sheet name="Rates" sheetId="1" r:id="rId1"/><sheet name="My lists" sheetId="2" state="veryHidden" r:id="rId9"/>',
    extra: {
      'xl/worksheets/sheet2.xml': lists,
      'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="${R}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId9" Type="${R}/worksheet" Target="worksheets/sheet2.xml"/></Relationships>`,
      'xl/workbook.xml': `<workbook xmlns="${M}" xmlns:r="${R}"><sheets><sheet name="Rates" sheetId="1" r:id="rId1"/><sheet name="My lists" sheetId="2" state="veryHidden" r:id="rId9"/></sheets><definedNames><definedName name="Colours">'My lists'!$A$2:$A$4</definedName><definedName name="Own" localSheetId="0">'My lists'!$A$2</definedName><definedName name="Moving">OFFSET('My lists'!$A$2,0,0,3)</definedName></definedNames></workbook>`,
    },
  };

  test.each<[string, string, object]>([
    ['values in the rule', rule('type="list" sqref="A2:A9 C2"', '<formula1>"Red, ""Deep"" blue,"</formula1>'), { kind: 'list', values: ['Red', '"Deep" blue'], blank: false }],
    ['a block of a hidden sheet', rule('type="list" allowBlank="1" sqref="A2"', "<formula1>'My lists'!$A$2:$A$4</formula1>"), { kind: 'list', values: ['Red', 'Blue'], blank: true }],
    ['a name', rule('type="list" sqref="A2"', '<formula1>colours</formula1>'), { kind: 'list', values: ['Red', 'Blue'] }],
    ['a name of this sheet', rule('type="list" sqref="A2"', '<formula1>Own</formula1>'), { kind: 'list', values: ['Red'] }],
    ['a name that moves', rule('type="list" sqref="A2"', '<formula1>Moving</formula1>'), { kind: 'unknown', formula: 'Moving' }],
    ['a list that the cell beside names', rule('type="list" sqref="A2:A9"', '<formula1>INDIRECT($B2)</formula1>'), { kind: 'dependent', on: 1, prefix: '', suffix: '', lists: { colours: ['Red', 'Blue'] } }],
    ['one that a cell of another row names', rule('type="list" sqref="A2:A9"', '<formula1>INDIRECT($B3)</formula1>'), { kind: 'unknown', formula: 'INDIRECT($B3)' }],
    ['one that is looked up', rule('type="list" sqref="A2"', '<formula1>INDIRECT(VLOOKUP($B2,Colours,1))</formula1>'), { kind: 'unknown' }],
    ['one whose names nobody defined', rule('type="list" sqref="A2"', '<formula1>INDIRECT("L_"&amp;$B2)</formula1>'), { kind: 'unknown' }],
    ['a block of another workbook', rule('type="list" sqref="A2"', '<formula1>[1]Lists!$A$1:$A$3</formula1>'), { kind: 'unknown' }],
    ['whole numbers', rule('type="whole" operator="between" sqref="A2"', '<formula1>1</formula1><formula2>60</formula2>'), { kind: 'whole', bound: { operator: 'between', from: '1', to: '60' } }],
    ['a length', rule('type="textLength" operator="lessThanOrEqual" sqref="A2"', '<formula1>128</formula1>'), { kind: 'length', bound: { operator: 'lessThanOrEqual', from: '128' } }],
    ['a number by formula', rule('type="decimal" operator="lessThan" sqref="A2"', '<formula1>B1*2</formula1>'), { kind: 'unknown', formula: 'B1*2' }],
    ['a rule of its own', rule('type="custom" sqref="A2"', '<formula1>LEN(A2)&gt;3</formula1>'), { kind: 'unknown', formula: 'custom: LEN(A2)>3' }],
  ])('%s', async (_name, inside, expected) => {
    const learned = await learnTemplate(await file(await workbook(sheet(inlineRows([['Head']]), `<dataValidations count="1">${inside}</dataValidations>`), two)), 'form.xlsx');
    expect(learned.sheets[0]?.rules[0]).toMatchObject(expected);
    expect(learned.hiddenSheets).toEqual(['My lists']);
  });

  test('rules in the extension list of newer Excel are rules, too', async () => {
    const after = `<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="urn:x14"><x14:dataValidations xmlns:xm="urn:xm" count="1"><x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>'My lists'!$A$2:$A$3</xm:f></x14:formula1><xm:sqref>B2:B50</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>`;
    const learned = await learnTemplate(await file(await workbook(sheet(inlineRows([['Head']]), after), two)), 'form.xlsx');
    expect(learned.sheets[0]?.rules).toEqual([{ kind: 'list', values: ['Red', 'Blue'], blank: true, cells: [{ left: 1, right: 1, top: 2, bottom: 50 }] }]);
  });

  test.each([['Lists!$A$2:$A$40', { sheet: 'Lists', left: 0, top: 2, right: 0, bottom: 40 }], ["'It''s here'!B:B", { sheet: "It's here", left: 1, top: 1, right: 1, bottom: 1_048_576 }], ['$C$3', { left: 2, top: 3, right: 2, bottom: 3 }], ['SUM(A1:A3)', undefined], ['A1,B2', undefined], ['#REF!', undefined], ['Table1[Colour]', undefined]])('%s is read as a reference or not at all', (formula, expected) => {
    expect(referenceOf(formula)).toEqual(expected);
  });
});

describe('a template made to do harm', () => {
  const plan: FillPlan = { firstRow: 2, rows: [[text(0, 'x')]] };
  const good = sheet(inlineRows([['SKU']]));
  const rels = (target: string): string => `<Relationships><Relationship Id="rId1" Type="${R}/worksheet" Target="${target}"/></Relationships>`;
  test.each<[string, string, () => Promise<Buffer> | Buffer]>([
    ['a zip bomb', 'unsafe-archive', () => workbook(sheet(`${inlineRows([['SKU']])}${' '.repeat(60_000_000)}`))],
    ['a document type with entities', 'unsafe-xml', () => workbook(`<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "aaaa">]>${good.slice(good.indexOf('<worksheet'))}`)],
    ['a document type in the workbook', 'unsafe-xml', () => workbook(good, { extra: { 'xl/workbook.xml': `<!DOCTYPE w SYSTEM "http://example.invalid/x"><workbook xmlns="${M}"/>` } })],
    ['one shared text without an end', 'too-large', () => workbook(good, { strings: `<sst xmlns="${M}"><si><t>${'A'.repeat(20_000_000)}</t></si></sst>` })],
    ['two sheets of the same name', 'damaged-file', () => workbook(good, { sheets: '<sheet name="Rates" sheetId="1" r:id="rId1"/><sheet name="rates" sheetId="2" r:id="rId1"/>' })],
    ['a relationship that leads outside', 'damaged-file', () => workbook(good, { extra: { 'xl/_rels/workbook.xml.rels': rels('../../../../etc/passwd') } })],
    ['a relationship to a file of the computer', 'empty-file', () => workbook(good, { extra: { 'xl/_rels/workbook.xml.rels': rels('file:///etc/passwd').replace('Target=', 'TargetMode="External" Target=') } })],
    ['macros under another name', 'macro-file', () => workbook(good, { extra: { '[Content_Types].xml': '<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>' } })],
    ['a part with macros', 'macro-file', () => workbook(good, { extra: { 'xl/vbaProject.bin': 'x' } })],
    ['a password', 'password-protected', () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le'), Buffer.alloc(600)])],
    ['a sheet that breaks off', 'damaged-file', () => workbook(good.slice(0, -20))],
    ['a list of programs', 'not-a-template', () => Buffer.from('SKU,Name\n1,2\n')],
    ['records of Zip64', 'damaged-file', () => zip64()],
    ['a sheet in UTF-16', 'damaged-file', () => workbook(Buffer.from(`\ufeff${good.replace('?>', ' encoding="UTF-16"?>')}`, 'utf16le'))],
  ])('%s is refused as %s', async (_name, code, make) => {
    const path = await file(await make());
    await expect(learnTemplate(path, 'form.xlsx').then(() => fillTemplate(path, 'form.xlsx', 'Rates', plan))).rejects.toMatchObject({ code });
  });

  const zip64 = async (): Promise<Buffer> => zipOf({ '[Content_Types].xml': '<Types/>', '_rels/.rels': `<Relationships><Relationship Id="rId1" Type="${R}/officeDocument" Target="xl/workbook.xml"/></Relationships>`, 'xl/workbook.xml': `<workbook xmlns="${M}" xmlns:r="${R}"><sheets><sheet name="Rates" sheetId="1" r:id="rId1"/></sheets></workbook>`, 'xl/_rels/workbook.xml.rels': rels('worksheets/sheet1.xml'), 'xl/worksheets/sheet1.xml': good }, { forceZip64Format: true });

  test('a hundred thousand painted rows are filled, and so many that they take 100 MB are refused', async () => {
    const painted = (rows: number, width: number): string => sheet(inlineRows([['SKU']]) + Array.from({ length: rows }, (_, at) => `<row r="${at + 2}" s="1" customFormat="1"${' '.repeat(width)}/>`).join(''));
    const done = await filled(painted(100_000, 0), { firstRow: 2, rows: [[text(0, 'x')], [text(0, 'y')]] });
    expect([done.xml.includes('<c r="A3" s="1" t="inlineStr"><is><t>y</t></is></c>'), done.added]).toEqual([true, 0]);
    await expect(filled(painted(100_000, 1_000), plan, { zip: { compress: false } })).rejects.toMatchObject({ code: 'too-large' });
  });
});
