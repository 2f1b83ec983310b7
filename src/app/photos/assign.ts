import { productsByIds } from '#catalogue';
import { waitingPhotosById } from '#media';
import type { ChangeSetMeta, Workspace } from '#store';
import type { Output, Parsed } from '../contract.ts';
import type { UseCase } from '../port.ts';
import { shownOrNull } from '../workspace/labels.ts';
import { layOut, link, type Linked, write } from './links.ts';

type Asked = Parsed<'photos.assign'>;
type Skipped = Output<'photos.assign'>['skipped'];

/** What undo calls it: the photo and its item when there is one of each, numbers otherwise. */
async function labelOf({ read }: Workspace, { assignments, leaveOut }: Asked): Promise<ChangeSetMeta['label']> {
  const [first] = assignments;
  const items = new Set(assignments.map((one) => one.product));
  if (!first) return { id: 'photos-left', data: { count: leaveOut.length } };
  if (items.size > 1) return { id: 'photos-assigned', data: { count: assignments.length, items: items.size } };
  const sku = (await productsByIds(read, [first.product]))[0]?.sku ?? '';
  if (assignments.length > 1) return { id: 'images', data: { count: assignments.length, sku } };
  return { id: 'photo-assigned', data: { file: (await waitingPhotosById(read, [first.photo])).get(first.photo)?.fileName ?? '', sku } };
}

/** Gives photos to items, in the order asked, behind those the items have, as one change set. One that was given to another item before is moved. */
const assign: UseCase<'photos.assign'> = async (asked, context) => {
  const workspace = await context.workspace();
  const { assignments, leaveOut } = asked;
  const { value, changeSet } = await workspace.change({ label: await labelOf(workspace, asked) }, async (db) => {
    const table = await layOut(db, assignments.map((one) => one.photo), assignments.map((one) => one.product));
    const results = assignments.map((one) => ({ ...one, result: link(table, one.photo, one.product, () => db.newId()) }));
    await write(db, table);
    for (const id of (await waitingPhotosById(db, leaveOut)).keys()) await db.remove('photo', id);
    return results;
  });
  const done = value.filter((one) => one.result === 'linked');
  const skipped: Skipped = value.flatMap(({ photo, result }) => (isSkipped(result) ? [{ photo, why: result }] : []));
  return { assigned: done.length, items: new Set(done.map((one) => one.product)).size, skipped, changeSet: shownOrNull(changeSet, context.language) };
};
export default assign;

const isSkipped = (result: Linked): result is Skipped[number]['why'] => result !== 'linked';
