import { Refusal } from '#base';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, mkdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { connect, type Connection } from './connection.ts';
import { dumpHash } from './dump.ts';
import { refusing } from './failure.ts';
import { exists, flush, isFree, layout, makeFolders } from './folder.ts';
import { readHeader } from './header.ts';
import { KIND_TABLES } from './kinds.ts';
import { takeLock } from './lock.ts';
import { type Migration, MIGRATIONS, migrate, newestVersion } from './migrate.ts';

/**
 * Writes a verified copy of an open database: VACUUM INTO a temporary name, open it, integrity check, compare the canonical dumps,
 * flush, rename. The final name never holds half a backup. The caller keeps writers out meanwhile.
 * @throws Refusal cannot-write, backup-failed
 */
export async function writeBackup(source: Connection, file: string): Promise<{ file: string; sha256: string }> {
  const target = resolve(file);
  const part = `${target}.part`;
  return refusing(basename(target), async () => {
    await mkdir(dirname(target), { recursive: true });
    await rm(part, { force: true });
    try {
      await source.run('VACUUM INTO ?', [part]);
      await verify(part, await dumpHash(source));
      await flush(part);
      await rename(part, target);
      await flush(dirname(target), true);
      return { file: target, sha256: await fileHash(target) };
    } finally {
      await rm(part, { force: true });
    }
  });
}

async function verify(file: string, expected: string): Promise<void> {
  const copy = await connect(file, 'read', true);
  try {
    await checkIntegrity(copy, basename(file));
    if ((await dumpHash(copy)) !== expected) throw new Refusal('backup-failed', `The backup ${basename(file)} does not hold the same data and was thrown away. Try again, on another disk if it repeats.`, { hi: `बैकअप ${basename(file)} में वही डेटा नहीं था, इसलिए उसे हटा दिया गया। फिर से कोशिश करें; दोबारा ऐसा हो तो दूसरी डिस्क पर।` });
  } finally {
    await copy.close();
  }
}

/** @throws Refusal workspace-damaged */
export async function checkIntegrity(connection: Connection, name: string): Promise<void> {
  const rows = await connection.all<{ integrity_check: string }>('PRAGMA integrity_check(1)');
  if (rows[0]?.integrity_check !== 'ok') throw damaged(name);
}

const damaged = (name: string): Refusal => new Refusal('workspace-damaged', `${name} is damaged and was left as it is. Restore the newest backup into a new folder.`, { hi: `${name} ख़राब है; उसे वैसा ही छोड़ा गया। सबसे नया बैकअप नए फ़ोल्डर में वापस लाएँ।` });

/** Columns must say what their documents say: SQLite's own check compares indexes with columns, not columns with what they were read out of. */
async function checkColumns(connection: Connection, name: string): Promise<void> {
  for (const [kind, { columns }] of Object.entries(KIND_TABLES)) {
    const there = new Set((await connection.all<{ name: string }>(`PRAGMA table_xinfo(${kind})`)).map((one) => one.name));
    const differs = Object.entries(columns).filter(([column]) => there.has(column)).map(([column, path]) => `${column} IS NOT (doc ->> '${path}')`);
    if (differs.length === 0) continue;
    const row = await connection.get<{ lies: number }>(`SELECT EXISTS (SELECT 1 FROM ${kind} WHERE ${differs.join(' OR ')}) AS lies`);
    if (row?.lies === 1) throw damaged(name);
  }
}

async function fileHash(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(file)) hash.update(piece as Buffer);
  return hash.digest('hex');
}

/**
 * Makes a company's folder from a backup. A backup may come from anybody, so it must have exactly our tables and triggers, nothing else,
 * and be sound. The backup itself is only read. The company keeps its identity; the copy gets an id of its own when it is opened.
 * @throws Refusal no-such-file, already-exists, not-a-workspace, workspace-damaged, workspace-newer, cannot-write
 */
export async function restoreBackup(file: string, folder: string, migrations: readonly Migration[] = MIGRATIONS): Promise<void> {
  if (!(await exists(file))) throw new Refusal('no-such-file', `There is no backup at ${file}.`, { hi: `${file} पर कोई बैकअप नहीं है।` });
  if (!(await isFree(folder))) throw new Refusal('already-exists', `There is already something in ${folder}. Choose an empty folder.`, { hi: `${folder} में पहले से कुछ है। ख़ाली फ़ोल्डर चुनें।` });
  await refusing(basename(file), () => checkForeign(file, migrations));
  const paths = layout(folder);
  await refusing(basename(folder), async () => {
    await makeFolders(folder);
    const lock = await takeLock(paths.lock);
    try {
      await copyFile(file, paths.unfinished);
      await flush(paths.unfinished);
      await rename(paths.unfinished, paths.database);
      await flush(folder, true);
    } finally {
      await lock.release();
    }
  });
}

async function checkForeign(file: string, migrations: readonly Migration[]): Promise<void> {
  const { schemaVersion } = await readHeader(file);
  if (schemaVersion > newestVersion(migrations)) throw newer(basename(file));
  const backup = await connect(file, 'read', true);
  try {
    await backup.exec('PRAGMA trusted_schema=OFF; PRAGMA cell_size_check=ON');
    const expected = await schemaOf(migrations.filter(({ version }) => version <= schemaVersion));
    if ((await schemaText(backup)) !== expected) throw new Refusal('not-a-workspace', `${basename(file)} is not a backup made by Niryat: its tables are others.`, { hi: `${basename(file)} Niryat का बनाया बैकअप नहीं है: इसकी टेबल दूसरी हैं।` });
    await checkIntegrity(backup, basename(file));
    await checkColumns(backup, basename(file));
  } finally {
    await backup.close();
  }
}

export const newer = (name: string): Refusal => new Refusal('workspace-newer', `${name} was written by a newer version of Niryat and was left as it is. Update Niryat, then open it.`, { hi: `${name} Niryat के नए वर्शन से लिखी गई है; उसे वैसा ही छोड़ा गया। Niryat अपडेट करें, फिर खोलें।` });

const schemaText = async (connection: Connection): Promise<string> =>
  JSON.stringify(await connection.all('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name'));

async function schemaOf(migrations: readonly Migration[]): Promise<string> {
  const fresh = await connect(':memory:', 'create');
  try {
    await migrate(fresh, migrations);
    return await schemaText(fresh);
  } finally {
    await fresh.close();
  }
}

