import { type AttributeRule, attributeMap, type CategoryList, categoryList, type CategoryPicks, categoryPicks } from '#listing/nouns';
import { mappingOf, type StorefrontMapping } from '#listing';
import type { ReadDb, WriteDb } from '#store';

/** What a company said of a storefront's categories and attributes: settings, so that they undo, merge and travel with it. The long list of categories stands apart from what is often changed. */
const KEYS = { list: 'category-list.', picks: 'category-picks.', rules: 'attribute-map.' } as const;
type Read = Pick<ReadDb, 'all'>;
type Kept = { id: string; key: string; value: unknown };

async function record(read: Read, key: string): Promise<Kept | undefined> {
  const [row] = await read.all<{ doc: string }>('SELECT doc FROM setting WHERE key = ?', [key]);
  return row && (JSON.parse(row.doc) as Kept);
}

/** A shape that this Niryat does not know is left alone and not used. */
export const categoryListOf = async (read: Read, storefront: string): Promise<CategoryList | undefined> => categoryList.safeParse((await record(read, KEYS.list + storefront))?.value).data;
export const categoryPicksOf = async (read: Read, storefront: string): Promise<CategoryPicks> => categoryPicks.safeParse((await record(read, KEYS.picks + storefront))?.value).data ?? { picks: {}, used: [] };
export const attributeRulesOf = async (read: Read, storefront: string): Promise<AttributeRule[]> => attributeMap.safeParse((await record(read, KEYS.rules + storefront))?.value).data?.rules ?? [];

async function keep(db: WriteDb, key: string, value: unknown): Promise<void> {
  const before = await record(db, key);
  if (value === undefined) {
    if (before) await db.remove('setting', before.id);
    return;
  }
  const next = { id: before?.id ?? db.newId(), key, value };
  await (before ? db.update('setting', next) : db.create('setting', next));
}

/** Each writes in the change set that is open; what is empty has no setting. */
export const keepCategoryList = (db: WriteDb, storefront: string, value: CategoryList | undefined): Promise<void> => keep(db, KEYS.list + storefront, value);
export const keepCategoryPicks = (db: WriteDb, storefront: string, value: CategoryPicks): Promise<void> => keep(db, KEYS.picks + storefront, Object.keys(value.picks).length + value.used.length === 0 ? undefined : value);
export const keepAttributeRules = (db: WriteDb, storefront: string, rules: readonly AttributeRule[]): Promise<void> => keep(db, KEYS.rules + storefront, rules.length === 0 ? undefined : { rules });

/** Categories taken last that are remembered. */
const REMEMBERED = 30;
export const withUsed = (used: readonly string[], path: string): string[] => [path, ...used.filter((one) => one !== path)].slice(0, REMEMBERED);

/** Everything a listing of a storefront is mapped by. */
export async function storefrontMapping(read: Read, storefront: string): Promise<StorefrontMapping> {
  const [list, picks, rules] = await Promise.all([categoryListOf(read, storefront), categoryPicksOf(read, storefront), attributeRulesOf(read, storefront)]);
  return mappingOf(list?.items ?? [], picks, rules);
}

/** True for a setting that listings of all items hang on. */
export const isMappingSetting = (key: string): boolean => Object.values(KEYS).some((one) => key.startsWith(one));
