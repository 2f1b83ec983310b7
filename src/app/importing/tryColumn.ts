import { attributesOf, familyAttributes } from '#catalogue';
import { textIn } from '#base';
import { checkPatterns, proposedChoices, tryColumn } from '#importing';
import { mapping } from '#importing/nouns';
import type { UseCase } from '../port.ts';
import { familyRules } from './familyRules.ts';

/** Values shown of one column. */
const SHOWN = 60;

/** Sample cells of a column taken through its steps and read as the import will read them. Nothing is written. */
const tryOne: UseCase<'importing.tryColumn'> = async ({ column, cells, others }, context) => {
  const { read } = await context.workspace();
  checkPatterns(mapping.parse({ columns: [column] }));
  const own = await attributesOf(read);
  const attributes = [...own, ...familyAttributes((await familyRules(read, [])).all).filter((one) => !own.some((each) => each.key === one.key))];
  const trial = tryColumn(column, cells.map((text, at) => ({ text, other: (heading) => others[heading]?.[at] })), attributes, SHOWN);
  const attribute = attributes.find((one) => `attribute.${one.key}` === column.field);
  const choices = attribute?.type === 'choice' || attribute?.type === 'choices' ? (attribute.choices ?? []) : [];
  return {
    ...trial,
    choices: choices.map((one) => ({ value: one.value, label: textIn(one.label, context.language) || one.value })),
    proposals: choices.length === 0 || !attribute ? [] : proposedChoices(trial.values.filter((one) => one.problem !== null).map((one) => one.after), attribute),
  };
};
export default tryOne;
