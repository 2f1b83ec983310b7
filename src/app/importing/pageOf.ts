import type { Output, Parsed } from '../contract.ts';
import type { KeptPreview } from './kept.ts';

type Asked = Omit<Parsed<'importing.previewPage'>, 'preview'>;

/** One page of a preview, each row with its findings. */
export function pageOf({ planned, byRow }: KeptPreview, { show, column, rule, ruleColumn, from, count }: Asked): Output<'importing.previewPage'> {
  const page = planned.result.preview?.page({ show, column, rule, ruleColumn }, from, count) ?? { total: 0, rows: [] };
  return { total: page.total, rows: page.rows.map((one) => ({ ...one, findings: byRow.get(one.row) ?? [] })) };
}
