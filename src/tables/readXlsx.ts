import { Refusal } from '#base';
import type { Archive } from './archive.ts';
import { Batcher } from './batcher.ts';
import { fillMergedDown, isMergedDown } from './mergedCells.ts';
import { readSharedStrings } from './sharedStrings.ts';
import { readSheet } from './readSheet.ts';
import type { SheetContext } from './sheetRows.ts';
import type { MergedRange, TableFile, TableNote, TableRow } from './table.ts';
import { readWorkbook, type Workbook, type WorkbookSheet } from './workbookParts.ts';

/** Sheets up to this size, with no more cells than this, are held whole, so that merged cells, which stand after the rows, can be applied. */
const WHOLE_SHEET_BYTES = 16 * 1024 * 1024;
const WHOLE_SHEET_CELLS = 2_000_000;
/** Rows at the top whose merged blocks are told: headings stand there. */
const TOP_ROWS = 60;

async function* streamedRows(archive: Archive, sheet: WorkbookSheet, context: SheetContext): AsyncGenerator<TableRow[]> {
  const reading = readSheet(archive, sheet.part, context);
  const batcher = new Batcher();
  let next = await reading.next();
  for (; !next.done; next = await reading.next()) for (const row of next.value) if (batcher.add(row)) yield* batcher.rest();
  yield* batcher.rest();
  const down = next.value.filter(isMergedDown);
  if (down[0]) context.notes.push({ code: 'merged-cells', sheet: sheet.name, row: down[0].top, count: down.length });
}

/** All rows of a small sheet with merged cells filled, or undefined when it turns out to be none. */
async function wholeSheet(archive: Archive, sheet: WorkbookSheet, context: SheetContext): Promise<{ rows: TableRow[]; merged: MergedRange[] } | undefined> {
  if ((archive.size(sheet.part) ?? 0) > WHOLE_SHEET_BYTES) return undefined;
  const reading = readSheet(archive, sheet.part, context);
  const rows: TableRow[] = [];
  let cells = 0;
  let next = await reading.next();
  for (; !next.done; next = await reading.next()) {
    for (const row of next.value) {
      rows.push(row);
      cells += row.cells.length;
    }
    if (cells > WHOLE_SHEET_CELLS) {
      await reading.return([]);
      return undefined;
    }
  }
  fillMergedDown(rows, next.value, context.file);
  return { rows, merged: next.value.filter((one) => one.top <= TOP_ROWS) };
}

function sheetOf(workbook: Workbook, wanted: string | undefined, file: string): WorkbookSheet {
  const sheet = wanted === undefined ? workbook.sheets[0] : workbook.sheets.find((one) => one.name === wanted);
  if (sheet) return sheet;
  throw new Refusal('no-such-sheet', `${file} has no sheet ${wanted}. It has: ${workbook.sheets.map((one) => one.name).join(', ')}.`, { hi: `${file} में ${wanted} नाम की शीट नहीं है। उसमें ये हैं: ${workbook.sheets.map((one) => one.name).join(', ')}।`, where: { file } });
}

/** A workbook as tables, one per worksheet. Throws Refusal: damaged-file, unsafe-archive, not-a-table, unsafe-xml, too-large, password-protected, macro-file. */
export async function openXlsx(archive: Archive, name: string, withoutHidden = false): Promise<TableFile> {
  const workbook = await readWorkbook(archive, name);
  const notes: TableNote[] = [];
  const merged = new Map<string, readonly MergedRange[]>();
  let strings: string[] | undefined;
  // Bytes of the sheet that is being read, as unpacked.
  const bytes = { read: 0, of: 0 };
  const counted: Archive = { ...archive, async *chunks(part) {
    for await (const chunk of archive.chunks(part)) {
      bytes.read += chunk.length;
      yield chunk;
    }
  } };
  async function* rows(wanted?: string): AsyncGenerator<TableRow[]> {
    const sheet = sheetOf(workbook, wanted, name);
    strings ??= workbook.sharedStrings ? await readSharedStrings(archive, workbook.sharedStrings, name) : [];
    const context: SheetContext = { file: name, sheet: sheet.name, strings, styles: workbook.styles, date1904: workbook.date1904, notes: [], withoutHidden };
    const whole = await wholeSheet(archive, sheet, context);
    if (whole) {
      merged.set(sheet.name, whole.merged);
      notes.push(...context.notes);
      return yield* Batcher.all(whole.rows);
    }
    context.notes.length = 0;
    [bytes.read, bytes.of] = [0, archive.size(sheet.part) ?? 0];
    yield* streamedRows(counted, sheet, context);
    notes.push(...context.notes);
  }
  return {
    format: 'xlsx', encoding: null, encodings: [], delimiter: null, sheets: workbook.sheets.map(({ name: sheet, hidden }) => ({ name: sheet, hidden })), notes, rows,
    share: () => (bytes.of === 0 ? 0 : Math.min(1, bytes.read / bytes.of)), merged: (wanted) => merged.get(sheetOf(workbook, wanted, name).name) ?? [], close: async () => archive.close(),
  };
}
