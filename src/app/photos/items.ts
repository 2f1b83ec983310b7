import { textIn } from '#base';
import { inOrder, type Product, productsByIds } from '#catalogue';
import type { ReadDb } from '#store';
import type { PhotoItem } from '../contract.ts';

/** Photos of an item that are shown beside it. */
const SHOWN = 6;

const itemOf = ({ id, sku, name, images }: Product): PhotoItem => {
  const links = inOrder(images);
  return { id, sku, name: textIn(name), photos: links.length, blobs: links.flatMap((one) => one.blob ?? []).slice(0, SHOWN) };
};

/** Items by id as photos see them, in the order asked. */
export const photoItems = async (read: ReadDb, ids: readonly string[]): Promise<PhotoItem[]> => (await productsByIds(read, ids)).map(itemOf);
