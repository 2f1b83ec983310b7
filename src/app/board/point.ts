import { type Finding, Refusal, today } from '#base';
import { judgePrices, productById } from '#catalogue';
import { findingsOf } from '#rules';
import { fieldOfFact } from '../facts/fields.ts';
import type { Context, UseCase } from '../port.ts';
import { shownFindings } from '../report/render.ts';
import { activeRules } from '../rules/active.ts';
import { whole } from '../checks/ground.ts';
import { checkOne } from '../checks/one.ts';

/** What the rates of a product say: they are no rule of a pack. */
async function ofRates(rule: string, record: string, context: Context): Promise<Finding[]> {
  const { read } = await context.workspace();
  const found = await productById(read, record);
  if (!found) throw new Refusal('no-such-record', 'This item is no longer there. It may have been deleted or undone in another window.', { hi: 'यह आइटम अब नहीं है। दूसरी विंडो में हटाया या वापस लिया गया होगा।' });
  const [product] = await whole(read, [found]);
  return judgePrices(product ?? found).filter((one) => one.rule === rule);
}

/** The findings of one rule on one record, asked anew: what is shown is what is so now. */
const point: UseCase<'checks.point'> = async ({ rule, record, place, on }, context) => {
  const { read } = await context.workspace();
  if (!(await activeRules(read)).byId.has(rule)) return { findings: shownFindings(await ofRates(rule, record, context), context.language) };
  const one = await checkOne(read, { rule, record, ...(place ? { destination: place } : {}), on: on ?? today(context.clock) });
  return { findings: shownFindings(findingsOf(one.outcome, { where: one.where, fieldOf: fieldOfFact, ...(one.facts.destination ? { destination: one.facts.destination } : {}) }), context.language) };
};
export default point;
