import { Refusal } from '#base';
import { mkdir, rename, rm } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { newer, writeBackup } from './backup.ts';
import { connect, type Connection } from './connection.ts';
import { copyIdOf } from './copyId.ts';
import { asRefusal, refusing } from './failure.ts';
import { exists, flush, isFree, layout, makeFolders } from './folder.ts';
import { APPLICATION_ID, hasLog, readHeader } from './header.ts';
import { takeLock } from './lock.ts';
import { type Migration, MIGRATIONS, migrate, newestVersion, schemaVersion } from './migrate.ts';
import type { StoreOptions, Workspace } from './port.ts';
import { setPragmas } from './pragmas.ts';
import { stampMaker } from './stamps.ts';
import { type Opened, workspaceOf } from './workspace.ts';

/** A record is about a kilobyte: larger pages mean fewer of them in the log of an import. */
const PAGE_BYTES = 8_192;

/** Companies this process has open. Their files must not be read by hand: closing such a handle drops SQLite's locks. */
const openHere = new Map<string, { name: string; id: string; schemaVersion: number }>();

/**
 * Makes a new company in `folder` (the folder itself, usually `<Name>.niryat`) and opens it.
 * @throws Refusal already-exists, cannot-write
 */
export async function createWorkspace(folder: string, name: string, options: StoreOptions, migrations: readonly Migration[] = MIGRATIONS): Promise<Workspace> {
  const path = resolve(folder);
  const paths = layout(path);
  await refusing(basename(path), async () => {
    if (!(await isFree(path))) throw new Refusal('already-exists', `There is already something in ${path}. Choose another name or an empty folder.`, { hi: `${path} में पहले से कुछ है। दूसरा नाम या ख़ाली फ़ोल्डर चुनें।` });
    const isNew = !(await exists(path));
    try {
      await makeFolders(path);
      const lock = await takeLock(paths.lock);
      try {
        await writeNew(paths.unfinished, name, options, migrations);
        await rename(paths.unfinished, paths.database);
        await flush(path, true);
      } finally {
        await lock.release();
      }
    } catch (error) {
      if (isNew) await rm(path, { recursive: true, force: true }).catch(() => undefined);
      throw error;
    }
  });
  return openWorkspace(path, options, migrations);
}

async function writeNew(file: string, name: string, options: StoreOptions, migrations: readonly Migration[]): Promise<void> {
  for (const left of [file, `${file}-journal`, `${file}-wal`, `${file}-shm`]) await rm(left, { force: true });
  const connection = await connect(file, 'create');
  try {
    await connection.exec(`PRAGMA page_size=${PAGE_BYTES}`);
    await migrate(connection, migrations).catch((error: unknown) => { throw asRefusal((error as Error).cause, basename(file)) ?? error; });
    const id = stampMaker(options.clock, { at: 0, counter: 0 }).ulid();
    await connection.run(`INSERT INTO about (key, value) VALUES ('id', ?), ('name', ?), ('createdAt', ?)`, [id, name, String(options.clock.now())]);
  } finally {
    await connection.close();
  }
  await flush(file);
}

/**
 * Opens a company for writing. Nothing is changed when it is refused; an older file is migrated after a verified backup.
 * @throws Refusal no-such-workspace, workspace-busy, workspace-newer, not-a-workspace, workspace-damaged, cannot-write, migration-failed, backup-failed
 */
export async function openWorkspace(folder: string, options: StoreOptions, migrations: readonly Migration[] = MIGRATIONS): Promise<Workspace> {
  const path = resolve(folder);
  const paths = layout(path);
  if (openHere.has(path)) throw new Refusal('workspace-busy', `${basename(path)} is open already. Close it there and try again.`, { hi: `${basename(path)} पहले से खुली है। वहाँ बंद करें, फिर कोशिश करें।` });
  if (!(await exists(paths.database))) throw new Refusal('no-such-workspace', `There is no company at ${path}.`, { hi: `${path} पर कोई कंपनी नहीं है।` });
  // No lock yet means that nobody has it open; a folder that is then refused gains no file.
  if (!(await exists(paths.lock))) await refusing(basename(path), () => refuseNewer(paths.database, newestVersion(migrations)));
  const lock = await takeLock(paths.lock);
  try {
    return await refusing(basename(path), () => openLocked(path, options, migrations, lock));
  } catch (error) {
    openHere.delete(path);
    await lock.release();
    throw error;
  }
}

async function openLocked(path: string, options: StoreOptions, migrations: readonly Migration[], lock: { release(): Promise<void> }): Promise<Workspace> {
  const { database } = layout(path);
  await refuseNewer(database, newestVersion(migrations));
  const writer = await connect(database, 'write');
  try {
    await setPragmas(writer, 'writer');
    await checkOurs(writer, basename(path));
    await bringUpToDate(writer, path, options, migrations);
    const about = await readAbout(writer);
    const opened: Opened = {
      folder: path, about, writer, reader: await openReader(database), newReader: () => openReader(database), options,
      copy: await copyIdOf(about.id, path, options.stateFolder), version: newestVersion(migrations),
      async closed() { openHere.delete(path); await lock.release(); },
    };
    openHere.set(path, { ...about, schemaVersion: opened.version });
    return await workspaceOf(opened);
  } catch (error) {
    await writer.close();
    throw error;
  }
}

async function openReader(database: string): Promise<Connection> {
  const reader = await connect(database, 'read');
  await setPragmas(reader, 'reader');
  return reader;
}

/** A newer file is refused before anything could write it: by its header and, when a log was left behind, through a connection that cannot write. */
async function refuseNewer(database: string, newest: number): Promise<void> {
  const header = await readHeader(database);
  if (header.schemaVersion > newest) throw newer(basename(database));
  if (!(await hasLog(database))) return;
  const reader = await connect(database, 'read');
  try {
    if ((await schemaVersion(reader)) > newest) throw newer(basename(database));
  } finally {
    await reader.close();
  }
}

async function checkOurs(connection: Connection, name: string): Promise<void> {
  const row = await connection.get<{ application_id: number }>('PRAGMA application_id');
  if (row?.application_id !== APPLICATION_ID) throw new Refusal('not-a-workspace', `${name} is not a Niryat company.`, { hi: `${name} Niryat की कंपनी नहीं है।` });
  // A change set is open only inside a transaction; found open, somebody wrote the file by hand.
  const writing = await connection.get<{ change_set: number | null }>('SELECT change_set FROM writing');
  if (!writing || writing.change_set !== null) throw new Refusal('workspace-damaged', `${name} was changed by another program and was left as it is. Restore the newest backup into a new folder.`, { hi: `${name} को किसी दूसरे प्रोग्राम ने बदला है; उसे वैसा ही छोड़ा गया। सबसे नया बैकअप नए फ़ोल्डर में वापस लाएँ।` });
}

async function bringUpToDate(writer: Connection, path: string, options: StoreOptions, migrations: readonly Migration[]): Promise<void> {
  const version = await schemaVersion(writer);
  if (version === newestVersion(migrations)) return;
  if (options.backupFolder === undefined) throw new Refusal('migration-failed', `${basename(path)} must be brought to a newer version, and no folder for the backup before it was given.`, { hi: `${basename(path)} को नए वर्शन में लाना है, पर उससे पहले के बैकअप के लिए कोई फ़ोल्डर नहीं दिया गया।` });
  await mkdir(options.backupFolder, { recursive: true });
  const { id } = await readAbout(writer);
  await writeBackup(writer, join(options.backupFolder, `${id}-before-version-${newestVersion(migrations)}-${options.clock.now()}.sqlite`));
  await migrate(writer, migrations);
  await writer.all('PRAGMA wal_checkpoint(TRUNCATE)');
}

async function readAbout(connection: Connection): Promise<{ id: string; name: string }> {
  const rows = await connection.all<{ key: string; value: string }>('SELECT key, value FROM about');
  const about = new Map(rows.map(({ key, value }) => [key, value]));
  const [id, name] = [about.get('id'), about.get('name')];
  if (id === undefined || name === undefined) throw new Refusal('workspace-damaged', 'The company file does not say whose it is. Restore the newest backup into a new folder.', { hi: 'कंपनी की फ़ाइल में नहीं लिखा कि वह किसकी है। सबसे नया बैकअप नए फ़ोल्डर में वापस लाएँ।' });
  return { id, name };
}

/**
 * Name, id and schema version of a company, without opening it for writing and without its lock.
 * @throws Refusal no-such-workspace, not-a-workspace, workspace-damaged
 */
export async function peekWorkspace(folder: string): Promise<{ name: string; id: string; schemaVersion: number }> {
  const path = resolve(folder);
  const here = openHere.get(path);
  if (here) return { ...here };
  const { database } = layout(path);
  if (!(await exists(database))) throw new Refusal('no-such-workspace', `There is no company at ${path}.`, { hi: `${path} पर कोई कंपनी नहीं है।` });
  return refusing(basename(path), async () => {
    await readHeader(database);
    const log = await hasLog(database);
    const connection = await connect(database, 'read', !log);
    try {
      return { ...(await readAbout(connection)), schemaVersion: await schemaVersion(connection) };
    } finally {
      await connection.close();
    }
  });
}
