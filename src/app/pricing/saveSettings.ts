import { PRICING_SETTING, pricingSettingsOf } from '#catalogue';
import type { UseCase } from '../port.ts';
import { shownOrNull } from '../workspace/labels.ts';

/** Keeps the firm's margin lines and its floor. */
const saveSettings: UseCase<'pricing.saveSettings'> = async ({ lines, floor }, context) => {
  const workspace = await context.workspace();
  const { changeSet } = await workspace.change({ label: { id: 'pricing-settings', data: {} } }, async (db) => {
    const { id } = await pricingSettingsOf({ ...db, brand: 'read' });
    const record = { id: id ?? db.newId(), key: PRICING_SETTING, lines, ...(floor === null ? {} : { floor }) };
    await (id ? db.update('setting', record) : db.create('setting', record));
  });
  return { changeSet: shownOrNull(changeSet, context.language) };
};
export default saveSettings;
