import type { Workspace } from '#store';
import type { MadeFile } from '../contract.ts';
import type { Context, UseCase } from '../port.ts';
import { shownOrNull } from '../workspace/labels.ts';
import { importAll, type ImportedAll } from './importAll.ts';
import { keepHeld } from './kept.ts';
import { decisionsFrom } from './decisionsFrom.ts';
import { mappingFile } from './mappingFile.ts';
import { mappingFrom } from './mappings.ts';
import { findMissing, missingShown } from './missing.ts';
import { planAll, type Wanted } from './planAll.ts';
import { type PlannedFile, summaryOf } from './planFile.ts';
import { rejectsFile } from './rejects.ts';
import { openPhotos } from './shelf.ts';

/** Ids of a dry run: never stored. */
const passingIds = (): (() => string) => {
  let next = 0;
  return () => `DRYR${String(++next).padStart(22, '0')}`;
};

async function dryRun(context: Context, workspace: Workspace, asked: Wanted): Promise<ImportedAll> {
  const planned = await planAll(context, workspace, asked, passingIds(), async () => {});
  return { planned, missing: missingShown(await findMissing(workspace.read, planned.map((one) => one.result), asked.missing)), changeSet: null };
}

async function savedMapping(context: Context, workspace: Workspace, planned: readonly PlannedFile[]): Promise<MadeFile | null> {
  const first = planned[0];
  if (!first) return null;
  return mappingFile(context, workspace, { ...first.found.mapping, name: first.found.mapping.name || first.opened.name }, 'mapping.json');
}

/** Imports files as one change set, or says what that would do. A bad row stays out with its reason; a refusal leaves nothing behind. */
const commit: UseCase<'importing.commit'> = async (input, context) => {
  const workspace = await context.workspace();
  const mapping = input.mappingFile ? await mappingFrom(context.files.path(input.mappingFile), context.files.name(input.mappingFile)) : input.mapping;
  const decided = input.decisionsFile ? await decisionsFrom(context.files.path(input.decisionsFile), context.files.name(input.decisionsFile)) : input.decisions;
  const photos = input.images ? await openPhotos(context, input.images) : undefined;
  const asked: Wanted = { ...input, mapping, photos, decisions: decided };
  const { planned, missing, changeSet } = await (input.dryRun ? dryRun : importAll)(context, workspace, asked);
  return {
    files: planned.map((one) => summaryOf(one, context.language)),
    changeSet: shownOrNull(changeSet, context.language), missing,
    rejects: input.rejects ? await rejectsFile(context, workspace, planned, input.rejects === 'csv' ? 'csv' : 'xlsx') : null, held: keepHeld(workspace, planned),
    mapping: input.saveMapping ? await savedMapping(context, workspace, planned) : null,
  };
};
export default commit;
