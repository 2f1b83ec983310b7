import { Refusal } from '#base';
import type { TableRow } from '#tables';
import type { Parsed } from '../contract.ts';
import { openFile, sha256Of } from '../importing/readFile.ts';
import type { Context, UseCase } from '../port.ts';
import { shownOrNull } from '../workspace/labels.ts';
import { sameAsSeen, seenAs } from '../workspace/seen.ts';
import { knownBuyer } from './known.ts';
import { type ListToPlan, type PlannedList, planList } from './planList.ts';

type Asked = Parsed<'buyers.importList'>;

/** Rows one buyer's list may have: more is some other file. */
const MOST_ROWS = 200_000;

async function allRows(context: Context, { file, sheet }: Asked): Promise<{ rows: TableRow[]; name: string }> {
  const opened = await openFile(context, file, sheet ?? null, true);
  try {
    const rows: TableRow[] = [];
    for await (const batch of opened.rows) {
      rows.push(...batch);
      context.progress(rows.length, null, opened.name);
      if (rows.length > MOST_ROWS) throw new Refusal('too-large', `${opened.name} has more than 2,00,000 rows; a list of one buyer has fewer. Choose the buyer's own list.`, { hi: `${opened.name} में 2,00,000 से ज़्यादा पंक्तियाँ हैं; एक बायर की सूची में इतनी नहीं होतीं। बायर की अपनी सूची चुनें।` });
    }
    return { rows, name: opened.name };
  } finally {
    await opened.close();
  }
}

/** Ids of a preview: never stored. */
const passingIds = (): (() => string) => {
  let next = 0;
  return () => `PREV${String(++next).padStart(22, '0')}`;
};

/** A buyer's list from a file: worked out, and put in as one change set when asked. Only this buyer's layer is written. */
const importList: UseCase<'buyers.importList'> = async (asked, context) => {
  const workspace = await context.workspace();
  const { name: buyerName, currency } = await knownBuyer(workspace.read, asked.buyer);
  if (!asked.columns.some((one) => one.field === 'sku' || one.field === 'itemNo')) throw new Refusal('wrong-usage', 'No column says which item a row is about. Choose the column with our item no.');
  const { rows, name } = await allRows(context, asked);
  const plan: Omit<ListToPlan, 'newId'> = { buyer: asked.buyer, currency, columns: asked.columns, headerRow: asked.headerRow, language: context.language };
  const progress = (done: number): void => { context.signal.throwIfAborted(); context.progress(done, rows.length, name); };
  if (!asked.write) return { ...answerOf(await planList(workspace.read, rows, { ...plan, newId: passingIds() }, progress), asked), changeSet: null };
  const source = { name, sha256: await sha256Of(context.files.path(asked.file), context.signal) };
  const { value, changeSet } = await workspace.change({ label: { id: 'buyer-list', data: { name: buyerName, file: name } }, source }, async (db) => {
    await knownBuyer(db, asked.buyer);
    const planned = await planList({ ...db, brand: 'read' as const }, rows, { ...plan, newId: () => db.newId() }, progress);
    sameAsSeen(asked.seen, () => rowsSeen(planned));
    if (planned.create.length > 0) await db.createMany('buyer_item', planned.create);
    if (planned.update.length > 0) await db.updateMany('buyer_item', planned.update);
    return planned;
  });
  return { ...answerOf(value, asked), changeSet: shownOrNull(changeSet, context.language) };
};
export default importList;

/** What a comparison shows of its rows, for `seenAs`. */
const rowsSeen = ({ rows }: PlannedList): Iterable<unknown> => rows.map(({ row, sku, result, changes }) => [row, sku, result, changes.map((one) => [one.field, one.before, one.after])]);

function answerOf(planned: PlannedList, { show, from, count }: Asked) {
  const { rows } = planned;
  const of = (result: string): number => rows.filter((one) => one.result === result).length;
  const shown = show === 'all' ? rows : rows.filter((one) => one.result === show);
  return { seen: seenAs(rowsSeen(planned)), created: of('created'), updated: of('updated'), unchanged: of('unchanged'), rejected: of('rejected'), total: shown.length, rows: shown.slice(from, from + count) };
}
