import { type Day, financialYear } from '#base';
import { nextQuotation, quotationNumbers, type Visit, visitorName } from '#buyers';
import { egressLog } from '#disclosure';
import type { Workspace } from '#store';
import { knownVisit } from './known.ts';

/** How far back the list of what left is looked through: more quotations than any firm makes in a year. */
const LOG = 20_000;

/** Numbers on papers that left: they stay used, also when the visit they were for is undone or removed. */
const numbersThatLeft = async (workspace: Workspace): Promise<string[]> =>
  (await egressLog(workspace, LOG)).flatMap(({ name }) => { const found = /^QT_(\d{4}-\d{2})_(\d{4,})-/.exec(name); return found ? [`QT/${found[1]}/${found[2]}`] : []; });

/** The visit with the number and day of its quotation: given when the first one is made, then kept, so that making it again gives the same paper. */
export async function numberedQuotation(workspace: Workspace, id: string, day: Day): Promise<Visit> {
  const before = await knownVisit(workspace.read, id);
  if (before.quotation) return before;
  const left = await numbersThatLeft(workspace);
  const { value } = await workspace.change({ label: { id: 'quotation', data: { name: visitorName(before) } } }, async (db) => {
    const now = await knownVisit(db, id);
    if (now.quotation) return now;
    const numbered = { ...now, quotation: { number: nextQuotation(financialYear(day), [...left, ...await quotationNumbers(db)]), day } };
    await db.update('visit', numbered);
    return numbered;
  });
  return value;
}
