import type { Finding } from '#base';
import type { TableRow } from '#tables';
import { incotermIn } from '../cells/codeCells.ts';
import type { ReadyColumn } from '../readUnit.ts';
import type { Detector, Sheet } from './detector.ts';
import type { Mapping } from '../nouns.ts';
import { readMeasure } from '../values/measure.ts';
import { readNumber } from '../values/number.ts';
import { readMoney } from '../values/price.ts';
import { hsDigits, unitCode } from '#tradeids';

type Fits = (text: string) => boolean;

/** What a cell of this field must look like; undefined for fields that take any text. */
function fitOf(field: string): Fits | undefined {
  if (field === 'hsCode') return (text) => /^\d{5,8}$/.test(hsDigits(text));
  if (field === 'gtin') return (text) => /^[\d\s-]{8,18}$/.test(text);
  if (/price$|^cost$/.test(field)) return (text) => 'money' in readMoney(text, 'USD') || 'problem' in readNumber(text) === false;
  if (/^moq$|minQuantity$|^packing\.\w+\.(\d+\.)?(netWeight|grossWeight|length|width|height|volume|count)$|^leadTimes\.\d+\.days$/.test(field)) return (text) => 'value' in readNumber(text) || 'quantity' in readMeasure(text, undefined);
  if (/^priceLadders\.\d+\.unit$/.test(field)) return (text) => unitCode(text) !== undefined;
  if (field === 'incoterm') return (text) => incotermIn(text) !== undefined;
  if (field === 'images') return (text) => /\.(jpe?g|png|webp)\b|^https?:/i.test(text);
  return undefined;
}

/** A row fits less than this many of its typed cells as they stand, and all of them one column aside: its cells have moved. */
const LEAST_MISFITS = 2;

/** Notices rows whose cells sit one column too far left or right: a deleted or inserted cell in a spreadsheet. */
class ShiftDetector {
  private readonly typed: { index: number; fits: Fits; heading: string }[];

  constructor(columns: readonly ReadyColumn[], layout: Mapping['layout']) {
    this.typed = layout === 'flat' ? columns.flatMap((one) => { const fits = fitOf(one.field); return fits ? [{ index: one.index, fits, heading: one.column.heading }] : []; }) : [];
  }

  /** What moved where, or undefined for a row that stands right. */
  look(row: TableRow | undefined): Finding['data'] | undefined {
    if (!row || this.typed.length < 3) return undefined;
    let misfits = 0;
    for (const one of this.typed) {
      const text = (row.cells[one.index] ?? '').trim();
      if (text !== '' && !one.fits(text)) misfits += 1;
    }
    if (misfits < LEAST_MISFITS) return undefined;
    const direction = [-1, 1].find((step) => this.allFit(row, step));
    return direction === undefined ? undefined : { direction: direction < 0 ? 'left' : 'right', columns: misfits };
  }

  /** Would every typed cell but those at the edge fit, were it read one column aside? */
  private allFit(row: TableRow, step: number): boolean {
    let fitting = 0;
    for (const one of this.typed) {
      const text = (row.cells[one.index + step] ?? '').trim();
      if (text === '') continue;
      if (one.fits(text)) fitting += 1;
      else if (one !== this.typed[0] && one !== this.typed.at(-1)) return false;
    }
    return fitting > this.typed.length / 2;
  }
}

export function shiftedCells({ columns, mapping }: Sheet): Detector {
  const detector = new ShiftDetector(columns, mapping.layout);
  return {
    raw: ({ unit }) => {
      const data = detector.look(unit.rows[0]);
      return data ? [{ rule: 'IMP-SHIFT', severity: 'error', holds: true, data }] : [];
    },
  };
}
