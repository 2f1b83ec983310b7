/** Worksheets as programs write them and as XML allows them to be written, for tests of the readers. */
import fc from 'fast-check';
import { M } from './workbook.fixture.ts';

/** How the same sheet is written: what stands between its tags, its quotes, its prefix, and what a plain reader need not know. */
export type Form = { prefix: string; quote: string; between: string; attribute: string; declaration: string };

const plainForm: fc.Arbitrary<Form> = fc.record({
  prefix: fc.constantFrom('', '', '', 'x:', 'main.1:'),
  quote: fc.constantFrom('"', '"', "'"),
  between: fc.constantFrom('', '', '', '\n', '\r\n  '),
  attribute: fc.constantFrom('', '', ' spans="1:25" x14ac:dyDescent="0.25"', " ph='1'", ' a="b>c"'),
  declaration: fc.constantFrom('', '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n', '\ufeff<?xml version="1.0"?>'),
});

/** What XML allows in places where no spreadsheet writes it. */
const oddForm: fc.Arbitrary<Form> = fc.oneof(
  plainForm.chain((form) => fc.constantFrom('<!-- <row><c><v>9</v></c></row> -->', '<?keep <v>1</v>?>', '<x14:more xmlns:x14="urn:x"/>', '<!---->').map((between) => ({ ...form, between }))),
  plainForm.chain((form) => fc.constantFrom(' xmlns:y="urn:y"', '\n  spaced = "1"', ' note="&lt;row&gt;"').map((attribute) => ({ ...form, attribute }))),
  plainForm,
);

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\r', '&#13;').replaceAll('>', '&gt;');
const shownText = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, '')), fc.constantFrom('Brass oil lamp, seven wicks', 'पीतल का दीपक', '_x000D_', '_x0041_x', ' lead', 'A&B <c> ]] >', '"q"', 'two\nlines', 'x\r\ny', '𝒳 💥', '\u00e9clair'));
const numbers = fc.oneof(fc.integer().map(String), fc.double({ noNaN: true }).map(String), fc.constantFrom('0', '-0', '007', '1.50', '12345678.1234567', '123456789.1', '1E-3', '1e21', '0.30000000000000004', '1234567890123456', '46112', '46112.4375', '', '.5', '5.', '-', '+1', ' 12 ', 'NaN', '१२'));

/** The inside of a cell and its attributes but the reference, by form. */
type Made = (form: Form) => { attributes: string; inside: string };
const typed = (type: string, form: Form): string => (type === '' ? '' : ` t=${form.quote}${type}${form.quote}`);
const tag = (form: Form, name: string, inside: string, attributes = ''): string => `<${form.prefix}${name}${attributes}>${inside}</${form.prefix}${name}>`;
const value = (type: string, text: string, style?: number, formula = ''): Made => (form) => ({
  attributes: (style === undefined ? '' : ` s=${form.quote}${style}${form.quote}`) + typed(type, form),
  inside: (formula ? tag(form, 'f', escaped(formula), ` ca=${form.quote}1${form.quote}`) : '') + form.between + tag(form, 'v', escaped(text)),
});
const runs = (form: Form, texts: readonly string[]): string => texts.map((text) => tag(form, 'r', `<${form.prefix}rPr><${form.prefix}b/></${form.prefix}rPr>${tag(form, 't', escaped(text), ' xml:space="preserve"')}`)).join('');

const cells: fc.Arbitrary<Made> = fc.oneof(
  { weight: 4, arbitrary: fc.nat(7).map((index) => value('s', String(index))) },
  { weight: 4, arbitrary: fc.tuple(numbers, fc.option(fc.nat(4), { nil: undefined })).map(([text, style]) => value('', text, style)) },
  fc.tuple(numbers, fc.nat(4)).map(([text, style]) => value('n', text, style)),
  fc.tuple(shownText, fc.constantFrom('', 'A1&"x"', 'IF(A1<2,1,"a>b")')).map(([text, formula]) => value('str', text, undefined, formula)),
  fc.constantFrom('0', '1', 'true').map((text) => value('b', text)),
  fc.constantFrom('#REF!', '#N/A').map((text) => value('e', text)),
  fc.constantFrom('2026-03-31', '2026-03-31T00:00:00Z', '2026-03-31T10:30:00').map((text) => value('d', text)),
  shownText.map((text): Made => (form) => ({ attributes: typed('inlineStr', form), inside: tag(form, 'is', tag(form, 't', escaped(text), ' xml:space="preserve"')) })),
  fc.array(shownText, { maxLength: 3 }).map((texts): Made => (form) => ({ attributes: typed('inlineStr', form), inside: tag(form, 'is', runs(form, texts) + tag(form, 'rPh', tag(form, 't', 'read so'), ' sb="0" eb="2"')) })),
  fc.constantFrom<Made>((form) => ({ attributes: ` s=${form.quote}3${form.quote}`, inside: '' }), (form) => ({ attributes: '', inside: tag(form, 'f', 'NOW()') }), (form) => ({ attributes: typed('inlineStr', form), inside: `<${form.prefix}is/>` }), (form) => ({ attributes: '', inside: `<${form.prefix}v/>` }), (form) => ({ attributes: '', inside: `<${form.prefix}f/>${tag(form, 'v', '3')}` })),
);

const letters = (column: number): string => (column < 26 ? String.fromCharCode(65 + column) : `A${String.fromCharCode(65 + (column % 26))}`);
type Cell = { made: Made; column: number | undefined };
type Row = { cells: Cell[]; skip: number; numbered: boolean; hidden: string };

const rows: fc.Arbitrary<Row[]> = fc.array(fc.record({
  cells: fc.array(fc.record({ made: cells, column: fc.option(fc.nat(40), { nil: undefined, freq: 3 }) }), { maxLength: 8 }),
  skip: fc.constantFrom(0, 0, 0, 1, 7), numbered: fc.constantFrom(true, true, false), hidden: fc.constantFrom('', '', '', '1', 'true', '0'),
}), { maxLength: 9 });

function written(list: readonly Row[], form: Form, merged: readonly string[]): string {
  const { prefix, quote, between, attribute, declaration } = form;
  let number = 0;
  const lines = list.map((row) => {
    number += 1 + (row.numbered ? row.skip : 0);
    const attributes = (row.numbered ? ` r=${quote}${number}${quote}` : '') + attribute + (row.hidden ? ` hidden=${quote}${row.hidden}${quote}` : '');
    const inside = row.cells.map(({ made, column }) => {
      const { attributes: more, inside: content } = made(form);
      const reference = column === undefined ? '' : ` r=${quote}${letters(column)}${number}${quote}`;
      return content === '' ? `<${prefix}c${reference}${more}/>` : `<${prefix}c${reference}${more}>${content}</${prefix}c>`;
    });
    return inside.length === 0 ? `<${prefix}row${attributes}/>` : tag(form, 'row', between + inside.join(between), attributes);
  });
  const after = merged.length === 0 ? '' : tag(form, 'mergeCells', merged.map((reference) => `<${prefix}mergeCell ref=${quote}${reference}${quote}/>`).join(between));
  const columns = tag(form, 'cols', `<${prefix}col min=${quote}2${quote} max=${quote}3${quote} hidden=${quote}1${quote}/>`);
  const name = prefix === '' ? 'xmlns' : `xmlns:${prefix.slice(0, -1)}`;
  return `${declaration}<${prefix}worksheet ${name}="${M}" xmlns:x14ac="urn:x14ac">${between}${columns}${between}${tag(form, 'sheetData', between + lines.join(between))}${after}</${prefix}worksheet>`;
}

const sheets = (form: fc.Arbitrary<Form>): fc.Arbitrary<string> => fc.tuple(rows, form, fc.subarray(['A1:A3', 'B2:D2', 'C1:C2'])).map(([list, how, merged]) => written(list, how, merged));
export const plainSheets = sheets(plainForm);
export const oddSheets = sheets(oddForm);

/** Shared strings that the cells point at; those from five on are not there. */
export const STRINGS: readonly string[] = ['SKU', 'पीतल', 'Brass oil lamp, seven wicks', '', 'two\nlines'];

export const stringTables: fc.Arbitrary<{ plain: boolean; xml: string }> = fc.tuple(fc.array(fc.oneof(
  shownText.map((text) => (form: Form) => tag(form, 't', escaped(text), text === text.trim() ? '' : ' xml:space="preserve"')),
  fc.array(shownText, { maxLength: 3 }).map((texts) => (form: Form) => runs(form, texts) + tag(form, 'rPh', tag(form, 't', 'read so')) + `<${form.prefix}phoneticPr fontId="1"/>`),
  fc.constantFrom((form: Form) => `<${form.prefix}t/>`, () => '', (form: Form) => `<${form.prefix}t><![CDATA[a<b]]></${form.prefix}t>`),
), { maxLength: 12 }), oddForm).map(([items, form]) => {
  const inside = items.map((item) => tag(form, 'si', item(form)));
  const name = form.prefix === '' ? 'xmlns' : `xmlns:${form.prefix.slice(0, -1)}`;
  const xml = `${form.declaration}<${form.prefix}sst ${name}="${M}">${form.between}${inside.join(form.between)}</${form.prefix}sst>`;
  return { plain: !/<!|<\?keep|x14:/.test(xml), xml };
});
