import type { TableRow } from '#tables';
import type { Detector, Notice, Repair, RowSeen, Sheet } from './detector.ts';
import { headingShift } from './headingShift.ts';
import { fitsIn, type Look, lookOf, looksRight } from './columnLook.ts';
import { sampleOf, watchedColumns } from './watched.ts';

/** Fewer columns than this say nothing of one another. */
const LEAST_COLUMNS = 4;
/** How much better the cells must fit once they are moved back: less when then every one of them does. */
const LEAST_GAIN = 2.5;
const LEAST_GAIN_CLEAN = 2;
/** Cells of our own export that must be met again one place aside. */
const OWN_MATCHED = 4;
/** Part of the moved cells that may fit no better. */
const MOST_LEFT = 0.2;

/** Cells from this place of the file on stand one place too far left (−1) or right. */
type Move = { step: -1 | 1; from: number; gain: number; misfits: number; /** Moved cells that say exactly what the item has where they belong. */ matched: number };

/** How the cells of one row stand, and how they would stand after a move. */
class Standing {
  private readonly texts: string[];
  private readonly looks: readonly Look[];
  private readonly held: readonly string[] | undefined;

  /** @param held what the item has now, by column, as far as it says something */
  constructor(row: TableRow, looks: readonly Look[], held: readonly string[] | undefined) {
    this.texts = row.cells.map((text) => text.trim());
    this.looks = looks;
    this.held = held;
  }

  /** 1 for a cell that fits or says what the item has, −1 for one that does not fit, 0 for an empty one. */
  private worth(at: number, index: number): number {
    const look = this.looks[at];
    const text = this.texts[index] ?? '';
    if (!look || text === '') return look?.filled && text === '' ? -0.5 : 0;
    if (this.held?.[at] !== undefined && this.held[at] !== '') return this.held[at] === text ? 2 : fitsIn(look, text) ? 0.5 : -1;
    return fitsIn(look, text) ? 1 : -1;
  }

  /** The move that makes most cells fit: summed from the right, so that every start costs one step. */
  best(): Move | undefined {
    let best: Move | undefined;
    for (const step of [-1, 1] as const) {
      let sum = 0;
      let misfits = 0;
      let matched = 0;
      for (let at = this.looks.length - 1; at >= 1; at -= 1) {
        const index = this.looks[at]?.index ?? 0;
        const moved = this.worth(at, index + step);
        sum += moved - this.worth(at, index);
        if (moved === -1) misfits += 1;
        if (moved === 2) matched += 1;
        if (misfits > (this.looks.length - at) * MOST_LEFT + 0.5) continue;
        // Where a cell was lost nothing stands; what stands there now belongs one place further.
        const lost = step < 0 && this.looks[at - 1]?.index === index - 1 ? Math.max(0, this.worth(at - 1, index - 1)) : 0;
        const gain = sum - lost;
        if (!best || gain > best.gain) best = { step, from: step < 0 ? index - 1 : index, gain, misfits, matched };
      }
    }
    return best;
  }
}

/** The cells as they stood before they moved. */
function movedBack(row: TableRow, last: number, { step, from }: Pick<Move, 'step' | 'from'>): Repair[] {
  const repairs: Repair[] = [];
  for (let index = from; index <= last; index += 1) repairs.push({ index, text: step < 0 ? (index === from ? '' : (row.cells[index - 1] ?? '')) : (row.cells[index + 1] ?? '') });
  return repairs;
}

/** Rows whose cells sit one column too far left or right: a cell was deleted, one was put in, or a comma in a text split it. */
export function shiftedCells(sheet: Sheet): Detector {
  const columns = watchedColumns(sheet).filter((one) => one.index < sheet.width);
  // Cells that went through steps cannot be put back as they stood.
  const canMove = sheet.mapping.columns.every((one) => !one.transforms?.length);
  if (columns.length < LEAST_COLUMNS) return {};
  const all = headingShift(sheet);
  if (all) return everyRow(sheet, all);
  const looks = columns.map((column) => lookOf(column, sampleOf(sheet, column.index), sheet.sample.length));
  const key = columns.find((one) => one.field === 'sku')?.index ?? 0;
  // In our own export any value may stand anywhere: only what the item has tells that its cells moved.
  const isOwn = sheet.mapping.layout === 'own';
  const look = (row: TableRow, existing: RowSeen['existing']): Notice | undefined => {
    const odd = oddCells(row, looks, sheet.width);
    if (odd === 0 || (isOwn && !existing)) return undefined;
    const move = new Standing(row, looks, existing && columns.map((one) => one.held(existing))).best();
    if (!move || (isOwn && move.matched < OWN_MATCHED) || move.gain < (move.misfits === 0 ? LEAST_GAIN_CLEAN : LEAST_GAIN)) return undefined;
    const heading = sheet.mapping.columns.find((one) => one.index === move.from)?.heading ?? '';
    // Which item the row is about was read from where it stood: that cannot be moved any more.
    const repair = move.from <= key || !canMove ? {} : { repairs: movedBack(row, sheet.width - 1, move) };
    return { rule: 'IMP-SHIFT', message: move.step < 0 ? 'IMP-SHIFT-LEFT' : 'IMP-SHIFT-RIGHT', severity: 'error', holds: true, row: row.number, data: { direction: move.step < 0 ? 'left' : 'right', from: heading }, ...repair };
  };
  return {
    wants: (index) => { const one = looks.find((each) => each.index === index); return one && ((text) => !looksRight(one, text)); },
    raw: ({ unit, existing }) => {
      let found: Notice[] | undefined;
      for (const row of unit.rows) {
        if (unit.rows.length > 1 && row !== unit.rows[0]) break;
        const notice = look(row, existing);
        if (notice) (found ??= []).push(notice);
      }
      return found;
    },
  };
}

/** All rows stand aside of their headings: each is held back, and one finding says it. */
function everyRow(sheet: Sheet, { step, from }: { step: -1 | 1; from: number }): Detector {
  const last = sheet.width - 1;
  const heading = sheet.mapping.columns.find((one) => one.index === from)?.heading ?? '';
  let count = 0;
  const notice = (row: number | undefined, repairs: readonly Repair[]): Notice => ({ rule: 'IMP-SHIFT', message: 'IMP-SHIFT-ALL', severity: 'error', holds: true, quiet: true, row, data: { direction: step < 0 ? 'left' : 'right', from: heading, count }, repairs });
  return {
    raw: ({ unit: { rows: [row] } }) => {
      if (!row) return undefined;
      count += 1;
      return [notice(row.number, movedBack(row, last, { step, from }))];
    },
    end: () => (count === 0 ? [] : [notice(undefined, [])]),
  };
}

/** How many cells do not look as their column does. Most rows have none, and are not looked at further. */
function oddCells(row: TableRow, looks: readonly Look[], width: number): number {
  let odd = 0;
  for (const look of looks) {
    const text = row.cells[look.index];
    if (text !== undefined && text !== '' && !looksRight(look, text)) odd += 1;
  }
  for (let at = width; at < row.cells.length; at += 1) if (row.cells[at] !== '') odd += 1;
  return odd;
}

