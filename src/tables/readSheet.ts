import type { Archive } from './archive.ts';
import { CarefulSheet } from './carefulSheet.ts';
import { PlainSheet } from './plainSheet.ts';
import { type SheetContext, SheetRows } from './sheetRows.ts';
import type { MergedRange, TableRow } from './table.ts';
import { utf8Blocks } from './utf8Blocks.ts';

/** Rows of a worksheet as they become complete; returns its merged blocks. Throws Refusal: too-large, unsafe-xml, damaged-file. */
export type SheetReading = AsyncGenerator<TableRow[], MergedRange[]>;

/**
 * Reads a worksheet from its bytes as long as it is written in the plain form of spreadsheets. Where it is not, a parser of XML reads
 * it from its beginning: rows that were given already hold, and are not given again.
 */
export async function* readSheet(archive: Archive, part: string, context: SheetContext): SheetReading {
  const before = context.notes.length;
  const rows = new SheetRows(context);
  const plain = new PlainSheet(rows);
  let given = 0;
  const give = (complete: TableRow[]): TableRow[] => {
    given = complete.at(-1)?.number ?? given;
    return complete;
  };
  for await (const block of utf8Blocks(archive, part, context.file)) {
    yield give(plain.push(block));
    if (plain.unsure) break;
  }
  yield give(plain.end());
  if (plain.unsure) {
    context.notes.length = before;
    return yield* readCarefully(archive, part, context, given);
  }
  rows.tellHidden();
  return plain.merged;
}

/** @param given rows up to this number are passed over */
export async function* readCarefully(archive: Archive, part: string, context: SheetContext, given = 0): SheetReading {
  const rows = new SheetRows(context);
  const careful = new CarefulSheet(rows, context.file);
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  for await (const block of utf8Blocks(archive, part, context.file)) yield careful.push(decoder.decode(block, { stream: true })).filter((row) => row.number > given);
  careful.end();
  rows.tellHidden();
  return careful.merged;
}
