import type { Unit } from '../layouts/unit.ts';
import type { ReadyColumn } from '../readUnit.ts';
import { writtenCells } from '../transforms/laidOut.ts';
import type { Desk } from './desk.ts';

/** A cell as its file has it, where the field holds it in another writing: what "25 KGS" was read from. */
export type WrittenCell = readonly [row: number, field: string, heading: string, text: string];

/** Cells kept of one file, so that History can show what stood there. A file with more is told by its rows only. */
const KEPT = 20_000;
const LONGEST = 200;
const NUMBER = /^\d+(\.\d+)?$/;
const MEASURE = /^\d+(\.\d+)?( [A-Z]{2,4})?$/;

/** How a cell looks that is stored as it is written, by kind of field. Fields that keep any text are not here. */
const PLAIN: readonly [RegExp, RegExp][] = [
  [/^(packing\.\w+\.(\d+\.)?(netWeight|grossWeight|length|width|height|volume)|moq)$/, MEASURE],
  [/^(price|cost|packing\.\w+\.(\d+\.)?count|leadTimes\.\d+\.(days|maxQuantity)|priceLadders\.\d+\.steps\.\d+\.\w+|hsCode|gtin)$/, NUMBER],
  [/^packing\.\w+\.(\d+\.)?size$/, /^$/],
  [/^origin$/, /^[A-Z]{2}$/], [/^(incoterm|priceLadders\.\d+\.(incoterm|currency))$/, /^[A-Z]{3}$/], [/^priceLadders\.\d+\.valid(From|To)$/, /^\d{4}-\d\d-\d\d$/],
];

export type Rewritten = { ready: ReadyColumn; plain: RegExp | undefined };

/** Columns whose cells may be stored in another writing than they have in the file. */
export const rewrittenColumns = (columns: readonly ReadyColumn[]): Rewritten[] =>
  columns.map((ready) => ({ ready, plain: PLAIN.find(([field]) => field.test(ready.field))?.[1] })).filter(({ ready, plain }) => plain !== undefined || (ready.column.transforms?.length ?? 0) > 0);

/** Notes the cells of a record that goes in and that its fields will hold in another writing. */
export function noteWritten(desk: Desk, unit: Unit): void {
  const { asWritten } = desk.result;
  for (const row of unit.rows) {
    const written = writtenCells(row);
    for (const { ready, plain } of desk.rewritten) {
      if (asWritten.length >= KEPT) return;
      const cell = row.cells[ready.index];
      const inFile = written[desk.laid.inFile(ready.index)];
      // Nearly always: the cell as it is stored.
      if (inFile === undefined || inFile === '' || (inFile === cell && plain?.test(inFile))) continue;
      const [read, text] = [cell?.trim() ?? '', inFile.trim()];
      if (text === '' || (text === read && (plain === undefined || plain.test(text)))) continue;
      asWritten.push([row.number, ready.field, ready.column.heading, text.slice(0, LONGEST)]);
    }
  }
}
