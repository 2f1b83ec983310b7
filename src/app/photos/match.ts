import { inOrder, itemNumbers, type Numbered, productsByIds, withoutPhotos } from '#catalogue';
import { DEFAULT_RULE, matchByList, matchBySlips, matchPhotos, productsByKey, type SlipMatch } from '#importing';
import { inOrderTaken, type WaitingPhoto, waitingPhotos } from '#media';
import type { Output, Parsed, PhotoMatch } from '../contract.ts';
import type { Context, UseCase } from '../port.ts';
import { photoItems } from './items.ts';
import { namedInList } from './listOfPhotos.ts';

type Asked = Parsed<'photos.match'>;
/** Missing items that are listed; the rest is a number. */
const LISTED = 200;

/** What each way of matching says of the photos, in the order they were taken, and names of a list that did not come. */
async function found(context: Context, asked: Asked, photos: readonly WaitingPhoto[], items: readonly Numbered[]): Promise<{ matches: SlipMatch[]; notHere: string[] }> {
  const rule = { ...DEFAULT_RULE, pattern: asked.pattern, separators: asked.separators, loose: asked.loose };
  const byKey = productsByKey(items, rule);
  if (asked.by === 'slips') {
    const bySku = new Map(items.map((one) => [one.sku, one.id]));
    const bySlip = (sku: string): string | undefined => bySku.get(sku);
    return { matches: matchBySlips(photos, bySlip), notHere: [] };
  }
  if (asked.by !== 'list') return { matches: matchPhotos(photos, byKey, asked.by, rule), notHere: [] };
  const named = await namedInList(context, asked.list, items);
  const come = new Set(photos.flatMap((one) => [one.path.toLowerCase(), one.fileName.toLowerCase(), one.fileName.toLowerCase().replace(/\.[^.]+$/, '')]));
  return { matches: matchByList(photos, named), notHere: [...named.keys()].filter((one) => !come.has(one)).slice(0, LISTED) };
}

/** Places on each item behind the photos it has: by running number, then by when they were taken. */
function placed(matches: readonly SlipMatch[], present: ReadonlyMap<string, { count: number; blobs: Set<string> }>, blobOf: ReadonlyMap<string, string>): PhotoMatch[] {
  const items = new Map<string, { id: string; number: number }[]>();
  const wanted = new Map<string, Set<string>>();
  for (const one of matches) {
    if (one.state !== 'matched') continue;
    items.set(one.product, [...(items.get(one.product) ?? []), one]);
    const blob = blobOf.get(one.id) ?? '';
    wanted.set(blob, (wanted.get(blob) ?? new Set()).add(one.product));
  }
  const position = new Map<string, number>();
  const already = new Set<string>();
  for (const [product, photos] of items) {
    const { count, blobs } = present.get(product) ?? { count: 0, blobs: new Set<string>() };
    const seen = new Set(blobs);
    let next = count;
    for (const { id } of photos.toSorted((a, b) => a.number - b.number)) {
      const blob = blobOf.get(id) ?? '';
      if (seen.has(blob)) already.add(id);
      else position.set(id, (next += 1));
      seen.add(blob);
    }
  }
  return matches.map((one): PhotoMatch => {
    const on = wanted.get(blobOf.get(one.id) ?? '')?.size ?? 0;
    return {
      photo: one.id, state: already.has(one.id) ? 'already' : one.state, product: 'product' in one ? one.product : null, position: position.get(one.id) ?? null,
      candidates: one.state === 'ambiguous' ? one.products.slice(0, 20) : [], sku: one.state === 'unknown-slip' ? one.sku : null, shared: one.state === 'matched' && on > 1 ? on : null,
    };
  });
}

async function missing(context: Context, items: readonly Numbered[], given: ReadonlySet<string>): Promise<Output<'photos.match'>['missing']> {
  const { read } = await context.workspace();
  const byId = new Map(items.map((one) => [one.id, one]));
  const parents = new Set([...given].flatMap((id) => byId.get(id)?.parent ?? []));
  const left = (await withoutPhotos(read)).filter((id) => !given.has(id) && !parents.has(id));
  return { total: left.length, first: left.slice(0, LISTED).flatMap((id) => byId.get(id) ?? []).map(({ id, sku, name }) => ({ id, sku, name })) };
}

/** A preview: which open photo goes to which item and place. Nothing is written. */
const match: UseCase<'photos.match'> = async (asked, context) => {
  const { read } = await context.workspace();
  const [all, items] = await Promise.all([waitingPhotos(read), itemNumbers(read)]);
  const photos = inOrderTaken(all.filter((one) => !one.item));
  const { matches, notHere } = await found(context, asked, photos, items);
  context.signal.throwIfAborted();
  const concerned = [...new Set(matches.flatMap((one) => ('product' in one ? [one.product] : one.state === 'ambiguous' ? one.products : [])))];
  const present = new Map((await productsByIds(read, concerned)).map((one) => {
    const links = inOrder(one.images);
    return [one.id, { count: links.length, blobs: new Set(links.flatMap((image) => image.blob ?? [])) }] as const;
  }));
  const lines = placed(matches, present, new Map(photos.map((one) => [one.id, one.blob])));
  const given = new Set(lines.flatMap((one) => (one.product !== null && (one.state === 'matched' || one.state === 'already') ? [one.product] : [])));
  return { lines, items: await photoItems(read, concerned), missing: await missing(context, items, given), notHere };
};
export default match;
