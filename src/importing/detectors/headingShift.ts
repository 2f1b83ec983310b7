import { type Fits, looseMeaningOf, meaningOf } from './columnMeaning.ts';
import type { Sheet } from './detector.ts';
import { watchedColumns } from './watched.ts';

const MOST = 0.8;
const FEW = 0.3;
/** So many columns must tell the same; one alone is a column that means something else. */
const LEAST = 2;

/** Every row stands one column aside of the headings, from this place on: the cell of a heading, or of all rows, was deleted. */
export function headingShift(sheet: Sheet): { step: -1 | 1; from: number } | undefined {
  const rows = sheet.sample.slice(0, 60);
  const share = (fits: Fits, index: number): number => {
    const filled = rows.map((row) => row[index] ?? '').filter((text) => text !== '');
    return filled.length < 3 ? Number.NaN : filled.filter(fits).length / filled.length;
  };
  // Our own export has our headings over it, and anything may stand in its details.
  const isOwn = sheet.mapping.layout === 'own';
  const columns = watchedColumns(sheet).flatMap((column) => {
    const strict = isOwn ? meaningOf(column) : undefined;
    const loose = isOwn ? strict && { fits: strict, strange: () => true, unlike: false } : looseMeaningOf(column);
    return loose ? [{ index: column.index, ...loose, counts: loose.unlike ? LEAST : 1 }] : [];
  });
  for (const step of [-1, 1] as const) {
    const standsWrong = ({ fits, strange, index }: (typeof columns)[number]): boolean => share(fits, index) < FEW && share(strange, index) >= MOST;
    // An empty column beside one that would suit it adds to the evidence, and is none by itself: a second barcode may stand there.
    const wrong = columns.filter((one) => (standsWrong(one) || (!isOwn && Number.isNaN(share(one.fits, one.index)))) && share(one.fits, one.index + step) >= MOST);
    const first = wrong[0];
    if (!first || !wrong.some(standsWrong) || wrong.reduce((sum, { counts }) => sum + counts, 0) < LEAST) continue;
    // From there on, and where the first one's cells stand now, no column may stand right that would not also be right one place aside.
    const contrary = columns.filter(({ fits, index }) => index > first.index - (step < 0 ? 2 : 0) && index !== first.index && share(fits, index) >= MOST && !(share(fits, index + step) >= FEW));
    if (contrary.length > wrong.length / 4) continue;
    return { step, from: startOf(columns, share, first.index, step) };
  }
  return undefined;
}

/** The shift begins after the last column on the left that stands right. */
function startOf(columns: readonly { index: number; fits: Fits }[], share: (fits: Fits, index: number) => number, first: number, step: -1 | 1): number {
  const right = columns.filter(({ fits, index }) => index < first && share(fits, index) >= MOST && !(share(fits, index + step) >= MOST)).at(-1);
  return right === undefined ? 1 : right.index + 1;
}
