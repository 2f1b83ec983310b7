import { today } from '#base';
import type { UseCase } from '../port.ts';
import { shownOrNull } from '../workspace/labels.ts';
import { activeRules } from './active.ts';
import { candidateOf } from './candidate.ts';
import { packsShown } from './packs.ts';
import { keepPack } from './storage.ts';

/** Puts a verified pack into force for this company. Undo brings the one before back. */
const installPack: UseCase<'rules.installPack'> = async ({ file }, context) => {
  const workspace = await context.workspace();
  const { opened, sealed } = await candidateOf(file, context);
  const { id, version } = opened.pack.rulePack;
  const { changeSet } = await workspace.change({ label: { id: 'pack-installed', data: { pack: id, version } } }, (db) => keepPack(db, { packId: id, version, sealed: sealed.toString('base64'), installedOn: today(context.clock) }));
  const pack = packsShown(await activeRules(workspace.read), context.language).find((one) => one.id === id);
  if (!pack) throw new Error(`${id} was installed and is not in force`);
  return { pack, changeSet: shownOrNull(changeSet, context.language) };
};
export default installPack;
