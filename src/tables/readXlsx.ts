import { Refusal } from '#base';
import { type Archive, openArchive } from './archive.ts';
import { fillMergedDown, mergedRanges } from './mergedCells.ts';
import { readSharedStrings } from './sharedStrings.ts';
import { type SheetContext, SheetScanner } from './sheetScanner.ts';
import { BATCH_ROWS, type TableFile, type TableNote, type TableRow } from './table.ts';
import { readWorkbook, type WorkbookSheet } from './workbookParts.ts';

/** Sheets up to this size are held whole, so that merged cells, which stand after the rows, can be applied. */
const WHOLE_SHEET_BYTES = 16 * 1024 * 1024;

async function* streamedRows(archive: Archive, sheet: WorkbookSheet, context: SheetContext): AsyncGenerator<TableRow[]> {
  const scanner = new SheetScanner(context);
  const decoder = new TextDecoder();
  let waiting: TableRow[] = [];
  let pending = '';
  for await (const chunk of archive.chunks(sheet.part)) {
    pending += decoder.decode(chunk, { stream: true });
    if (pending.length < 256 * 1024) continue;
    waiting.push(...scanner.push(pending));
    pending = '';
    while (waiting.length >= BATCH_ROWS) {
      yield waiting.slice(0, BATCH_ROWS);
      waiting = waiting.slice(BATCH_ROWS);
    }
    if (scanner.finished) break;
  }
  waiting.push(...scanner.push(pending + decoder.decode()));
  if (!scanner.finished && waiting.length === 0) return;
  for (let at = 0; at < waiting.length; at += BATCH_ROWS) yield waiting.slice(at, at + BATCH_ROWS);
}

async function* wholeRows(archive: Archive, sheet: WorkbookSheet, context: SheetContext): AsyncGenerator<TableRow[]> {
  const xml = (await archive.bytes(sheet.part)).toString('utf8').replace(/^\ufeff/, '');
  const rows: TableRow[] = [];
  const scanner = new SheetScanner(context);
  for (let at = 0; at < xml.length; at += 4_000_000) for (const row of scanner.push(xml.slice(at, at + 4_000_000))) rows.push(row);
  const after = xml.lastIndexOf('sheetData>');
  if (after >= 0) fillMergedDown(rows, mergedRanges(xml.slice(after)));
  for (let at = 0; at < rows.length; at += BATCH_ROWS) yield rows.slice(at, at + BATCH_ROWS);
}

/** A workbook as tables, one per worksheet. Throws Refusal: damaged-file, unsafe-archive, not-a-table, unsafe-xml, too-large, password-protected. */
export async function openXlsx(path: string, name: string): Promise<TableFile> {
  const archive = await openArchive(path, name);
  try {
    const workbook = await readWorkbook(archive, name);
    const notes: TableNote[] = [];
    let strings: string[] | undefined;
    async function* rows(wanted?: string): AsyncGenerator<TableRow[]> {
      const sheet = wanted === undefined ? workbook.sheets[0] : workbook.sheets.find((one) => one.name === wanted);
      if (!sheet) throw new Refusal('no-such-sheet', `${name} has no sheet ${wanted}. It has: ${workbook.sheets.map((one) => one.name).join(', ')}.`, { where: { file: name } });
      strings ??= workbook.sharedStrings ? await readSharedStrings(archive, workbook.sharedStrings, name) : [];
      const context: SheetContext = { file: name, sheet: sheet.name, strings, styles: workbook.styles, date1904: workbook.date1904, notes };
      yield* (archive.size(sheet.part) ?? 0) <= WHOLE_SHEET_BYTES ? wholeRows(archive, sheet, context) : streamedRows(archive, sheet, context);
    }
    return { format: 'xlsx', encoding: null, delimiter: null, sheets: workbook.sheets.map(({ name: sheet, hidden }) => ({ name: sheet, hidden })), notes, rows, close: async () => archive.close() };
  } catch (error) {
    archive.close();
    throw error;
  }
}
