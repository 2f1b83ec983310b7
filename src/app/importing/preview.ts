import { createHash } from 'node:crypto';
import { isAppendable } from '#importing';
import { columnLetters } from '#tables';
import type { Workspace } from '#store';
import type { Parsed } from '../contract.ts';
import type { Context, UseCase } from '../port.ts';
import { keepPreview, type KeptPreview, samePreview, standOf } from './kept.ts';
import { findMissing, missingShown } from './missing.ts';
import { pageOf } from './pageOf.ts';
import { planFile, summaryOf } from './planFile.ts';
import { stampOf } from './readFile.ts';
import { openPhotos } from './shelf.ts';

type Asked = Parsed<'importing.preview'>;

/** Ids of records that a preview would make: never stored. */
const passingIds = (): (() => string) => {
  let next = 0;
  return () => `PREV${String(++next).padStart(22, '0')}`;
};

/** What a preview depends on, besides the catalogue. */
async function keyOf({ file, mapping, decisions, images, missing }: Asked, context: Context): Promise<string> {
  const photos = images === undefined ? '' : `${images} ${await stampOf(context.files.path(images))}`;
  return createHash('sha256').update(JSON.stringify([file, await stampOf(context.files.path(file)), mapping, decisions, photos, missing])).digest('hex');
}

async function make(asked: Asked, workspace: Workspace, key: string, context: Context): Promise<KeptPreview> {
  const { state, point } = await standOf(workspace);
  const photos = asked.images ? await openPhotos(context, asked.images) : undefined;
  const planned = await planFile(context, { token: asked.file, workspace, mapping: asked.mapping, decisions: asked.decisions, photos, preview: true, namesItems: asked.missing !== 'leave', newId: passingIds(), write: async () => {} });
  const missing = missingShown(await findMissing(workspace.read, [planned.result], asked.missing));
  const byRow = new Map<number, number[]>();
  for (const [index, { where }] of planned.findings.entries()) if (where.row !== undefined) byRow.set(where.row, [...(byRow.get(where.row) ?? []), index]);
  return keepPreview(workspace, { key, state, point, planned, missing, byRow });
}

/** With a buyer in the room a preview shows what the file says, not what items hold: a field may be closed on one item alone. */
const withoutPast = (page: ReturnType<typeof pageOf>): ReturnType<typeof pageOf> => ({ ...page, rows: page.rows.map((row) => ({ ...row, cells: row.cells.map(({ text, state }) => ({ text, state })) })) });

/** Works the whole import out and shows one page of what would change. Nothing is written. */
const preview: UseCase<'importing.preview'> = async (asked, context) => {
  const workspace = await context.workspace();
  const key = await keyOf(asked, context);
  const kept = samePreview(workspace, key, (await standOf(workspace)).state) ?? (await make(asked, workspace, key, context));
  const { planned: { result, sha256 }, missing } = kept;
  return {
    preview: kept.id, sha256, comparedWith: kept.point, summary: summaryOf(kept.planned, context.language), cellsThatChange: result.cellsThatChange, leftRows: result.leftRows,
    headings: (result.preview?.columns ?? []).map((one) => ({ index: one.index, letter: columnLetters(one.inFile), heading: one.heading, field: one.field ?? '', appendable: one.field !== null && isAppendable(one.field) })),
    columns: result.preview?.changes() ?? [], points: result.preview?.points() ?? [], cut: result.preview?.cut ?? 0, missing, ...(context.curtain.closed() ? withoutPast(pageOf(kept, asked)) : pageOf(kept, asked)),
  };
};
export default preview;
