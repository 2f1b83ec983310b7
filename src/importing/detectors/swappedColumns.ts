import type { Detector, Notice, RowRead, RowSeen, Sheet } from './detector.ts';
import { comparable, Sizes } from './size.ts';
import { isKnown, type Watched, watchedColumns } from './watched.ts';

type Compared = { column: Watched; sizes: Sizes | undefined };
/** Codes that no name looks like, and no words look like: where one stands under the heading of names and words under its own, nobody meant it. */
const CODES: Readonly<Record<string, RegExp>> = { hsCode: /^\d{4}[ .]?\d{2}(?:[ .]?\d{2})?$/u, gtin: /^\d{12,14}$/u };
const WORDS = /\p{L}{3}/u;

type Pair = { count: number; first: Notice };

/** So many rows make one finding of the two columns out of findings of rows. */
const WHOLE = 5;

/** Whether a cell says what the item has in another column. */
function saysOf({ sizes }: Compared, text: string, other: Compared, existing: NonNullable<RowRead['existing']>): boolean {
  if (!sizes || !other.sizes) return other.column.held(existing) === text;
  const [now, was] = [sizes.of(text), other.sizes.held(existing)];
  return now !== undefined && was !== undefined && comparable(now, was) && Math.abs(now.value - was.value) <= Math.abs(was.value) * 1e-9;
}

/** Cells of two columns that hold what the item has in each other's place, or a code among the names and a name among the codes: the columns were exchanged under their headings, or the cells of one row. */
export function swappedColumns(sheet: Sheet): Detector {
  const columns = watchedColumns(sheet).filter((one) => one.kind !== 'other' && one.field !== 'sku');
  const byIndex = new Map(columns.map((column): [number, Compared] => [column.index, { column, sizes: column.kind === 'money' || column.kind === 'amount' || column.kind === 'count' ? new Sizes(column, sheet.mapping) : undefined }]));
  const pairs = new Map<string, Pair>();
  const exchanged = (one: Compared, other: Compared, cells: readonly string[], existing: NonNullable<RowRead['existing']>): boolean => {
    const [text = '', back = ''] = [cells[one.column.index]?.trim(), cells[other.column.index]?.trim()];
    return one.column.kind === other.column.kind && text !== '' && back !== '' && text !== back && !saysOf(one, text, one, existing) && saysOf(one, text, other, existing) && saysOf(other, back, one, existing);
  };
  const noticeOf = (one: Compared, other: Compared, cells: readonly string[], { row, unit }: RowSeen): Notice => ({
    rule: 'IMP-COLUMNS-SWAPPED', severity: 'error', holds: true, quiet: true, row, sku: unit.key, column: one.column.heading, data: { other: other.column.heading, value: cells[one.column.index] ?? '' },
    repairs: [{ index: one.column.index, text: cells[other.column.index] ?? '' }, { index: other.column.index, text: cells[one.column.index] ?? '' }],
  });
  const told = (one: Compared, other: Compared, seen: RowSeen): Notice[] => {
    const notice = noticeOf(one, other, seen.unit.rows[0]?.cells ?? [], seen);
    const key = `${one.column.index} ${other.column.index}`;
    const pair = pairs.get(key) ?? { count: 0, first: notice };
    pair.count += 1;
    pairs.set(key, pair);
    return [notice];
  };
  const compared = [...byIndex.values()];
  const codes = compared.filter(({ column }) => CODES[column.field]);
  const names = compared.filter(({ column }) => column.field.startsWith('name.'));
  return {
    wants: (index) => (names.length > 0 && codes.some((one) => one.column.index === index) ? (text) => WORDS.test(text) : undefined),
    raw: (seen) => {
      const cells = seen.unit.rows[0]?.cells ?? [];
      for (const code of codes) {
        const text = cells[code.column.index]?.trim() ?? '';
        if (!WORDS.test(text) || isKnown(code.column, text, seen)) continue;
        const name = names.find(({ column }) => CODES[code.column.field]?.test(cells[column.index]?.trim() ?? ''));
        if (name) return told(code, name, seen);
      }
      return undefined;
    },
    read: (seen) => {
      const { existing, changed, unit } = seen;
      if (!existing || changed.length < 2) return undefined;
      const cells = unit.rows[0]?.cells ?? [];
      const moved = changed.map((index) => byIndex.get(index)).filter((one) => one !== undefined);
      for (const [at, one] of moved.entries()) {
        const other = moved.slice(at + 1).find((next) => exchanged(one, next, cells, existing));
        if (other) return told(one, other, seen);
      }
      return undefined;
    },
    end: () => [...pairs.values()].map(({ count, first }): Notice => (count < WHOLE ? { ...first, data: { ...first.data, count } } : { ...first, message: 'IMP-COLUMNS-SWAPPED-ALL', row: undefined, sku: undefined, data: { ...first.data, count, example: first.sku ?? '' } })),
  };
}
