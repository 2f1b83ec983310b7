import { Refusal, wordKey } from '#base';
import type { UseCase } from '../port.ts';
import { profileFor } from '../storefronts/kept.ts';
import { shownOrNull } from '../workspace/labels.ts';
import { attributeRulesOf, keepAttributeRules } from './kept.ts';

/** Writes the attributes of one category anew; those of others stay. One step back brings the old ones again. */
const save: UseCase<'attributeMap.save'> = async ({ storefront, category, rules }, context) => {
  const twice = rules.find((one, at) => rules.findIndex((each) => wordKey(each.name) === wordKey(one.name)) !== at);
  if (twice) throw new Refusal('wrong-usage', `${twice.name} is there twice. Give each attribute of the storefront once.`);
  const workspace = await context.workspace();
  const profile = await profileFor(workspace.read, storefront);
  const { changeSet } = await workspace.change({ label: { id: 'attributes-mapped', data: { storefront: profile.title, count: rules.length } } }, async (db) => {
    const others = (await attributeRulesOf(db, storefront)).filter((one) => one.category !== category);
    await keepAttributeRules(db, storefront, [...others, ...rules.map((one) => ({ ...one, category }))]);
  });
  return { changeSet: shownOrNull(changeSet, context.language) };
};
export default save;
