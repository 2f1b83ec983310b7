import { foldText } from '#base';
import { retiredRules } from '#rules';
import type { UseCase } from '../port.ts';
import { activeRules } from './active.ts';
import { packsShown } from './packs.ts';
import { packRules } from './shown.ts';

/** The rules of this company, on and off, with its own changes; see rules.list for what came with Niryat. */
const browse: UseCase<'rules.browse'> = async ({ query, pack, ids }, context) => {
  const active = await activeRules((await context.workspace()).read);
  const words = foldText(query).split(' ').filter((word) => word !== '');
  const wanted = ids && new Set(ids);
  const items = active.packs.filter((one) => pack === undefined || one.rulePack.id === pack).flatMap((one) => packRules(one, active, context.language)).filter((one) => {
    const text = foldText(`${one.id} ${one.title} ${one.why} ${one.source.title} ${one.pack}`);
    return (!wanted || wanted.has(one.id)) && words.every((word) => text.includes(word));
  });
  const retired = [...retiredRules(), ...active.packs.flatMap((one) => one.rulePack.retired ?? [])];
  return { packs: packsShown(active, context.language), items, retired: retired.map((one) => ({ ...one, successor: one.successor ?? null })) };
};
export default browse;
