import { productsByIds } from '#catalogue';
import { textIn } from '#base';
import { byPath, inOrderTaken, type WaitingPhoto, waitingPhotos } from '#media';
import type { PhotoWaiting } from '../contract.ts';
import type { UseCase } from '../port.ts';
import { shownFinding } from '../report/render.ts';
import { refusedPhotos } from './refused.ts';

type Named = PhotoWaiting['item'];

const shown = ({ item, takenAt, slip, ...photo }: WaitingPhoto, items: ReadonlyMap<string, NonNullable<Named>>): PhotoWaiting => ({
  ...photo, takenAt: takenAt ?? null, slip: slip ?? null, item: item ? (items.get(item.product) ?? { id: item.product, sku: '?', name: '' }) : null,
});

/** The photos that wait, in order, and what was said of those that could not be taken. */
const inbox: UseCase<'photos.inbox'> = async ({ order }, context) => {
  const workspace = await context.workspace();
  const photos = await waitingPhotos(workspace.read);
  const products = await productsByIds(workspace.read, [...new Set(photos.flatMap((one) => one.item?.product ?? []))]);
  const items = new Map(products.map(({ id, sku, name }) => [id, { id, sku, name: textIn(name) }]));
  const sorted = order === 'name' ? [...photos].sort(byPath) : inOrderTaken(photos);
  return { photos: sorted.map((one) => shown(one, items)), open: photos.filter((one) => !one.item).length, refused: (await refusedPhotos(workspace)).map((one) => shownFinding(one, context.language)) };
};
export default inbox;
