import { Refusal } from '#base';
import type { UseCase } from '../port.ts';
import { profileFor } from '../storefronts/kept.ts';
import { shownOrNull } from '../workspace/labels.ts';
import { attributeRulesOf, keepAttributeRules } from './kept.ts';

/** Says once what a value of the catalogue is called at the storefront; every item that has it follows. */
const answer: UseCase<'attributeMap.answer'> = async ({ storefront, category, name, value, to }, context) => {
  const workspace = await context.workspace();
  const profile = await profileFor(workspace.read, storefront);
  const { changeSet } = await workspace.change({ label: { id: 'attribute-answered', data: { name, value, to, storefront: profile.title } } }, async (db) => {
    const rules = await attributeRulesOf(db, storefront);
    if (!rules.some((one) => one.category === category && one.name === name)) throw new Refusal('no-such-record', `${name} is not among the attributes of ${profile.title} any more; it may have been changed in another window.`, { hi: `${name} अब ${profile.title} के गुणों में नहीं है; शायद किसी दूसरी विंडो में बदल दिया गया।` });
    await keepAttributeRules(db, storefront, rules.map((one) => (one.category === category && one.name === name ? { ...one, answers: [...one.answers.filter((each) => each.from !== value), { from: value, to }] } : one)));
  });
  return { changeSet: shownOrNull(changeSet, context.language) };
};
export default answer;
