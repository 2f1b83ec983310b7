import { Decimal, type Quantity } from '#base';
import { currencyInUse } from '#tradeids';
import type { DocumentLine, ExportDocument } from '../nouns.ts';
import { Notes } from './notes.ts';
import { filled } from './readDocument.ts';

/** Measures of goods that cannot be below zero; amounts and quantities of a credit note may. */
const MEASURES = ['netWeight', 'grossWeight', 'volume', 'length', 'width', 'height'] as const;
const below = (value: string | number | undefined): boolean => value !== undefined && new Decimal(value).lt(0);

/** Weights, volumes and package counts below zero are left out with their place; a currency that had ended on the paper's day stays and is told. */
export function withoutImpossible(document: ExportDocument, file: string): { document: ExportDocument; findings: Notes['findings'] } {
  const notes = new Notes(file);
  const sound = <T extends DocumentLine | NonNullable<ExportDocument['totals']>>(part: T, place: string): T => {
    const wrong = MEASURES.filter((key) => below((part as Partial<Record<string, Quantity>>)[key]?.value));
    const keys: string[] = [...wrong, ...(below(part.packageCount) ? ['packageCount'] : [])];
    for (const key of keys) notes.add('DOC-NEGATIVE', 'error', `${place}/${key}`, { value: String(key === 'packageCount' ? part.packageCount : (part as Partial<Record<string, Quantity>>)[key]?.value) });
    return keys.length === 0 ? part : (Object.fromEntries(Object.entries(part).filter(([key]) => !keys.includes(key))) as T);
  };
  const { currency, date } = document;
  if (currency && /^[A-Z]{3}$/u.test(currency) && date && !currencyInUse(currency, date)) notes.add('DOC-CURRENCY-ENDED', 'error', '/currency', { value: currency, day: date });
  return {
    document: filled({ ...document, lines: document.lines?.map((line, at) => sound(line, `/lines/${at}`)), totals: document.totals && sound(document.totals, '/totals') }) as ExportDocument,
    findings: notes.findings,
  };
}
