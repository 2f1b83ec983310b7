import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { newCompany } from './company.fixture.ts';
import { connect } from './connection.ts';

/** Kills in `npm test`; `npm run test:crash` sets the full number. */
const KILLS = Number(process.env.CRASH_KILLS ?? 8);
/** As many as the writer puts into one change set. */
const BATCH_OF = 20;

type Found = { lost: number[]; partial: number[]; unjournaled: number; ok: boolean; next: number; rows: number };

/** Lets a writer run for 0.1 to 0.4 s and kills it with SIGKILL. */
async function killedWriter(folder: string, acknowledged: string, first: number, way: string): Promise<void> {
  const writer = fork(join(import.meta.dirname, 'crashWriter.fixture.ts'), [folder, acknowledged, String(first), way], { execArgv: [] });
  const exit = once(writer, 'exit');
  await Promise.race([once(writer, 'message'), exit.then(() => { throw new Error('the writer ended by itself'); })]);
  await wait(100 + Math.random() * 300);
  writer.kill('SIGKILL');
  await exit;
}

/** What is in the file, looked at with plain SQL: which batches are whole, which acknowledged ones are missing. */
async function lookAt(folder: string, acknowledged: string): Promise<Found> {
  const connection = await connect(join(folder, 'workspace.sqlite'), 'write');
  try {
    const batches = await connection.all<{ batch: number; rows: number }>(`SELECT doc ->> '$.batch' AS batch, count(*) AS rows FROM product GROUP BY 1 ORDER BY 1`);
    const whole = new Map(batches.map(({ batch, rows }) => [batch, rows]));
    const noted = (await readFile(acknowledged, 'utf8')).split('\n').filter((line) => line !== '').map(Number);
    const entries = await connection.get<{ n: number }>(
      `SELECT (SELECT count(*) FROM product WHERE id NOT IN (SELECT record FROM journal_entry)) + (SELECT count(*) FROM journal_entry WHERE record NOT IN (SELECT id FROM product))
         + (SELECT count(*) FROM change_set WHERE entries <> (SELECT count(*) FROM journal_entry WHERE change_set = sequence)) + (SELECT count(*) FROM writing WHERE change_set IS NOT NULL) AS n`);
    const check = await connection.all<{ integrity_check: string }>('PRAGMA integrity_check');
    return {
      lost: noted.filter((batch) => whole.get(batch) !== BATCH_OF),
      partial: batches.filter(({ rows }) => rows !== BATCH_OF).map(({ batch }) => batch),
      unjournaled: entries?.n ?? -1,
      ok: check[0]?.integrity_check === 'ok',
      next: Math.max(0, ...whole.keys(), ...noted) + 1,
      rows: batches.reduce((sum, { rows }) => sum + rows, 0),
    };
  } finally {
    await connection.close();
  }
}

async function newRig(): Promise<{ folder: string; acknowledged: string; clear(): Promise<void> }> {
  const workspace = await newCompany();
  await workspace.close();
  const home = await mkdtemp(join(tmpdir(), 'niryat-crash-'));
  const acknowledged = join(home, 'acknowledged');
  await writeFile(acknowledged, '');
  return { folder: workspace.folder, acknowledged, clear: () => rm(home, { recursive: true, force: true }) };
}

test(`kill -9 while writing, ${KILLS} times: no acknowledged row is lost and no change set is torn`, async () => {
  const { folder, acknowledged, clear } = await newRig();
  let next = 1;
  for (let kill = 0; kill < KILLS; kill++) {
    await killedWriter(folder, acknowledged, next, 'change');
    const found = await lookAt(folder, acknowledged);
    expect(found).toMatchObject({ lost: [], partial: [], unjournaled: 0, ok: true });
    next = found.next;
  }
  const { rows } = await lookAt(folder, acknowledged);
  expect(rows).toBeGreaterThan(KILLS * BATCH_OF);
  await clear();
  console.info(`${KILLS} kills, ${rows} rows, 0 lost, 0 torn`);
}, 30_000 + KILLS * 3_000);

const FAULTY: readonly { fault: 'lost' | 'partial'; way: string; what: string }[] = [
  { fault: 'lost', way: 'early', what: 'a writer that says saved before COMMIT loses rows' },
  { fault: 'partial', way: 'torn', what: 'a writer without one transaction leaves parts of a batch' },
];

test.each(FAULTY)('control: the rig sees that $what', async ({ fault, way }) => {
  for (let kill = 0; kill < 20; kill++) {
    // A company each time: what the faulty writer leaves may be refused at the next opening.
    const { folder, acknowledged, clear } = await newRig();
    await killedWriter(folder, acknowledged, 1, way);
    const found = await lookAt(folder, acknowledged);
    await clear();
    if (found[fault].length > 0) return;
  }
  throw new Error(`20 kills of a faulty writer went unseen: nothing was ${fault}`);
});
