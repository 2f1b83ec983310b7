import { type Finding, Refusal } from '#base';
import { canonicalProduct } from '#catalogue';
import { ulid } from 'ulid';
import type { UseCase } from '../port.ts';
import { shownFindings } from '../report/render.ts';
import { shownOrNull } from '../workspace/labels.ts';
import { sameAsSeen } from '../workspace/seen.ts';
import { blocks, groupSeen, planGroup } from './plan.ts';
import { inside } from './shelf.ts';

const said = (bad: readonly Finding[], language: string): string => {
  const [first] = shownFindings(bad.slice(0, 1), language);
  return `${first?.text.title ?? ''}. ${first?.text.detail ?? ''}`.trim();
};

/**
 * Makes products variants of a new parent, or of an existing one: what they have in common moves up, what differs stays, each shows what it showed.
 * One step, one undo. Throws Refusal('sku-taken' | 'wrong-usage') with the points that stand in the way.
 */
const group: UseCase<'variants.group'> = async ({ ids, parent: wish, seen }, context) => {
  const workspace = await context.workspace();
  const { parent: named } = await planGroup(workspace.read, ids, wish, () => ulid(context.clock.now()));
  const { value, changeSet } = await workspace.change({ label: { id: 'group', data: { count: ids.length, sku: named.sku } } }, async (db) => {
    const plan = await planGroup(inside(db), ids, wish, () => db.newId());
    sameAsSeen(seen, () => groupSeen(plan));
    const bad = plan.findings.filter(blocks);
    const findings = shownFindings(bad, context.language);
    if (bad.length > 0) throw new Refusal(bad.some((one) => one.messageId === 'VAR-SKU-TAKEN') ? 'sku-taken' : 'wrong-usage', said(bad, 'en'), { hi: said(bad, 'hi'), findings });
    if (plan.existing) await db.update('product', canonicalProduct(plan.parent));
    else await db.create('product', canonicalProduct(plan.parent));
    await db.updateMany('product', plan.variants.map(canonicalProduct));
    return plan.parent.id;
  });
  return { parent: value, changeSet: shownOrNull(changeSet, context.language) };
};
export default group;
