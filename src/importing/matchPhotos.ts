import { fileNameOf, compileRule, DEFAULT_RULE, foldersOf, numberInFolder, type PhotoNameRule, readingsOf, skuKey } from './photoNames.ts';

/** One photo with what names it. `named` is the item number that a list gives it, when there is a list. */
export type PhotoToMatch = { id: string; path: string };
export type MatchedPhoto =
  | { id: string; state: 'matched'; product: string; number: number }
  /** Several items fit: a person chooses. */
  | { id: string; state: 'ambiguous'; products: string[] }
  | { id: string; state: 'unmatched' };

export type MatchBy = 'name' | 'folder' | 'either';
type Keyed = { id: string; sku: string };

/** Products by the form their numbers have in file names; two numbers that look alike there share an entry. */
export function productsByKey(products: readonly Keyed[], rule: PhotoNameRule = DEFAULT_RULE): Map<string, string[]> {
  const byKey = new Map<string, string[]>();
  for (const { id, sku } of products) {
    const key = skuKey(sku, rule);
    const same = byKey.get(key);
    if (same) same.push(id);
    else byKey.set(key, [id]);
  }
  return byKey;
}

type Found = { products: string[]; number: number } | undefined;

/**
 * Finds the item of each photo by its name, by a folder it lies in, or by both. The longest item number wins, so that KB-1-2.jpg belongs
 * to KB-1-2 when there is one and is the second photo of KB-1 otherwise. Where two items fit equally, or name and folder disagree, nobody guesses.
 */
export function matchPhotos(photos: readonly PhotoToMatch[], byKey: ReadonlyMap<string, string[]>, by: MatchBy, rule: PhotoNameRule = DEFAULT_RULE): MatchedPhoto[] {
  const compiled = compileRule(rule);
  const inName = (path: string): Found => {
    for (const { key, number } of readingsOf(path, rule, compiled)) {
      const products = byKey.get(key);
      if (products) return { products, number };
    }
    return undefined;
  };
  const inFolder = (path: string): Found => {
    for (const folder of foldersOf(path)) {
      const products = byKey.get(skuKey(folder, rule));
      if (products) return { products, number: numberInFolder(path) };
    }
    return undefined;
  };
  return photos.map(({ id, path }) => told(id, by === 'folder' ? undefined : inName(path), by === 'name' ? undefined : inFolder(path)));
}

function told(id: string, name: Found, folder: Found): MatchedPhoto {
  const products = [...new Set([...(name?.products ?? []), ...(folder?.products ?? [])])];
  const [only] = products;
  if (only === undefined) return { id, state: 'unmatched' };
  if (products.length > 1) return { id, state: 'ambiguous', products };
  return { id, state: 'matched', product: only, number: name?.number ?? folder?.number ?? 0 };
}

/** What a list says: file names, folded, with the item each belongs to. A name that stands at two items is left to the person. */
export function matchByList(photos: readonly PhotoToMatch[], named: ReadonlyMap<string, readonly string[]>): MatchedPhoto[] {
  return photos.map(({ id, path }) => told(id, foundInList(named, path), undefined));
}

function foundInList(named: ReadonlyMap<string, readonly string[]>, path: string): Found {
  const [whole, file] = [path.replaceAll('\\', '/').toLowerCase(), fileNameOf(path).toLowerCase()];
  const products = named.get(whole) ?? named.get(file) ?? named.get(file.replace(/\.[^.]+$/, ''));
  return products && { products: [...products], number: 0 };
}
