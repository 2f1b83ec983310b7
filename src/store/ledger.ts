import type { Connection } from './connection.ts';
import { LEDGERS } from './kinds.ts';

const tableOfLedger = (ledger: string): string => {
  const table = Object.hasOwn(LEDGERS, ledger) ? LEDGERS[ledger] : undefined;
  if (!table) throw new Error(`no ledger ${ledger}`);
  return table;
};

/** Adds one entry to an append-only table. */
export const ledgerRow = async (connection: Connection, ledger: string, line: { at: number; person: string; entry: object }): Promise<void> => {
  await connection.run(`INSERT INTO ${tableOfLedger(ledger)} (at, person, entry) VALUES (?, ?, ?)`, [line.at, line.person, JSON.stringify(line.entry)]);
};

/** Entries of a ledger, newest first. Each carries `at` and `person` of its writing unless it has its own. */
export async function ledgerEntries<T>(connection: Connection, ledger: string, limit: number): Promise<T[]> {
  const rows = await connection.all<{ at: number; person: string; entry: string }>(`SELECT at, person, entry FROM ${tableOfLedger(ledger)} ORDER BY number DESC LIMIT ?`, [limit]);
  return rows.map(({ at, person, entry }) => ({ at, person, ...(JSON.parse(entry) as object) }) as T);
}
