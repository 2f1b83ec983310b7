import { canonicalProduct } from '#catalogue';
import type { PlannedBatch } from '#importing';
import type { Workspace, WriteDb } from '#store';
import type { MadeFile, Parsed } from '../contract.ts';
import type { Context, UseCase } from '../port.ts';
import { rowsNoted } from '../journal/fileRows.ts';
import { shownOrNull } from '../workspace/labels.ts';
import type { KindBatch } from '../copies/restore.ts';
import type { Restoring } from '../copies/restoreBesides.ts';
import { mappingFile } from './mappingFile.ts';
import { mappingFrom, rememberMapping } from './mappings.ts';
import { Overlay, planFile, type PlannedFile, summaryOf } from './planFile.ts';
import { rejectsFile } from './rejects.ts';
import { openPhotos, type Photos } from './shelf.ts';

type Asked = Parsed<'importing.commit'>;
type Wanted = Asked & { photos?: Photos };
/** A planned file, and the rows behind the records it makes and changes, in their order. */
type Noted = PlannedFile & { rows: PlannedBatch['rows'] };

/** Ids of a dry run: never stored. */
const passingIds = (): (() => string) => {
  let next = 0;
  return () => `DRYR${String(++next).padStart(22, '0')}`;
};

/** Writes batches one behind the other while the next one is already being planned. */
class Writing {
  private last: Promise<void> = Promise.resolve();
  changed = false;
  private readonly db: WriteDb;
  constructor(db: WriteDb) {
    this.db = db;
  }
  readonly write = async (batch: PlannedBatch): Promise<void> => {
    await this.last;
    this.changed ||= batch.create.length + batch.update.length + batch.attributes.length > 0;
    this.last = this.put(batch);
    this.last.catch(() => {});
  };
  private async put(batch: PlannedBatch): Promise<void> {
    for (const one of batch.attributes) await ((await this.db.record('attribute', one.id)) ? this.db.update('attribute', one) : this.db.create('attribute', one));
    if (batch.create.length > 0) await this.db.createMany('product', batch.create.map((one) => canonicalProduct({ ...one, status: one.status ?? 'active' })));
    if (batch.update.length > 0) await this.db.updateMany('product', batch.update.map(canonicalProduct));
  }
  /** Records of other kinds, which our own copy brings. */
  readonly restore = async ({ kind, create, update }: KindBatch): Promise<void> => {
    await this.last;
    this.changed = true;
    if (create.length > 0) await this.db.createMany(kind, create);
    if (update.length > 0) await this.db.updateMany(kind, update);
  };
  done(): Promise<void> {
    return this.last;
  }
}

/** Plans all files one after the other; each sees what those before it bring. */
async function planAll(context: Context, workspace: Workspace, asked: Wanted, newId: () => string, write: (batch: PlannedBatch) => Promise<void>, restore?: Restoring): Promise<Noted[]> {
  const overlay = asked.files.length > 1 ? new Overlay() : undefined;
  const planned: Noted[] = [];
  for (const token of asked.files) {
    const rows: PlannedBatch['rows'] = { create: [], update: [] };
    const put = async (batch: PlannedBatch): Promise<void> => {
      overlay?.add(batch);
      rows.create = rows.create.concat(batch.rows.create);
      rows.update = rows.update.concat(batch.rows.update);
      await write(batch);
    };
    planned.push({ ...await planFile(context, { token, workspace, sheet: asked.sheet, mapping: asked.mapping, decisions: asked.decisions, photos: asked.photos, overlay, newId, write: put, restore }), rows });
  }
  return planned;
}

async function importAll(context: Context, workspace: Workspace, asked: Wanted): Promise<{ planned: PlannedFile[]; changeSet: Awaited<ReturnType<Workspace['change']>>['changeSet'] }> {
  const names = asked.files.map((token) => context.files.name(token));
  const source = asked.files.length === 1 ? { source: { name: names[0] ?? '', sha256: await fileHash(context, asked.files[0] ?? '') } } : {};
  const { value, changeSet } = await workspace.change({ label: { id: 'import', data: { file: names.length > 1 ? `${names[0]} +${names.length - 1}` : (names[0] ?? '') } }, ...source }, async (db) => {
    const writing = new Writing(db);
    const planned = await planAll(context, workspace, asked, () => db.newId(), writing.write, { read: db, write: writing.restore });
    await writing.done();
    // Nothing is to be remembered of our own copies: their columns are what they are.
    if (asked.mapping && writing.changed) for (const one of planned) if (one.opened.survey.format !== 'json' || one.found.mapping.layout !== 'own') await rememberMapping(db, one.found, one.found.mapping, one.opened.name);
    if (writing.changed) for (const one of planned) await db.append('filesSeen', { sha256: one.sha256, name: one.opened.name, at: context.clock.now(), ...rowsNoted(one.rows, db.changeSet) });
    context.signal.throwIfAborted();
    await asked.photos?.keep(workspace.folder);
    return planned;
  });
  return { planned: value, changeSet };
}

const fileHash = async (context: Context, token: string): Promise<string> => (await import('./readFile.ts')).sha256Of(context.files.path(token));

async function savedMapping(context: Context, workspace: Workspace, planned: readonly PlannedFile[]): Promise<MadeFile | null> {
  const first = planned[0];
  if (!first) return null;
  return mappingFile(context, workspace, { ...first.found.mapping, name: first.found.mapping.name || first.opened.name }, 'mapping.json');
}

/** Imports files as one change set, or says what that would do. A bad row stays out with its reason; a refusal leaves nothing behind. */
const commit: UseCase<'importing.commit'> = async (input, context) => {
  const workspace = await context.workspace();
  const mapping = input.mappingFile ? await mappingFrom(context.files.path(input.mappingFile), context.files.name(input.mappingFile)) : input.mapping;
  const photos = input.images ? await openPhotos(context, input.images) : undefined;
  const asked: Wanted = { ...input, mapping, photos };
  const { planned, changeSet } = input.dryRun ? { planned: await planAll(context, workspace, asked, passingIds(), async () => {}), changeSet: null } : await importAll(context, workspace, asked);
  return {
    files: planned.map((one) => summaryOf(one, context.language)),
    changeSet: shownOrNull(changeSet, context.language),
    rejects: input.rejects ? await rejectsFile(context, workspace, planned) : null,
    mapping: input.saveMapping ? await savedMapping(context, workspace, planned) : null,
  };
};
export default commit;
