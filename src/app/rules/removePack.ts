import { Refusal } from '#base';
import type { UseCase } from '../port.ts';
import { shownOrNull } from '../workspace/labels.ts';
import { dropPack } from './storage.ts';

/** Takes an installed pack off; the one that came with Niryat is in force again. */
const removePack: UseCase<'rules.removePack'> = async ({ id }, context) => {
  const workspace = await context.workspace();
  const { changeSet } = await workspace.change({ label: { id: 'pack-removed', data: { pack: id } } }, async (db) => {
    if (!(await dropPack(db, id))) throw new Refusal('no-such-pack', `No pack ${id.slice(0, 40)} was installed from a file. Nothing was changed.`, { hi: `${id.slice(0, 40)} नाम का कोई पैक फ़ाइल से नहीं लगाया गया था। कुछ नहीं बदला।` });
  });
  return { changeSet: shownOrNull(changeSet, context.language) };
};
export default removePack;
