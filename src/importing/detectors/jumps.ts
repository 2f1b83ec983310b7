import type { Detector, Notice, RowRead, Sheet } from './detector.ts';
import { MassCount } from './massCount.ts';
import { comparable, pointMoved, type Size, Sizes } from './size.ts';
import { type Watched, watchedColumns } from './watched.ts';

/** A rate or a weight that is more than five and a half times what it was, or less than its part, is no new rate: a point moved, or a unit or a currency changed. */
const JUMP = 0.75;
/** How far from a whole power of ten a slip may lie: the rate may have been revised in the same breath. */
const NEAR = 0.25;
const EXACT = 0.01;

/** Powers of ten between two sizes: 2 for a hundred times, -1 for a tenth; minus infinity for nothing at all. */
const powers = (now: Size, before: Size): number => Math.log10(now.value / before.value);

/** How many places the point moved, when it is that. */
const places = (power: number, near: number): number => (Number.isFinite(power) && Math.abs(power - Math.round(power)) <= near ? Math.round(power) : 0);

type Judged = { column: Watched; sizes: Sizes; counts: MassCount };

const RULES = { money: 'IMP-PRICE-JUMP', amount: 'IMP-AMOUNT-JUMP', count: 'IMP-AMOUNT-JUMP' } as const;
const isKept = (kind: Watched['kind']): kind is keyof typeof RULES => kind in RULES;

function noticeOf({ column, counts }: Judged, text: string, power: number, before: string, row: number): Notice | undefined {
  const isCount = column.kind === 'count';
  const moved = places(power, isCount ? EXACT : NEAR);
  // Minimum orders are raised tenfold as one likes: only a hundred times looks like a slip of the hand.
  if (isCount ? Math.abs(moved) < 2 : Math.abs(power) < JUMP) return undefined;
  const fixed = moved === 0 ? undefined : pointMoved(text, moved);
  return {
    rule: RULES[column.kind as keyof typeof RULES], severity: 'error', holds: true, column: column.heading, index: column.index, row, quiet: true, coveredBy: [counts.rule(power < 0)],
    data: { value: text, before, fixed: fixed ?? '', direction: power > 0 ? 'up' : 'down', times: Number.isFinite(power) ? Number((10 ** Math.abs(power)).toPrecision(3)) : 0 }, ...(fixed === undefined ? {} : { repairs: [{ index: column.index, text: fixed }] }),
  };
}

/**
 * Rates, weights and counts that are ten, a hundred or a thousand times what the item has now, or suddenly nothing: a lost or moved decimal
 * point, another unit, another currency. One by one when they are few; as one finding over the column when most of it changed the same way.
 */
export function jumps(sheet: Sheet): Detector {
  const judged = watchedColumns(sheet).filter((one) => isKept(one.kind)).map((column): Judged => ({ column, sizes: new Sizes(column, sheet.mapping), counts: new MassCount(column) }));
  const look = (one: Judged, text: string, { row, existing, unit }: RowRead & { existing: NonNullable<RowRead['existing']> }): Notice | undefined => {
    const before = one.column.held(existing);
    const [now, was] = [one.sizes.of(text), one.sizes.held(existing)];
    if (!now || !was || was.value <= 0 || now.value < 0 || now.value === was.value || !comparable(now, was)) return undefined;
    const power = powers(now, was);
    const notice = noticeOf(one, text, power, before, row);
    one.counts.changed(power, { sku: unit.key, row, before, now: text }, notice);
    return notice;
  };
  return {
    read: (seen) => {
      const { unit, existing, changed } = seen;
      if (!existing) return undefined;
      let found: Notice[] | undefined;
      const cells = unit.rows[0]?.cells ?? [];
      for (const one of judged) {
        const text = cells[one.column.index]?.trim();
        if (text === undefined || text === '') continue;
        one.counts.compared += 1;
        if (!changed.includes(one.column.index)) continue;
        const notice = look(one, text, { ...seen, existing });
        if (notice) (found ??= []).push(notice);
      }
      return found;
    },
    end: () => judged.flatMap(({ counts }) => counts.told()),
  };
}
