import { Refusal, wordKey } from '#base';
import { attributeRule, type AttributeRule, RULE_FIELDS, ruleSource } from '#listing/nouns';
import type { UseCase } from '../port.ts';
import { listFor, ruleOfColumn } from '../template/recognise.ts';
import { proposedMapping } from '../template/proposal.ts';
import { learned } from '../template/worker.ts';
import { attributeRulesOf } from './kept.ts';

/** A template's column becomes an attribute when it is filled from one, or when nothing else of a listing goes into it and it has a list. */
const sourceOf = (field: string | null): string | null => (field !== null && ruleSource.safeParse(field).success ? field : null);
const isAttribute = (field: string | null, hasList: boolean): boolean => (field === null ? hasList : field.startsWith('attribute.') || (RULE_FIELDS as readonly string[]).includes(field));

/** Attributes, values and answers of a category out of the seller's own template, beside what the company wrote down before. Nothing is written. */
const learn: UseCase<'attributeMap.learn'> = async ({ storefront, category, file }, context) => {
  const { read } = await context.workspace();
  const name = context.files.name(file);
  const template = await learned(context, file);
  const { found, mapping } = await proposedMapping(read, template, name);
  const before = new Map((await attributeRulesOf(read, storefront)).filter((one) => one.category === category).map((one) => [wordKey(one.name), one]));
  const rules = found.heads.flatMap((head): AttributeRule[] => {
    const column = mapping.columns.find((one) => one.column === head.column);
    const rule = ruleOfColumn(found.sheet.rules, head.column, found.firstRow) ?? listFor(template, head);
    const values = rule?.kind === 'list' ? rule.values.filter((one) => one !== '' && one.length <= 400).slice(0, 2_000) : [];
    if (!column || head.heading === '' || !isAttribute(column.field, values.length > 0)) return [];
    const title = head.heading.replace(/\s*[*＊]+\s*/gu, ' ').trim().slice(0, 200);
    const old = before.get(wordKey(title));
    const free = old?.free ?? false;
    return [attributeRule.parse({ category, from: old?.from ?? sourceOf(column.field), name: title, required: head.read.required, values, free, answers: [...new Map([...column.answers, ...(old?.answers ?? [])].map((one) => [one.from, one])).values()] })];
  });
  if (rules.length === 0) throw new Refusal('no-attributes', `${name} has no columns that are attributes of this storefront. Choose the seller's template of one category.`, { hi: `${name} में इस स्टोरफ़्रंट के गुणों वाला कोई कॉलम नहीं है। किसी एक कैटेगरी का विक्रेता टेम्पलेट चुनें।`, where: { file: name } });
  const learnedNames = new Set(rules.map((one) => wordKey(one.name)));
  return { rules: [...rules, ...[...before].filter(([key]) => !learnedNames.has(key)).map(([, one]) => one)], from: name };
};
export default learn;
