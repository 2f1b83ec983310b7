import { Refusal } from '#base';
import type { Point, ReadDb, Workspace } from '#store';
import type { JournalPoint } from '../contract.ts';

const noSuchPoint = (): Refusal => new Refusal('no-such-point', 'This step is not in the history of this company, or it is older than History reaches. Choose another one.', { hi: 'यह कदम इस कंपनी की हिस्ट्री में नहीं है, या इतना पुराना है कि हिस्ट्री वहाँ तक नहीं जाती। दूसरा कदम चुनें।' });

type Row = { id: string };

/** The point of the store that a reader's point stands for. Throws Refusal('no-such-point'). */
export async function pointOf(read: ReadDb, point: JournalPoint): Promise<Point> {
  if (point === 'now' || point === 'start') return point;
  if ('at' in point) return (await read.get<Row>(`SELECT id FROM change_set WHERE state = 'done' AND at <= ? ORDER BY sequence DESC LIMIT 1`, [point.at]))?.id ?? 'start';
  const found = await read.get<Row & { before: string | null }>('SELECT one.id AS id, parent.id AS before FROM change_set AS one LEFT JOIN change_set AS parent ON parent.sequence = one.parent WHERE one.id = ?', [point.changeSet]);
  if (!found) throw noSuchPoint();
  return point.side === 'after' ? found.id : (found.before ?? 'start');
}

/** One record as it stood at a point; undefined when it was not there. */
export async function recordAt<T>(workspace: Workspace, kind: string, record: string, point: JournalPoint): Promise<T | undefined> {
  const found = await workspace.asOf.records<T>(kind, [record], await pointOf(workspace.read, point));
  if (!found) throw noSuchPoint();
  return found.get(record);
}

export const touched = async (workspace: Workspace, from: JournalPoint, to: JournalPoint): Promise<{ kind: string; id: string }[]> => {
  const found = await workspace.asOf.touched(await pointOf(workspace.read, from), await pointOf(workspace.read, to));
  if (!found) throw noSuchPoint();
  return found;
};
