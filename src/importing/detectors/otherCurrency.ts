import { currencyIn } from '../values/price.ts';
import type { Detector, Notice, Sheet } from './detector.ts';
import { isKnown, sampleOf, watchedColumns } from './watched.ts';

const PLAIN = /^\s*[\d.,]*\s*$/;
/** A currency that at least this share of the cells name is that of the column. */
const MOST = 0.7;

/** The currency a cell names itself: "USD 12.50", "12.50 €", "₹1,50,000/-". */
export const namedCurrency = (text: string): string | undefined => (PLAIN.test(text) ? undefined : currencyIn(text.replace(/[\d.,\s'’]+(?:\/[-=])?/g, ' ').trim()));

/** The currency of most cells that name one, and whether it is nearly all of them. */
function usual(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const text of values) { const one = namedCurrency(text); if (one) counts.set(one, (counts.get(one) ?? 0) + 1); }
  const named = [...counts.values()].reduce((sum, one) => sum + one, 0);
  const [first] = [...counts].sort((a, b) => b[1] - a[1]);
  return first && first[1] >= named * MOST ? first[0] : undefined;
}

/** Rates in a column without a currency of its own, of which some name another than the rest; and a column in which no currency is the usual one. */
export function otherCurrencies(sheet: Sheet): Detector {
  const currencyOf = (index: number): string | undefined => sheet.mapping.columns.find((column) => column.index === index)?.currency;
  // Rates of a known currency are read in it, and another one there is refused; details are kept as written, whatever their heading says.
  const money = watchedColumns(sheet).filter((one) => one.kind === 'money' && (one.field.startsWith('attribute.') || !currencyOf(one.index)))
    .map((column) => ({ column, usual: currencyOf(column.index) ?? usual(sampleOf(sheet, column.index)), counts: new Map<string, number>() }));
  return {
    wants: (index) => (money.some((one) => one.column.index === index) ? (text) => !PLAIN.test(text) : undefined),
    raw: (seen) => {
      let found: Notice[] | undefined;
      for (const row of seen.unit.rows) {
        for (const { column, usual: expected, counts } of money) {
          const text = row.cells[column.index];
          if (text === undefined || text === '' || PLAIN.test(text)) continue;
          const named = namedCurrency(text);
          if (named === undefined) continue;
          counts.set(named, (counts.get(named) ?? 0) + 1);
          if (expected === undefined || named === expected || isKnown(column, text.trim(), seen)) continue;
          (found ??= []).push({ rule: 'IMP-MIXED-CURRENCY', severity: 'warning', holds: false, column: column.heading, index: column.index, row: row.number, data: { value: text.trim(), found: named, usual: expected } });
        }
      }
      return found;
    },
    end: () => money.flatMap(({ column, usual: expected, counts }): Notice[] => (expected === undefined && counts.size > 1
      ? [{ rule: 'IMP-MIXED-CURRENCY', message: 'IMP-MIXED-COLUMN', severity: 'warning', holds: false, column: column.heading, data: { currencies: [...counts].map(([code, count]) => `${code} ${count}`) } }] : [])),
  };
}
