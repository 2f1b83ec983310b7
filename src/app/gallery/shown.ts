import type { Workspace } from '#store';
import { orderOf } from '../catalogue/orders.ts';
import type { Parsed } from '../contract.ts';
import { galleryGround } from './ground.ts';
import { type Around, marksOf } from './marks.ts';
import { membersOf, type PhotoIndex } from './photoIndex.ts';

type Asked = Pick<Parsed<'gallery.page'>, 'query' | 'filters' | 'sort' | 'expanded' | 'marks' | 'storefront'> & { order?: Parsed<'gallery.page'>['order'] };
type Shown = { ids: readonly string[]; index: PhotoIndex; around: Around; sequence: number };

/** The last view of each company: scrolling asks for it many times. */
const last = new WeakMap<Workspace, { key: string; ids: readonly string[] }>();

/** Products of a view, without variants, kept to those with one of the marks, in the order asked for. */
export async function shownProducts(workspace: Workspace, { marks, storefront, order = 'catalogue', ...view }: Asked): Promise<Shown> {
  const [{ order: rows, sequence }, { index, around, version }] = await Promise.all([orderOf(workspace, { ...view, expanded: [] }), galleryGround(workspace, storefront)]);
  const key = JSON.stringify([view.query, view.filters, view.sort, marks, storefront, order, sequence, version]);
  const found = last.get(workspace);
  if (found?.key === key) return { ids: found.ids, index, around, sequence };
  const wanted = new Set(marks);
  const tops = rows.ids.filter((id) => index.products.get(id)?.parent === null);
  const kept = wanted.size === 0 ? tops : tops.filter((id) => marksOf(membersOf(index, id), around).some((one) => wanted.has(one)));
  const ids = order === 'catalogue' ? kept : ordered(kept, order, index, around);
  last.set(workspace, { key, ids });
  return { ids, index, around, sequence };
}

/** Worst first: the least sharp photo, the fewest pixels, the fewest photos. Products without a measured photo come last. */
function ordered(ids: readonly string[], order: 'blurred' | 'smallest' | 'fewest', index: PhotoIndex, { known }: Around): string[] {
  const keyOf = (id: string): number => {
    const photos = membersOf(index, id).flatMap((one) => one.photos);
    if (order === 'fewest') return photos.length;
    const looks = photos.flatMap(({ ref }) => {
      const look = ref === null ? undefined : known.get(ref);
      return typeof look === 'object' ? [look] : [];
    });
    return Math.min(Number.MAX_VALUE, ...looks.map((one) => (order === 'blurred' ? one.sharpness : one.width * one.height)));
  };
  return ids.map((id) => ({ id, key: keyOf(id) })).sort((a, b) => a.key - b.key).map((one) => one.id);
}
