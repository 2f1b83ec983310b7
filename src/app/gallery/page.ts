import { textIn } from '#base';
import { productsByIds } from '#catalogue';
import type { UseCase } from '../port.ts';
import { marksOf } from './marks.ts';
import { membersOf } from './photoIndex.ts';
import { shownProducts } from './shown.ts';

/** A window of tiles. Only the products in it are read. */
const page: UseCase<'gallery.page'> = async ({ from, count, ...asked }, context) => {
  const workspace = await context.workspace();
  const { ids, index, around, sequence } = await shownProducts(workspace, asked);
  const products = await productsByIds(workspace.read, ids.slice(from, from + count));
  const tiles = products.map((product) => {
    const members = membersOf(index, product.id);
    const photos = members.flatMap((one) => one.photos);
    return {
      id: product.id, sku: product.sku, name: textIn(product.name, context.language), variants: Math.max(0, members.length - 1), photos: photos.length,
      cover: photos.find((one) => one.ref !== null)?.ref ?? null, marks: marksOf(members, around),
    };
  });
  return { total: ids.length, tiles, sequence };
};
export default page;
