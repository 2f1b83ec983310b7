import type { ExportDocument } from '../nouns.ts';
import { type JsonObject, isObject, type Json, objectsAt, valueAt, wordsAt } from './jsonValue.ts';
import { Notes } from './notes.ts';
import { filled, type ReadFile } from './readDocument.ts';

type Table6a = NonNullable<NonNullable<ExportDocument['customs']>['table6a']>;

/** GSTR-1 as the portal's offline tool writes it: `exp` is table 6A, exports. */
export const isGstReturn = (whole: Json): whole is JsonObject => isObject(whole) && typeof whole.gstin === 'string' && Array.isArray(whole.exp);

/** Lines of table 6A as one registered paper for each invoice: what customs match the shipping bill with. */
export function readGstReturn(whole: JsonObject, file: string): ReadFile {
  const notes = new Notes(file);
  const lines: Table6a = objectsAt(whole, 'exp').flatMap((group, at) => objectsAt(group, 'inv').map((invoice, row) => {
    const place = `/exp/${at}/inv/${row}`;
    const items = objectsAt(invoice, 'itms');
    const sum = (key: string) => {
      const all = items.map((item, index) => notes.money(valueAt(item, key, `${place}/itms/${index}`), 'INR'));
      return all.every((one) => one !== undefined) && all.length > 0 ? { amount: all.reduce((total, one) => total + (one?.amount ?? 0), 0), currency: 'INR' } : undefined;
    };
    return filled({
      gstin: wordsAt(whole, 'gstin'), invoiceNumber: wordsAt(invoice, 'inum'), invoiceDate: notes.day(valueAt(invoice, 'idt', place), 'dmy'), portCode: wordsAt(invoice, 'sbpcode'), shippingBill: wordsAt(invoice, 'sbnum'), shippingBillDate: notes.day(valueAt(invoice, 'sbdt', place), 'dmy'), taxable: sum('txval'), tax: sum('iamt'),
    });
  }));
  return { format: 'gstr-1', documents: [{ kind: 'gstReturn', number: wordsAt(whole, 'fp'), parties: { exporter: { gstin: wordsAt(whole, 'gstin') } }, customs: { table6a: lines } }], findings: notes.findings };
}
