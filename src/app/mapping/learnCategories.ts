import { Refusal, today, wordKey } from '#base';
import { categoriesOfRows } from '#listing';
import type { CategoryEntry } from '#listing/nouns';
import type { LearnedTemplate } from '#tables';
import type { Context, UseCase } from '../port.ts';
import { profileFor } from '../storefronts/kept.ts';
import { recogniseTemplate, ruleOfColumn } from '../template/recognise.ts';
import { learned } from '../template/worker.ts';
import { shownOrNull } from '../workspace/labels.ts';
import { keepCategoryList } from './kept.ts';
import { rowsOfList } from './readRows.ts';

const CATEGORY = /categor|श्रेणी|कैटेगरी|类目|分类|kategorie|catégorie|categoría|product type|node/iu;
/** A list of fewer is a few kinds of goods, no choice of categories. */
const FEWEST = 2;

/** Categories that a seller's template lets one choose from: the list of the column that is the category, a sheet of values, a sheet named so. */
function inTemplate(template: LearnedTemplate, file: string): CategoryEntry[] {
  const found = recogniseTemplate(template, file);
  const heads = found.heads.filter((one) => one.read.field === 'category' || one.read.field === 'category.leaf' || CATEGORY.test(one.heading));
  const rules = heads.flatMap((one) => { const rule = ruleOfColumn(found.sheet.rules, one.column, found.firstRow); return rule?.kind === 'list' ? [rule.values] : []; });
  const lists = template.lists.filter((one) => CATEGORY.test(one.heading) || (CATEGORY.test(one.sheet) && wordKey(one.heading) !== '')).map((one) => one.values);
  const sheets = template.sheets.filter((one) => one !== found.sheet && CATEGORY.test(one.name) && one.rows.length > FEWEST).map((one) => categoriesOfRows(one.rows.map((row) => row.cells)));
  const all = [...[...rules, ...lists].map((values) => categoriesOfRows(values.map((one) => [one]))), ...sheets].filter((one) => one.length >= FEWEST);
  return all.sort((a, b) => b.length - a.length)[0] ?? [];
}

/** Categories of a file: as a template offers them, else as its rows list them. */
async function categoriesIn(context: Context, file: string): Promise<{ name: string; items: CategoryEntry[] }> {
  const name = context.files.name(file);
  if (/\.xlsx$/iu.test(name)) {
    const items = inTemplate(await learned(context, file), name);
    if (items.length > 0) return { name, items };
  }
  const { rows } = await rowsOfList(context, file);
  return { name, items: categoriesOfRows(rows) };
}

/** Reads a storefront's categories out of the seller's own template or a list. Nothing is written before it is asked for; a list of before is replaced. */
const learn: UseCase<'categories.learn'> = async ({ storefront, file, keep }, context) => {
  const workspace = await context.workspace();
  const profile = await profileFor(workspace.read, storefront);
  const { name, items } = await categoriesIn(context, file);
  if (items.length < FEWEST) throw new Refusal('no-categories', `${name} holds no list of categories. Choose the seller's template with a category column to choose from, or a CSV with one category in each row.`, { hi: `${name} में कैटेगरी की लिस्ट नहीं है। विक्रेता का ऐसा टेम्पलेट चुनें जिसमें चुनने के लिए कैटेगरी का कॉलम हो, या ऐसी CSV जिसकी हर पंक्ति में एक कैटेगरी हो।`, where: { file: name } });
  const answer = { count: items.length, first: items.slice(0, 12).map((one) => one.path), from: name };
  if (!keep) return { ...answer, changeSet: null };
  const { changeSet } = await workspace.change({ label: { id: 'categories-learned', data: { storefront: profile.title, count: items.length } } }, (db) => keepCategoryList(db, storefront, { items, file: name.slice(0, 400), on: today(context.clock) }));
  return { ...answer, changeSet: shownOrNull(changeSet, context.language) };
};
export default learn;
