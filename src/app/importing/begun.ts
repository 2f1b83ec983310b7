import { randomBytes } from 'node:crypto';
import type { Decisions, Mapping } from '#importing';
import type { Workspace, WriteDb } from '#store';
import type { Context } from '../port.ts';

/** What is noted before an import, so that one which a crash cut off can be told and run again: which files, read how. */
type Begins = { import: 'begins'; id: string; files: { path: string; name: string }[]; mapping?: Mapping; decisions?: Decisions };
type Ends = { import: 'ends'; id: string };
export type BegunImport = Begins & { at: number; person: string };

/** Imports of this process that are under way: they did not end because they have not yet. */
const underWay = new Set<string>();
/** Notes looked through, newest first. An older one that was never told is not told any more. */
const NOTES = 50;

/** Notes that an import begins. Throws what writing throws: then nothing was begun. */
export async function noteBegin(context: Pick<Context, 'files'>, workspace: Workspace, asked: { files: readonly string[]; mapping?: Mapping; decisions?: Decisions }): Promise<string> {
  const id = randomBytes(12).toString('base64url');
  const note: Begins = { import: 'begins', id, files: asked.files.map((token) => ({ path: context.files.path(token), name: context.files.name(token) })), mapping: asked.mapping, decisions: asked.decisions };
  underWay.add(id);
  try {
    await workspace.append('drafts', note);
  } catch (error) {
    underWay.delete(id);
    throw error;
  }
  return id;
}

/** Notes that an import ended. In the import's own transaction the note stands there exactly when the import does. */
export async function noteEnd(into: Pick<WriteDb | Workspace, 'append'>, id: string): Promise<void> {
  const note: Ends = { import: 'ends', id };
  await into.append('drafts', note);
}

export const noLongerUnderWay = (id: string): void => void underWay.delete(id);

/** Imports that began, did not end and are not under way, newest first. */
export async function openImports(workspace: Workspace): Promise<BegunImport[]> {
  const notes = await workspace.ledger<(BegunImport | Ends) & { import?: string }>('drafts', { limit: NOTES });
  const ended = new Set(notes.flatMap((one) => (one.import === 'ends' ? [one.id] : [])));
  return notes.flatMap((one) => (one.import === 'begins' && !ended.has(one.id) && !underWay.has(one.id) ? [one as BegunImport] : []));
}
