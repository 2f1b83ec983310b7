import { type FieldUse, Refusal } from '#base';
import { productField } from '#catalogue';
import { release } from '#disclosure';
import { writeXlsx } from '#tables';
import { kindName } from '../copies/kindNames.ts';
import type { UseCase } from '../port.ts';
import type { Change } from './comparing.ts';
import { plainValue } from './plainValue.ts';
import { recordAt } from './points.ts';
import { recordDifference } from './recordDifference.ts';
import compare from './compare.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const HEADINGS = ['Kind', 'Item no. or title', 'Name', 'What', 'Field', 'Before', 'After'];
/** Lines in one sheet. What differs more is narrowed by item first. */
const MOST_LINES = 200_000;
const ULID = /^[0-9A-HJKMNP-TV-Z]{26}$/u;

/** A journaled field in words: its heading, then the parts below it that are no ids. */
function fieldText(field: string): string {
  const [head = '', ...rest] = field.split('.');
  return [productField(head)?.heading ?? head, ...rest.filter((part) => !ULID.test(part) && part !== 'text')].join(' · ');
}

const WHAT: Readonly<Record<Change, string>> = { created: 'came', removed: 'went', changed: 'changed' };

/** What differs between two points as a workbook, a line for each field of each record. A copy for oneself: it holds what the company keeps. */
const exportComparison: UseCase<'journal.exportComparison'> = async ({ from, to, query }, context) => {
  const workspace = await context.workspace();
  const rows: string[][] = [];
  for (let offset = 0; ; ) {
    const { items, total } = await compare({ from, to, query, offset, limit: 500 }, context);
    for (const one of items) {
      context.signal.throwIfAborted();
      const [before, after] = [await recordAt<Record<string, unknown>>(workspace, one.kind, one.record, from), await recordAt<Record<string, unknown>>(workspace, one.kind, one.record, to)];
      const { differences } = await recordDifference(workspace, { kind: one.kind, record: one.record, before, after }, context);
      for (const each of differences) rows.push([kindName(one.kind, context.language), one.title, one.name, WHAT[one.change], fieldText(each.field), plainValue(each.before), plainValue(each.after)]);
      if (rows.length > MOST_LINES) throw new Refusal('too-many', `More than ${MOST_LINES} values differ between these points. Choose points that are nearer, or narrow the list by item. Nothing was made.`, { hi: `इन दो समय के बीच ${MOST_LINES} से ज़्यादा मान अलग हैं। पास-पास के समय चुनें, या आइटम से सूची छोटी करें। कुछ नहीं बना।` });
    }
    offset += items.length;
    context.progress(offset, total, '');
    if (items.length === 0 || offset >= total) break;
  }
  if (rows.length === 0) throw new Refusal('nothing-to-export', 'Nothing differs between these points. No file was made.', { hi: 'इन दो समय के बीच कोई फ़र्क नहीं है। कोई फ़ाइल नहीं बनी।' });
  const fields: FieldUse[] = [{ kind: 'history', field: '*', label: 'history', class: 'secret', records: rows.length }];
  const bytes = await writeXlsx([{ name: 'Comparison', rows: [HEADINGS, ...rows], headerRows: 1, widths: [16, 20, 28, 10, 24, 40, 40] }]);
  const released = await release(workspace, { name: 'comparison.xlsx', bytes, mediaType: XLSX, fields }, { clock: context.clock, agree: context.agree, what: 'comparison', audience: 'self', private: true, recipient: '', approver: context.person, released: [] });
  return { file: await context.files.keep(released), lines: rows.length };
};
export default exportComparison;
