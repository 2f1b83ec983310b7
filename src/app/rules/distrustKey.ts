import { Refusal } from '#base';
import type { UseCase } from '../port.ts';
import { shownOrNull } from '../workspace/labels.ts';
import { keepKeys, storedKeys } from './storage.ts';

/** Trusts a signer no more: packs that carry its signature are set aside and the bundled ones are in force again. */
const distrustKey: UseCase<'rules.distrustKey'> = async ({ id }, context) => {
  const workspace = await context.workspace();
  const before = await storedKeys(workspace.read);
  const key = before.find((one) => one.id === id);
  if (!key) throw new Refusal('no-such-key', 'This key is not one this company trusts. Nothing was changed.', { hi: 'इस कंपनी को इस की पर भरोसा नहीं है। कुछ नहीं बदला।' });
  const { changeSet } = await workspace.change({ label: { id: 'key-distrusted', data: { name: key.name } } }, (db) => keepKeys(db, before.filter((one) => one.id !== id)));
  return { changeSet: shownOrNull(changeSet, context.language) };
};
export default distrustKey;
