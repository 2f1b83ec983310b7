import type { Workspace } from '#store';
import { type Egress, egress } from './nouns.ts';

/** What of a company this room touches: its append-only tables. */
export type EgressLedger = Pick<Workspace, 'append' | 'ledger'>;

const LEDGER = 'egress';

export const logEgress = (ledger: EgressLedger, entry: Egress): Promise<void> => ledger.append(LEDGER, entry);

/** What left this company, newest first. */
export async function egressLog(ledger: EgressLedger, limit: number): Promise<Egress[]> {
  const rows = await ledger.ledger<unknown>(LEDGER, { limit });
  return rows.map((row) => egress.parse(row)).sort((a, b) => b.at - a.at);
}
