import { foldText } from '#base';
import { bundledPacks } from '#rules';
import type { UseCase } from '../port.ts';
import { packRules } from './shown.ts';

const list: UseCase<'rules.list'> = async ({ query }, { language }) => {
  const packs = bundledPacks();
  const words = foldText(query).split(' ').filter((word) => word !== '');
  const items = packs.flatMap((one) => packRules({ ...one, origin: 'bundled' }, { overlay: [] }, language)).filter((one) => {
    const text = foldText(`${one.id} ${one.title} ${one.why} ${one.source.title} ${one.pack}`);
    return words.every((word) => text.includes(word));
  });
  return {
    packs: packs.map(({ rulePack, rules }) => ({ id: rulePack.id, version: rulePack.version, title: (language === 'hi' && rulePack.titleHi) || rulePack.title, published: rulePack.published, rules: rules.length })),
    items,
  };
};
export default list;
