import * as SheetJS from '@e965/xlsx';
import { writeCsv, writeXlsx } from '#tables';
import exceljs from 'exceljs';
import iconv from 'iconv-lite';

export const KINDS = ['csv', 'xlsx', 'json', 'xml', 'xls', 'ods'] as const;
export type Kind = (typeof KINDS)[number];

const ROWS = [
  ['SKU', 'Parent SKU', 'Name (en)', 'Name (hi)', 'HS code', 'GTIN', 'Price USD', 'MOQ', 'Weight kg', 'Carton size cm', 'Image', 'Cost', 'Made on'],
  ['KB-1', '', 'Brass oil lamp, seven wicks', 'पीतल का दीपक', '940550', '8901234567894', '12.50', '10 pcs', '0.85', '30 x 20 x 10', 'kb-1.jpg', '410', '2026-03-31'],
  ['KB-2', '', 'Copper "jug"\nwith lid', 'ताँबे का लोटा', '741810', '', '1,250.00', '5', '25Kg', '40x30x20', 'kb-2.jpg|kb-2b.jpg', '₹ 980', '31/03/2026'],
  ['KB-2-S', 'KB-2', 'Small', '', '', '', '9,5', '', '', '', '', '', '46112'],
  ['Total', '', '', '', '', '', '22.00', '15', '', '', '', '', ''],
];

const csvText = (delimiter: string): string => ROWS.map((row) => row.map((cell) => (/["\n,;\t|]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(delimiter)).join('\r\n');

async function richWorkbook(): Promise<Buffer> {
  const book = new exceljs.Workbook();
  const page = book.addWorksheet('Rates');
  page.addRows(ROWS);
  page.addRow(['KB-3', '', { richText: [{ text: 'Ri' }, { font: { bold: true }, text: 'ch' }] }, '', 91030, '', { formula: 'G2*2', result: 25 }, 3, true, '', '', { error: '#N/A' }, new Date(Date.UTC(2026, 2, 31))]);
  page.mergeCells('A7:C7');
  page.mergeCells('A8:A10');
  page.getRow(3).hidden = true;
  page.getColumn(12).hidden = true;
  book.addWorksheet('Hidden', { state: 'hidden' }).addRows(ROWS.slice(0, 2));
  return Buffer.from(await book.xlsx.writeBuffer());
}

function librarys(bookType: 'biff8' | 'biff5' | 'ods' | 'xlml'): Buffer {
  const book = SheetJS.utils.book_new();
  SheetJS.utils.book_append_sheet(book, SheetJS.utils.aoa_to_sheet(ROWS.map((row, at) => (at === 1 ? row.map((cell) => (/^\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell)) : row))), 'Rates');
  SheetJS.utils.book_append_sheet(book, SheetJS.utils.aoa_to_sheet([['x']]), 'More');
  return SheetJS.write(book, { type: 'buffer', bookType, compression: true }) as Buffer;
}

const records = (): Record<string, unknown>[] => ROWS.slice(1, 4).map((row) => Object.fromEntries(row.map((cell, at) => [ROWS[0]?.[at] ?? '', cell])));
const page = (): string => `<html><table>${ROWS.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table></html>`;
const elements = (): string => `<?xml version="1.0"?><catalog>${ROWS.slice(1, 4).map((row) => `<product sku="${row[0]}"><name lang="en">${row[2]?.replaceAll('"', '')}</name><price currency="USD">${row[6]}</price><image>a.jpg</image><image>b.jpg</image></product>`).join('')}</catalog>`;

/** Good files of each kind to start from. */
export async function seedsOf(kind: Kind): Promise<Buffer[]> {
  switch (kind) {
    case 'csv': return [Buffer.from(writeCsv(ROWS)), Buffer.from(csvText(';')), Buffer.from(csvText('\t')), Buffer.from(csvText('|')), iconv.encode(csvText(','), 'utf-16le', { addBOM: true }), iconv.encode(csvText(';'), 'windows-1252'), Buffer.from(`Title,,\n\n${csvText(',')}\n`)];
    case 'xlsx': return [Buffer.from(await writeXlsx([{ name: 'Products', rows: ROWS, headerRows: 1 }])), await richWorkbook()];
    case 'json': return [Buffer.from(JSON.stringify(records(), undefined, 1)), Buffer.from(records().map((one) => JSON.stringify(one)).join('\n')), Buffer.from(JSON.stringify({ meta: { n: 1 }, data: { products: records(), more: [[1, 2], { a: [{ b: null }] }] } }))];
    case 'xml': return [Buffer.from(elements()), Buffer.from(`<rss xmlns:g="urn:g"><channel><title>t</title>${records().map((one) => `<item><g:id>${String(one.SKU)}</g:id><title><![CDATA[${String(one.SKU)}]]></title></item>`).join('')}</channel></rss>`), librarys('xlml')];
    case 'xls': return [librarys('biff8'), librarys('biff5'), Buffer.from(page())];
    case 'ods': return [librarys('ods')];
  }
}
