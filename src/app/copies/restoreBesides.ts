import type { Attribute, OwnFamily } from '#catalogue';
import type { Decisions } from '#importing';
import type { ReadDb, Workspace } from '#store';
import type { Overlay } from '../importing/planFile.ts';
import type { OpenedFile } from '../importing/readFile.ts';
import { type KindBatch, Restore } from './restore.ts';

/** Where an import reads what it wrote, and writes what is restored. A preview has none. */
export type Restoring = { read: Pick<ReadDb, 'all'>; write(batch: KindBatch): Promise<void> };
type Asked = { workspace: Workspace; overlay: Overlay; decisions: Decisions | undefined; language: string; restoring: Restoring | undefined };

/** Plans what a copy of ours holds besides its products, before these are read: their attributes and families are known then. Undefined for other files. */
export async function restoreBesides(opened: Pick<OpenedFile, 'name' | 'besides'>, { workspace, overlay, decisions, language, restoring }: Asked): Promise<Restore | undefined> {
  const besides = await opened.besides();
  if (!besides) return undefined;
  const restore = new Restore({ file: opened.name, read: restoring?.read ?? workspace.read, past: workspace.asOf, asOf: besides.copy.asOf, decisions, language });
  overlay.declaresAll = besides.copy.declaresAll;
  for await (const brought of besides.records) {
    const batch = await restore.plan(brought);
    const made = [...batch.create, ...batch.update] as unknown[];
    if (batch.kind === 'attribute') overlay.attributes.push(...(made as Attribute[]));
    if (batch.kind === 'family') overlay.families.push(...(made as OwnFamily[]));
    if (made.length > 0) await restoring?.write(batch);
  }
  return restore;
}
