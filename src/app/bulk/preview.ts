import type { UseCase } from '../port.ts';
import { makePlan } from './plan.ts';
import { keepPlan } from './plans.ts';
import { reasonsOf, shownItems } from './shown.ts';

/** Every change a bulk edit would make, counted; the first of them listed. Nothing is written. */
const preview: UseCase<'catalogue.bulkPreview'> = async ({ from, count, show, ...request }, context) => {
  const workspace = await context.workspace();
  const plan = await makePlan(workspace, request, context);
  keepPlan(workspace, plan);
  return {
    plan: plan.hash, rows: plan.rows, changed: plan.changes.length, same: plan.same, refused: plan.refused.length,
    reasons: reasonsOf(plan, context.language), items: shownItems(plan, { from, count, show }, context.language),
  };
};
export default preview;
