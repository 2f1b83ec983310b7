import type { TableRow } from '#tables';
import type { Detector, Notice, Repair, RowSeen, Sheet } from './detector.ts';
import { headingShift } from './headingShift.ts';
import { cellKind } from './cellKind.ts';
import { fitsIn, type Look, lookOf, looksRight } from './columnLook.ts';
import { sampleOf, type Watched, watchedColumns } from './watched.ts';

/** Fewer columns than this say nothing of one another. */
const LEAST_COLUMNS = 4;
/** How much better the cells must fit once they are moved back: less when then every one of them does. */
const LEAST_GAIN = 2.5;
const LEAST_GAIN_CLEAN = 2;
/** Cells of our own export that must be met again one place aside. */
const OWN_MATCHED = 4;
/** Part of the moved cells that may fit no better. */
const MOST_LEFT = 0.2;

/** Cells from this place of the file on stand one or two places too far left (−1, −2) or right. One place is the likelier of two that explain a row as well. */
type Step = (typeof STEPS)[number];
const STEPS = [-1, 1, -2, 2] as const;
/** In our own export columns of one kind stand beside each other: two places aside another rate says the same. */
const ONE_PLACE = [-1, 1] as const;
type Move = { step: Step; from: number; gain: number; misfits: number; /** Moved cells that say exactly what the item has where they belong. */ matched: number };

const MESSAGES = { '-1': 'IMP-SHIFT-LEFT', 1: 'IMP-SHIFT-RIGHT', '-2': 'IMP-SHIFT-LEFT-TWO', 2: 'IMP-SHIFT-RIGHT-TWO' } as const;

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
  best(steps: readonly Step[]): Move | undefined {
    let best: Move | undefined;
    for (const step of steps) {
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
        let lost = 0;
        for (let back = 1; back <= -step; back += 1) if (this.looks[at - back]?.index === index - back) lost += Math.max(0, this.worth(at - back, index - back));
        const gain = sum - lost;
        if (!best || gain > best.gain) best = { step, from: step < 0 ? index + step : index, gain, misfits, matched };
      }
    }
    return best;
  }
}

/** The cells as they stood before they moved. */
function movedBack(row: TableRow, last: number, { step, from }: Pick<Move, 'step' | 'from'>): Repair[] {
  const repairs: Repair[] = [];
  for (let index = from; index <= last; index += 1) repairs.push({ index, text: index + step < from && step < 0 ? '' : (row.cells[index + step] ?? '') });
  return repairs;
}

/** Rows whose cells sit one or two columns too far left or right: a cell was deleted, one was put in, or a comma in a text split it. */
export function shiftedCells(sheet: Sheet): Detector {
  const columns = watchedColumns(sheet).filter((one) => one.index < sheet.width);
  // Cells that went through steps cannot be put back as they stood.
  const canMove = sheet.mapping.columns.every((one) => !one.transforms?.length);
  if (columns.length < LEAST_COLUMNS) return {};
  const all = headingShift(sheet);
  if (all) return everyRow(sheet, all);
  const standing = beforeBreak(sheet, columns);
  const looks = columns.map((column) => lookOf(column, sampleOf(standing, column.index), standing.sample.length));
  const key = columns.find((one) => one.field === 'sku')?.index ?? 0;
  // In our own export any value may stand anywhere: only what the item has tells that its cells moved.
  const isOwn = sheet.mapping.layout === 'own';
  const look = (row: TableRow, existing: RowSeen['existing']): Notice | undefined => {
    const odd = oddCells(row, looks, sheet.width);
    if (odd === 0 || (isOwn && !existing)) return undefined;
    const move = new Standing(row, looks, existing && columns.map((one) => one.held(existing))).best(isOwn ? ONE_PLACE : STEPS);
    if (!move || (isOwn && move.matched < OWN_MATCHED) || move.gain < (move.misfits === 0 ? LEAST_GAIN_CLEAN : LEAST_GAIN)) return undefined;
    const heading = sheet.mapping.columns.find((one) => one.index === move.from)?.heading ?? '';
    // Which item the row is about was read from where it stood: that cannot be moved any more.
    const repair = move.from <= key || !canMove ? {} : { repairs: movedBack(row, sheet.width - 1, move) };
    return { rule: 'IMP-SHIFT', message: MESSAGES[move.step], severity: 'error', holds: true, row: row.number, data: { direction: move.step < 0 ? 'left' : 'right', from: heading }, ...repair };
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

/** Columns whose cells are of another kind at the end of the first rows than at their beginning, for the rows between to have moved. */
const LEAST_BROKEN = 3;
const PART = 3;
const usualKind = (texts: readonly string[]): number | undefined => { const [most] = [...Map.groupBy(texts, cellKind)].sort((a, b) => b[1].length - a[1].length); return most && most[1].length >= texts.length * 0.7 && texts.length >= 5 ? most[0] : undefined; };

/** The sheet, or only its first part when from some row on cells of several columns are of other kinds: how a column looks is learnt from before its rows moved. */
function beforeBreak(sheet: Sheet, columns: readonly Watched[]): Sheet {
  const part = Math.floor(sheet.sample.length / PART);
  const [first, last] = [{ ...sheet, sample: sheet.sample.slice(0, part) }, { ...sheet, sample: sheet.sample.slice(-part) }];
  const broken = columns.filter(({ index }) => { const [one, other] = [usualKind(sampleOf(first, index)), usualKind(sampleOf(last, index))]; return one !== undefined && other !== undefined && one !== other; });
  return broken.length >= LEAST_BROKEN ? first : sheet;
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

