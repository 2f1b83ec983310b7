import { randomBytes } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Decisions, Mapping } from '#importing';
import { type MissingItems, missingItems } from '#importing/nouns';
import type { Workspace, WriteDb } from '#store';
import { z } from 'zod';
import type { Context } from '../port.ts';

/**
 * What is noted before an import, so that one which a crash cut off can be told and run again: which files, read how. A small file in the company's
 * folder, not a row: an import that is refused leaves the company's data as it was, to the byte.
 */
const begun = z.object({
  import: z.literal('begins'), id: z.string().regex(/^[\w-]{1,40}$/), at: z.number(), person: z.string(),
  files: z.array(z.object({ path: z.string(), name: z.string() })).min(1), mapping: z.unknown().optional(), decisions: z.unknown().optional(), missing: missingItems.catch('leave').default('leave'),
});
export type BegunImport = z.infer<typeof begun>;
type Ends = { import: 'ends'; id: string };

/** Imports of this process that are under way: they did not end because they have not yet. */
const underWay = new Set<string>();
/** Ends looked through, newest first: only a crash just after COMMIT leaves the file of an import that ended. */
const ENDS = 50;
const NOTE = /^begun-import-[\w-]+\.json$/;
const fileOf = (workspace: Workspace, id: string): string => join(workspace.folder, `begun-import-${id}.json`);

/** Notes that an import begins. Throws what writing throws: then nothing was begun. */
export async function noteBegin({ files, clock, person }: Pick<Context, 'files' | 'clock' | 'person'>, workspace: Workspace, asked: { files: readonly string[]; mapping?: Mapping; decisions?: Decisions; missing?: MissingItems }): Promise<string> {
  const id = randomBytes(12).toString('base64url');
  const note: BegunImport = { import: 'begins', id, at: clock.now(), person, files: asked.files.map((token) => ({ path: files.path(token), name: files.name(token) })), mapping: asked.mapping, decisions: asked.decisions, missing: asked.missing ?? 'leave' };
  underWay.add(id);
  try {
    await writeFile(fileOf(workspace, id), JSON.stringify(note), { flag: 'wx' });
  } catch (error) {
    underWay.delete(id);
    await takeBack(workspace, id);
    throw error;
  }
  return id;
}

/** Notes in the import's own transaction that it ended: the file of its beginning counts no more, even when a crash leaves it there. */
export async function noteEnd(db: Pick<WriteDb, 'append'>, id: string): Promise<void> {
  const note: Ends = { import: 'ends', id };
  await db.append('drafts', note);
}

/** Takes the note of a beginning away: the import ended, was refused, or somebody knows that it did not happen. */
export async function takeBack(workspace: Workspace, id: string): Promise<void> {
  await rm(fileOf(workspace, id), { force: true }).catch(() => undefined);
}

export const noLongerUnderWay = (id: string): void => void underWay.delete(id);

/** Imports that began, did not end and are not under way, newest first. */
export async function openImports(workspace: Workspace): Promise<BegunImport[]> {
  const names = (await readdir(workspace.folder)).filter((name) => NOTE.test(name));
  if (names.length === 0) return [];
  const ended = new Set((await workspace.ledger<Partial<Ends>>('drafts', { limit: ENDS })).flatMap((one) => (one.import === 'ends' && one.id !== undefined ? [one.id] : [])));
  const found = await Promise.all(names.map((name) => noteIn(join(workspace.folder, name))));
  return found.flatMap((one) => (one && !ended.has(one.id) && !underWay.has(one.id) ? [one] : [])).sort((a, b) => b.at - a.at);
}

/** A note that is not whole, because its writing was cut off, tells of an import that had not begun. */
async function noteIn(path: string): Promise<BegunImport | undefined> {
  try {
    return begun.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return undefined;
  }
}
