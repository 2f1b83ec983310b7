import { expect, test } from 'vitest';
import type { ExportDocument } from '../parts/document.ts';
import { FORMED_KINDS } from './forms.ts';
import { paperForm } from './paperForm.ts';
import { withPath } from './paths.ts';
import { formKind, formSheets, readFormSheets } from './workbook.ts';

const SAMPLE = { text: 'Ω "x"; <y>', long: 'two\nlines', day: '2026-11-10', number: '12.5', money: { amount: 123_450, currency: 'USD' }, quantity: { value: '12.5', unit: 'KGS' }, yesno: false, choice: 'other', texts: ['a', 'b'], list: [] } as const;

/** A paper with every field of its form filled in. */
function whole(kind: ExportDocument['kind'] & string): ExportDocument {
  let document: ExportDocument = { kind };
  for (const group of paperForm(kind as 'vgm', 'en')) {
    const values = group.fields.map((field) => [field.path, field.path === 'currency' ? 'USD' : field.choices ? field.choices[0]?.value : SAMPLE[field.input]] as const);
    document = group.list ? withPath(document, group.list, [Object.fromEntries(values), Object.fromEntries(values)]) : values.reduce((one, [path, value]) => withPath(one, path, value), document);
  }
  return document;
}
const plain = (sheets: ReturnType<typeof formSheets>) => sheets.map((one) => ({ name: one.name, rows: one.rows }));

test('a workbook of every form, filled in and read back, says the same to the last value', () => {
  for (const kind of FORMED_KINDS) {
    const document = whole(kind);
    const sheets = plain(formSheets(kind, kind, document));
    expect(formKind(sheets)).toBe(kind);
    const read = readFormSheets(kind, sheets, 'form.xlsx');
    expect(read.findings, kind).toEqual([]);
    expect(read.documents[0], kind).toEqual(document);
  }
});

test('a cell that cannot be read is left out with its address', () => {
  const sheets = plain(formSheets('commercialInvoice', 'Commercial invoice', { currency: 'USD', number: 'KB/1', lines: [{ sku: 'A' }] }));
  const typed = sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => (row[3] === 'date' ? [row[0] ?? '', '31-02-2026', '', 'date'] : row[1] === 'A' ? row.map((cell, at) => (sheet.rows[1]?.[at] === 'quantity' ? 'many' : cell)) : row)) }));
  const { documents, findings } = readFormSheets('commercialInvoice', typed, 'form.xlsx');
  expect(documents).toEqual([{ kind: 'commercialInvoice', currency: 'USD', number: 'KB/1', lines: [{ sku: 'A' }] }]);
  expect(findings.map((one) => [one.rule, one.where.field])).toEqual([['DOC-DAY', 'Commercial invoice!B4'], ['DOC-VALUE', 'Goods!E3']]);
});

test('another workbook is none of ours', () => expect(formKind([{ name: 'Sheet1', rows: [['SKU', 'Name']] }])).toBeUndefined());
