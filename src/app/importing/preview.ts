import { columnLetters } from '#tables';
import type { UseCase } from '../port.ts';
import { planFile, summaryOf } from './planFile.ts';
import { openPhotos } from './shelf.ts';

/** Ids of records that a preview would make: never stored. */
const passingIds = (): (() => string) => {
  let next = 0;
  return () => `PREV${String(++next).padStart(22, '0')}`;
};

/** Works the whole import out and shows one page of what would change. Nothing is written. */
const preview: UseCase<'importing.preview'> = async ({ file, mapping, decisions, images, show, from, count }, context) => {
  const workspace = await context.workspace();
  const photos = images ? await openPhotos(context, images) : undefined;
  const planned = await planFile(context, { token: file, workspace, mapping, decisions, photos, preview: { show, from, count }, newId: passingIds(), write: async () => {} });
  const summary = summaryOf(planned, context.language);
  const byRow = new Map<number, number[]>();
  for (const [index, one] of summary.findings.entries()) if (one.where.row !== undefined) byRow.set(one.where.row, [...(byRow.get(one.where.row) ?? []), index]);
  const page = planned.result.preview ?? { total: 0, rows: [] };
  return {
    summary, cellsThatChange: planned.result.cellsThatChange, total: page.total,
    headings: planned.found.mapping.columns.map((one) => ({ letter: columnLetters(one.index), heading: one.heading, field: one.field ?? '' })),
    rows: page.rows.map(({ row, result, cells }) => ({ row, result, cells, findings: byRow.get(row) ?? [] })),
  };
};
export default preview;
