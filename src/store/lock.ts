import { Refusal } from '#base';
import { basename, dirname } from 'node:path';
import { connect, type Connection } from './connection.ts';
import { refusing } from './failure.ts';

/**
 * One process writes a company at a time: an exclusive transaction on a small SQLite file is held while the company is open.
 * The operating system frees it when the process dies, so there is no stale lock to clear.
 * @throws Refusal workspace-busy, cannot-write
 */
export async function takeLock(file: string): Promise<{ release(): Promise<void> }> {
  const company = basename(dirname(file));
  const connection = await refusing(company, () => connect(file, 'create'));
  try {
    await refusing(company, () => exclusive(connection, company));
  } catch (error) {
    await connection.close();
    throw error;
  }
  return {
    async release() {
      await connection.exec('ROLLBACK');
      await connection.close();
    },
  };
}

async function exclusive(connection: Connection, company: string): Promise<void> {
  try {
    await connection.exec('PRAGMA locking_mode=EXCLUSIVE; BEGIN EXCLUSIVE');
  } catch (error) {
    if ((error as { primaryCode?: string }).primaryCode !== 'SQLITE_BUSY') throw error;
    throw new Refusal('workspace-busy', `${company} is open in another window or program. Close it there and try again.`, { hi: `${company} किसी दूसरी विंडो या प्रोग्राम में खुली है। वहाँ बंद करें, फिर कोशिश करें।` });
  }
}
