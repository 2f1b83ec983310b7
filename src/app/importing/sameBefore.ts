import { createHash } from 'node:crypto';
import { dayOfInstant, type Finding } from '#base';
import { type PlanResult, type Recognised, SURVEY_ROWS } from '#importing';
import type { Workspace } from '#store';

/** A file that was imported before: its bytes, and its rows as far as they tell one file from another. */
export type SeenFile = { sha256: string; name: string; at: number; rowsKey?: string };

const NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d+)?$/;
/** Programs write 12.50 and 12.5 as they like; 007 is no number. */
const asSaved = (cell: string): string => { const text = cell.trim(); return NUMBER.test(text) && text.includes('.') ? text.replace(/\.?0+$/, '') : text; };

/** What a file says, whatever program saved it as which kind of file: its headings, its first rows, and how many rows it has. */
export const rowsKey = ({ headings, sample }: Pick<Recognised, 'headings' | 'sample'>, rows: number): string =>
  createHash('sha256').update(JSON.stringify([headings.map(asSaved), sample.map((row) => row.map(asSaved)), rows])).digest('hex').slice(0, 32);

/** Says that a file was imported before: the same bytes, or the same rows saved again when they would change something now. */
export async function sameBefore(workspace: Workspace, file: string, sha256: string, key: string, result: PlanResult): Promise<Finding[]> {
  const seen = await workspace.ledger<SeenFile>('filesSeen');
  const again = seen.find((one) => one.sha256 === sha256);
  const said = (one: SeenFile, messageId: string): Finding[] => [{ rule: 'IMP-SAME-FILE', severity: 'warning', status: 'fail', messageId, data: { day: dayOfInstant(one.at), name: one.name, rows: Math.min(result.rows, SURVEY_ROWS - 1) }, where: { file } }];
  if (again) return said(again, 'IMP-SAME-FILE');
  const changes = [result.products, result.variants].some((one) => one.created + one.updated > 0);
  const alike = changes && result.rows > 1 ? seen.find((one) => one.rowsKey === key) : undefined;
  return alike ? said(alike, 'IMP-SAME-ROWS') : [];
}
