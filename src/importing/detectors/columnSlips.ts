import { remembered } from '#base';
import type { Detector, Notice, Sheet } from './detector.ts';
import { AmountModel, type AmountRow } from './amountModel.ts';
import { pointMoved, Sizes } from './size.ts';
import { type Watched, watchedColumns } from './watched.ts';
import type { Unit } from '../layouts/unit.ts';

/** Rows that the usual relations are learnt from, spread over the rows that come next. */
const LEARNT_FROM = 400;
const FEWEST = 24;
/** Relations themselves are chosen anew every so many batches; what is usual in them with each. */
const CHOSEN_EVERY = 12;

const of = (index: number, groups: (text: string) => readonly string[]): ((cells: readonly string[]) => readonly string[]) => {
  const known = remembered(groups);
  return (cells) => known(cells[index] ?? '');
};

/** What goods are alike by, from the finest: their category and the first part of it, else their tariff code and its heading, else their brand. */
function groupsOf(columns: readonly Watched[]): (cells: readonly string[]) => readonly string[] {
  const index = (field: string): number | undefined => columns.find((one) => one.field === field)?.index;
  const [category, code, brand] = [index('category'), index('hsCode'), index('brand')];
  if (category !== undefined) return of(category, (text) => [text, text.split(/>>|>|\//, 1)[0]?.trim() ?? '']);
  if (code !== undefined) return of(code, (text) => [text, text.slice(0, 4)]);
  return brand === undefined ? () => [] : of(brand, (text) => [text]);
}

/**
 * A decimal point that slipped in a row the catalogue does not know: the amount is ten, a hundred or a thousand times what the other columns
 * of its row, alike goods and the rest of its column make usual. It goes in and is told: only a person knows.
 */
export function columnSlips(sheet: Sheet): Detector {
  const columns = watchedColumns(sheet);
  const numeric = columns.filter((one) => one.kind === 'money' || one.kind === 'amount' || one.kind === 'count').map((column) => ({ column, sizes: new Sizes(column, sheet.mapping) }));
  if (numeric.length === 0) return {};
  const groups = groupsOf(columns);
  const model = new AmountModel(numeric.map((one) => one.column.field), numeric.map((one) => (one.column.kind === 'count' ? 2 : 1)));
  let batches = 0;
  const logs = new Float64Array(model.width);
  const read = (cells: readonly string[], into: Float64Array): void => {
    let at = 0;
    for (const { column, sizes } of numeric) into[at++] = sizes.power(cells[column.index]);
    model.derive(into);
  };
  return {
    ahead: (units: readonly Unit[]) => {
      if (units.length < FEWEST && batches > 0) return;
      const count = Math.min(units.length, LEARNT_FROM);
      const rows: AmountRow[] = [];
      for (let nth = 0; nth < count; nth += 1) {
        const cells = units[Math.floor((nth * units.length) / count)]?.rows[0]?.cells ?? [];
        const made = new Float64Array(model.width);
        read(cells, made);
        rows.push({ logs: made, groups: groups(cells) });
      }
      model.learn(rows, batches % CHOSEN_EVERY === 0);
      batches += 1;
    },
    read: ({ unit, row, existing, changed }) => {
      if (existing && changed.length === 0) return undefined;
      const cells = unit.rows[0]?.cells ?? [];
      read(cells, logs);
      const slip = model.slipIn(logs, groups(cells));
      const found = slip && numeric[slip.column];
      if (!slip || !found) return undefined;
      const { column } = found;
      // What the item has now says it better: then a jump is told, or there is none.
      if (existing && (!changed.includes(column.index) || column.held(existing) !== '')) return undefined;
      const text = (cells[column.index] ?? '').trim();
      const fixed = pointMoved(text, slip.places);
      const notice: Notice = {
        rule: 'IMP-SLIP', severity: 'warning', holds: false, column: column.heading, index: column.index, row,
        data: { value: text, fixed: fixed ?? '', times: 10 ** Math.abs(slip.places), direction: slip.places > 0 ? 'up' : 'down' }, ...(fixed === undefined ? {} : { repairs: [{ index: column.index, text: fixed }] }),
      };
      return [notice];
    },
  };
}
