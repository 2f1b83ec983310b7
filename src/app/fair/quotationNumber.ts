import { type Day, financialYear } from '#base';
import { nextQuotation, quotationNumbers, type Visit, visitorName } from '#buyers';
import type { Workspace } from '#store';
import { knownVisit } from './known.ts';

/** The visit with the number and day of its quotation: given when the first one is made, then kept, so that making it again gives the same paper. */
export async function numberedQuotation(workspace: Workspace, id: string, day: Day): Promise<Visit> {
  const before = await knownVisit(workspace.read, id);
  if (before.quotation) return before;
  const { value } = await workspace.change({ label: { id: 'quotation', data: { name: visitorName(before) } } }, async (db) => {
    const now = await knownVisit(db, id);
    if (now.quotation) return now;
    const numbered = { ...now, quotation: { number: nextQuotation(financialYear(day), await quotationNumbers(db)), day } };
    await db.update('visit', numbered);
    return numbered;
  });
  return value;
}
