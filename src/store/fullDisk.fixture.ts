import { wallClock } from '#base';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createWorkspace, openWorkspace, type StoreOptions, type Workspace } from './index.ts';

/**
 * Runs on a small disk of its own and tells what happened as JSON. Arguments: a folder on that disk, what to try.
 * `full`: write until the disk is full; `small`: make a company where there is no room; `open`: open what is there.
 */
const [disk = '', attempt = ''] = process.argv.slice(2);
const folder = join(disk, 'Small.niryat');
const options: StoreOptions = { clock: wallClock, person: 'Tester', kinds: [] };
const label = { label: { id: 'test', data: {} } };

const codeOf = (work: Promise<unknown>): Promise<string> => work.then(() => 'done', (error: unknown) => String((error as { code?: string }).code ?? error));

async function dumpOf(workspace: Workspace): Promise<string> {
  let text = '';
  for await (const line of workspace.dump()) text += line;
  return text;
}

const fill = (workspace: Workspace, batch: number, size: number) => workspace.change(label, (db) =>
  db.createMany('product', Array.from({ length: 50 }, (_, at) => ({ id: db.newId(), sku: `B${batch}-${at}`, notes: 'x'.repeat(size) }))));

async function full(): Promise<object> {
  const filler = join(disk, 'filler');
  await writeFile(filler, Buffer.alloc(400_000));
  const workspace = await createWorkspace(folder, 'Small', options);
  let before = '';
  let code = 'done';
  let batches = 0;
  for (; code === 'done'; batches++) {
    before = await dumpOf(workspace);
    code = await codeOf(fill(workspace, batches, 1_000));
  }
  const unchanged = (await dumpOf(workspace)) === before;
  const backup = await codeOf(workspace.backup(join(disk, 'backup')));
  const leftovers = (await readdir(disk)).filter((name) => name.startsWith('backup'));
  await rm(filler);
  const afterwards = await codeOf(fill(workspace, 9_999, 10));
  const kept = await dumpOf(workspace);
  await workspace.close();
  const again = await openWorkspace(folder, options);
  const same = (await dumpOf(again)) === kept;
  await again.close();
  return { code, batches, unchanged, backup, leftovers, afterwards, same };
}

async function small(): Promise<object> {
  const code = await codeOf(createWorkspace(folder, 'Small', options));
  return { code, left: await readdir(disk) };
}

const tries: Readonly<Record<string, () => Promise<object>>> = {
  full,
  small,
  open: async () => ({ code: await codeOf(openWorkspace(folder, options)) }),
  create: async () => ({ code: await codeOf(createWorkspace(folder, 'Small', options).then((workspace) => workspace.close())) }),
};
console.info(JSON.stringify(await tries[attempt]?.()));
