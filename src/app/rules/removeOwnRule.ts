import { Refusal } from '#base';
import type { UseCase } from '../port.ts';
import { shownOrNull } from '../workspace/labels.ts';
import { keepOverlay, storedOverlay } from './storage.ts';

const removeOwnRule: UseCase<'rules.removeOwnRule'> = async ({ id }, context) => {
  const workspace = await context.workspace();
  const { changeSet } = await workspace.change({ label: { id: 'own-rule-removed', data: { rule: id } } }, async (db) => {
    const before = await storedOverlay(db);
    if (!before.own.some((one) => one.rule.id === id)) throw new Refusal('no-such-rule', `There is no rule of your own called ${id.slice(0, 40)}. Nothing was changed.`, { hi: `आपका अपना ${id.slice(0, 40)} नंबर का कोई नियम नहीं है। कुछ नहीं बदला।` });
    await keepOverlay(db, { ...before, own: before.own.filter((one) => one.rule.id !== id) });
  });
  return { changeSet: shownOrNull(changeSet, context.language) };
};
export default removeOwnRule;
