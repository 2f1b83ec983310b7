import { wallClock } from '#base';
import { openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { connect } from './connection.ts';
import { openWorkspace, type Workspace } from './index.ts';

/**
 * A process that writes batches until it is killed, and notes each batch that was acknowledged in a file.
 * Arguments: folder, file of acknowledgements, number of the first batch, way of writing.
 */
type Way = 'change' | 'early' | 'torn';
const BATCH_OF = 20;

const goodsOf = (batch: number, newId: () => string) => Array.from({ length: BATCH_OF }, (_, at) => ({ id: newId(), sku: `B${batch}-${at}`, batch }));
const label = { label: { id: 'test', data: {} } };

const WAYS: Readonly<Record<Way, (workspace: Workspace, batch: number, acknowledge: () => void) => Promise<void>>> = {
  async change(workspace, batch, acknowledge) {
    await workspace.change(label, (db) => db.createMany('product', goodsOf(batch, db.newId)));
    acknowledge();
  },
  /** Control: says "saved" before it is. */
  async early(workspace, batch, acknowledge) {
    await workspace.change(label, async (db) => {
      acknowledge();
      for (const goods of goodsOf(batch, db.newId)) await db.create('product', goods);
    });
  },
  /** Control: a row at a time, each in a transaction of its own, as a naive writer would. */
  async torn(workspace, batch, acknowledge) {
    const raw = await connect(join(workspace.folder, 'workspace.sqlite'), 'write');
    await workspace.change(label, (db) => db.create('setting', { id: db.newId(), key: `b${batch}` } as { id: string }));
    await raw.exec('UPDATE writing SET change_set = (SELECT max(sequence) FROM change_set)');
    for (const goods of goodsOf(batch, () => `${batch}-${Math.random()}`)) await raw.run('INSERT INTO product (id, doc) VALUES (?, ?)', [goods.id, JSON.stringify(goods)]);
    await raw.exec('UPDATE writing SET change_set = NULL');
    await raw.close();
    acknowledge();
  },
};

async function writeUntilKilled(folder: string, acknowledged: string, first: number, way: Way): Promise<never> {
  const workspace = await openWorkspace(folder, { clock: wallClock, person: 'Writer', kinds: [] });
  const file = openSync(acknowledged, 'a');
  process.send?.('writing');
  for (let batch = first; ; batch++) await WAYS[way](workspace, batch, () => writeSync(file, `${batch}\n`));
}

const [folder, acknowledged, first, way] = process.argv.slice(2);
if (folder !== undefined && acknowledged !== undefined && process.send) await writeUntilKilled(folder, acknowledged, Number(first), way as Way);
