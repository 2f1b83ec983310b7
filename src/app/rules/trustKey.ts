import { today } from '#base';
import { joinKeys, KEY_LIST, keyFromPem, keysFromList, RELEASE_KEYS } from '#rules';
import type { UseCase } from '../port.ts';
import { shownOrNull } from '../workspace/labels.ts';
import { activeRules } from './active.ts';
import { readPackFile } from './packBytes.ts';
import { keysShown } from './packs.ts';
import { keepKeys, storedKeys } from './storage.ts';

/** Trusts a signer for this company: a public key from now on, or the keys of a list that a trusted key signed. */
const trustKey: UseCase<'rules.trustKey'> = async ({ file, name }, context) => {
  const workspace = await context.workspace();
  const bytes = await readPackFile(context.files.path(file), context.files.name(file));
  const known = joinKeys(await storedKeys(workspace.read), RELEASE_KEYS);
  const text = bytes.toString('utf8');
  const added = text.startsWith(KEY_LIST) ? keysFromList(bytes, known) : [keyFromPem(text, name, '2020-01-01')];
  const { changeSet } = await workspace.change({ label: { id: 'key-trusted', data: { name: added[0]?.name ?? name, on: today(context.clock) } } }, async (db) => keepKeys(db, joinKeys(await storedKeys(db), added)));
  return { keys: keysShown(await activeRules(workspace.read)), changeSet: shownOrNull(changeSet, context.language) };
};
export default trustKey;
