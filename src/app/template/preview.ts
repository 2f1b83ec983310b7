import { egressLog, lastLike, linesSince, review } from '#disclosure';
import { templateMessages } from '#listing';
import type { UseCase } from '../port.ts';
import { shownFindings } from '../report/render.ts';
import { heldOf, prepareFill, runFill } from './prepare.ts';

/** Files that left, looked through for the last template. */
const LOOKED_BACK = 2_000;
/** Rows that are shown; the total tells the rest. */
const SHOWN_ROWS = 200;
/** Points that a person reads; the rest are of kinds that stand there already. */
const SHOWN_POINTS = 500;

/** What would be written into the template and what it does not take, tried out on the template itself. Nothing is made and nothing is logged. */
const preview: UseCase<'template.preview'> = async (input, context) => {
  const prepared = await prepareFill(context, input);
  const { gathered, planned, mapping, fields } = prepared;
  const { result, findings } = await runFill(context, input.file, prepared, false);
  const held = heldOf(prepared);
  const last = lastLike({ what: 'listing-template', audience: 'storefront', recipient: '' }, await egressLog(gathered.workspace, LOOKED_BACK));
  return {
    rows: planned.rows.slice(0, SHOWN_ROWS).map((cells, at) => ({ row: mapping.firstRow + at, sku: planned.skus[at] ?? '', cells: cells.map(({ column, text }) => ({ column, text: text.slice(0, 400) })) })),
    total: planned.rows.length, cells: result.cells, added: result.added, left: planned.rows.flat().length - result.cells,
    findings: shownFindings(findings.slice(0, SHOWN_POINTS), context.language, templateMessages), lines: linesSince(review([...fields, ...held], 'storefront', input.release), last),
  };
};
export default preview;
