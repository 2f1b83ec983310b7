import type { UseCase } from '../port.ts';
import { attributeRulesOf, categoryPicksOf } from './kept.ts';
import { mappingSources } from './sources.ts';

/** The attributes a storefront asks for in a category as the company wrote them down, with what the catalogue has to fill them. */
const get: UseCase<'attributeMap.get'> = async ({ storefront, category }, context) => {
  const workspace = await context.workspace();
  const [rules, { picks, used }] = await Promise.all([attributeRulesOf(workspace.read, storefront), categoryPicksOf(workspace.read, storefront)]);
  const own = await workspace.read.all<{ category: string }>(`SELECT DISTINCT category FROM product WHERE category <> '' AND parent IS NULL ORDER BY category LIMIT 500`);
  const categories = [...new Set([...used, ...own.map((one) => picks[one.category] ?? one.category), ...rules.map((one) => one.category).filter((one) => one !== '')])].sort();
  return { rules: rules.filter((one) => one.category === category), sources: await mappingSources(workspace.read, context.language, rules.flatMap((one) => (one.category === category ? (one.from ?? []) : []))), categories, counts: rules.length };
};
export default get;
