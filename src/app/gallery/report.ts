import { PHOTO_MARKS, type PhotoMark } from '../contract.ts';
import type { UseCase } from '../port.ts';
import { galleryGround } from './ground.ts';
import { pointsOf } from './marks.ts';
import { membersOf } from './photoIndex.ts';

/** Photos and products by mark, over the whole company. */
const report: UseCase<'gallery.report'> = async ({ storefront }, context) => {
  const { index, around } = await galleryGround(await context.workspace(), storefront);
  const ofPhotos = new Map<PhotoMark, number>();
  const ofProducts = new Map<PhotoMark, number>();
  const add = (to: Map<PhotoMark, number>, mark: PhotoMark): void => void to.set(mark, (to.get(mark) ?? 0) + 1);
  let [products, photos, seen] = [0, 0, 0];
  for (const { id, parent } of index.products.values()) {
    if (parent !== null) continue;
    products++;
    if (++seen % 2_000 === 0) await new Promise((resolve) => setImmediate(resolve));
    const all = membersOf(index, id).flatMap((one) => one.photos);
    photos += all.length;
    const marks = all.map((photo) => pointsOf(photo, id, around).map((one) => one.mark));
    for (const mark of marks.flat()) add(ofPhotos, mark);
    for (const mark of all.length === 0 ? ['none' as const] : new Set(marks.flat())) add(ofProducts, mark);
  }
  const marks = PHOTO_MARKS.map((mark) => ({ mark, photos: ofPhotos.get(mark) ?? 0, products: ofProducts.get(mark) ?? 0 }));
  return { products, photos, unmeasured: ofPhotos.get('unmeasured') ?? 0, limits: around.limits, marks };
};
export default report;
