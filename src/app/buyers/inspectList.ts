import { headOf, proposeColumns } from '#buyers';
import type { UseCase } from '../port.ts';
import { openFile } from '../importing/readFile.ts';
import { knownBuyer } from './known.ts';

/** Rows of the sample a person looks at while choosing columns. */
const SHOWN_ROWS = 8;

/** Looks at the first rows of a buyer's list and proposes what its columns are. Nothing is written. */
const inspectList: UseCase<'buyers.inspectList'> = async ({ buyer, file, sheet }, context) => {
  await knownBuyer((await context.workspace()).read, buyer);
  const opened = await openFile(context, file, sheet ?? null, false);
  await opened.close();
  const rows = opened.survey.sheets.find((one) => one.name === opened.sheet)?.rows ?? [];
  const headerRow = headOf(rows) ?? rows.find((row) => row.cells.some((one) => one.trim() !== ''))?.number ?? 1;
  const width = Math.min(200, Math.max(0, ...rows.map((row) => row.cells.length)));
  const head = rows.find((row) => row.number === headerRow);
  const headings = Array.from({ length: width }, (_, index) => head?.cells[index]?.trim() ?? '');
  const fields = proposeColumns(headings);
  return {
    file: opened.name, sheets: opened.survey.sheets.map((one) => one.name), sheet: opened.sheet || null, headerRow,
    columns: headings.map((heading, index) => ({ index, heading, field: fields[index] ?? null })),
    sample: rows.filter((row) => row.number > headerRow && row.cells.some((one) => one.trim() !== '')).slice(0, SHOWN_ROWS).map((row) => headings.map((_, index) => row.cells[index]?.trim() ?? '')),
  };
};
export default inspectList;
