import { Refusal } from '#base';
import writeExcelFile from 'write-excel-file/node';
import yazl from 'yazl';
import { openArchive } from './archive.ts';
import { cellAddress } from './table.ts';
import { escapeExcel } from './xmlText.ts';

/** One sheet to write. Every cell is text: a formula cannot leave, a code keeps its zeros. */
export type SheetToWrite = {
  name: string;
  rows: readonly (readonly string[])[];
  /** Rows at the top that stay in view and are bold. */
  headerRows?: number;
  /** Columns (from 0) that a reader does not see. */
  hiddenColumns?: readonly number[];
  /** Widths in characters, by column. */
  widths?: readonly number[];
};

/** Excel's own limit of one cell (specification of Excel: total number of characters that a cell can contain). */
const CELL_CHARACTERS = 32_767;
/** Time that stands on every part, so that equal input gives equal bytes: zip times have no zone and begin in 1980, so it is made in the zone of the moment. */
const partTime = (): Date => new Date(1980, 0, 1, 12);

/** The library looks texts up in a plain object, so a cell `constructor` would come out as something else; written as an escape it is just a text. */
const safeText = (text: string): string => (Object.hasOwn(Object.prototype, text) ? `_x${text.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_${text.slice(1)}` : escapeExcel(text));

function textCell(text: string, row: number, column: number, sheet: SheetToWrite): { value: string; type: StringConstructor; fontWeight?: 'bold' } | null {
  if (text === '') return null;
  if (text.length > CELL_CHARACTERS) throw new Refusal('cell-too-long', `Cell ${cellAddress(column, row + 1)} of sheet ${sheet.name} has ${text.length} characters; Excel holds ${CELL_CHARACTERS}. Choose CSV or JSON for this catalogue.`, { where: { sheet: sheet.name, cell: cellAddress(column, row + 1) } });
  return row < (sheet.headerRows ?? 0) ? { value: safeText(text), type: String, fontWeight: 'bold' } : { value: safeText(text), type: String };
}

async function libraryBytes(sheets: readonly SheetToWrite[]): Promise<Uint8Array> {
  const made = sheets.map((sheet) => ({
    sheet: sheet.name,
    stickyRowsCount: sheet.headerRows ?? 0,
    columns: (sheet.rows[0] ?? []).map((_, column) => ({ width: sheet.widths?.[column] ?? 16 })),
    data: sheet.rows.map((cells, row) => cells.map((text, column) => textCell(text, row, column, sheet))),
  }));
  return writeExcelFile(made).toBuffer();
}

/** Marks columns as hidden in the XML of a worksheet. */
const hideColumns = (xml: string, hidden: readonly number[]): string =>
  xml.replace(/<col ([^>]*?)\/>/g, (whole, attributes: string) => {
    const column = Number(/min="(\d+)"/.exec(attributes)?.[1] ?? 0) - 1;
    return hidden.includes(column) ? `<col ${attributes.trimEnd()} hidden="1"/>` : whole;
  });

/** Packs the parts again in name order (content types first, as readers expect), with fixed times and nothing else. */
async function repack(bytes: Uint8Array, sheets: readonly SheetToWrite[]): Promise<Uint8Array> {
  const archive = await openArchive(bytes, 'workbook');
  const zip = new yazl.ZipFile();
  const order = [...archive.names].sort((a, b) => Number(b === '[Content_Types].xml') - Number(a === '[Content_Types].xml') || (a < b ? -1 : 1));
  for (const part of order) {
    let content = await archive.bytes(part);
    const sheet = /^xl\/worksheets\/sheet(\d+)\.xml$/.exec(part)?.[1];
    const hidden = sheet ? sheets[Number(sheet) - 1]?.hiddenColumns : undefined;
    if (hidden?.length) content = Buffer.from(hideColumns(content.toString('utf8'), hidden), 'utf8');
    zip.addBuffer(content, part, { mtime: partTime(), mode: 0o100644, forceDosTimestamp: true, compress: true });
  }
  zip.end();
  const parts: Buffer[] = [];
  for await (const part of zip.outputStream) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/** A workbook of text cells; the same input gives the same bytes, and no name, time or program is written into it. Throws Refusal cell-too-long. */
export async function writeXlsx(sheets: readonly SheetToWrite[]): Promise<Uint8Array> {
  return repack(await libraryBytes(sheets), sheets);
}
