import type { PictureLook, PictureRef } from '#media';
import type { Workspace } from '#store';

/** Area of the rebuildable values that holds what was measured on photos, by their reference; false for one that cannot be read. */
const AREA = 'pictureLooks';
const PAGE = 2_000;

/** What is known of a photo: its measures, `broken` when it cannot be read, `missing` when its file is not here (not kept: it may come back). */
export type Known = PictureLook | 'broken' | 'missing';
export type Looks = { known: Map<PictureRef, Known>; /** Counts up with each photo that becomes known. */ version: number };

const kept = new WeakMap<Workspace, Promise<Looks>>();

/** Everything measured in this company; read once, then kept in step by `keepLooks`. */
export function looksOf(workspace: Workspace): Promise<Looks> {
  const found = kept.get(workspace) ?? readAll(workspace);
  kept.set(workspace, found);
  found.catch(() => kept.delete(workspace));
  return found;
}

async function readAll(workspace: Workspace): Promise<Looks> {
  const known = new Map<PictureRef, Known>();
  for (let after = ''; ;) {
    const rows = await workspace.read.all<{ key: string; value: string }>(`SELECT key, value FROM derived WHERE area = ? AND key > ? ORDER BY key LIMIT ${PAGE}`, [AREA, after]);
    for (const { key, value } of rows) known.set(key, (JSON.parse(value) as PictureLook | false) || 'broken');
    const last = rows.at(-1);
    if (!last) return { known, version: 0 };
    after = last.key;
  }
}

/** Keeps what was measured of some photos. */
export async function keepLooks(workspace: Workspace, found: ReadonlyMap<PictureRef, Known>): Promise<void> {
  const looks = await looksOf(workspace);
  const writing = [...found].map(([ref, known]) => {
    looks.known.set(ref, known);
    return known === 'missing' ? undefined : workspace.derived.set(AREA, ref, known === 'broken' ? false : known);
  });
  looks.version++;
  await Promise.all(writing);
}
