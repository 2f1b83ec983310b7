import { Refusal } from '#base';
import { isPriceKey } from '#specsheet';
import type { UseCase } from '../port.ts';
import { shownOrNull } from '../workspace/labels.ts';
import { PRICE_KEY, type PriceKeyRecord, priceKeyRecord } from './ownTemplates.ts';

/** Keeps the ten letters that stand for figures in coded prices. Throws Refusal('no-price-key'). */
const set: UseCase<'sheet.setPriceKey'> = async ({ key }, context) => {
  const workspace = await context.workspace();
  const value = key.trim().toUpperCase();
  if (!isPriceKey(value)) throw new Refusal('no-price-key', 'A key for prices has ten different letters, such as CUMBERLAND: the first stands for 1, the tenth for 0. Nothing was changed.', { hi: 'रेट की चाबी में दस अलग-अलग अक्षर होते हैं, जैसे CUMBERLAND: पहला अक्षर 1 के लिए, दसवाँ 0 के लिए। कुछ नहीं बदला।' });
  const { changeSet } = await workspace.change({ label: { id: 'price-key', data: {} } }, async (db) => {
    const before = await priceKeyRecord(db);
    if (before) await db.update<PriceKeyRecord>('setting', { ...before, value });
    else await db.create<PriceKeyRecord>('setting', { id: db.newId(), key: PRICE_KEY, value });
  });
  return { changeSet: shownOrNull(changeSet, context.language) };
};
export default set;
