import { proposeTariffColumns, tariffHeadOf } from '#importing';
import { openFile } from '../importing/readFile.ts';
import type { UseCase } from '../port.ts';

/** Rows of the sample a person looks at while choosing columns. */
const SHOWN_ROWS = 8;

/** Looks at the first rows of a tariff file and proposes what its columns are. Nothing is written. */
const inspect: UseCase<'tariff.inspect'> = async ({ file, sheet }, context) => {
  const opened = await openFile(context, file, sheet ?? null, false);
  await opened.close();
  // Without a sheet asked for, the first one with a heading of codes is meant.
  const found = sheet === undefined ? opened.survey.sheets.find((one) => tariffHeadOf(one.rows) !== undefined) : undefined;
  const chosen = found ?? opened.survey.sheets.find((one) => one.name === opened.sheet);
  const rows = chosen?.rows ?? [];
  const headerRow = tariffHeadOf(rows) ?? rows.find((row) => row.cells.some((one) => one.trim() !== ''))?.number ?? 1;
  const head = rows.find((row) => row.number === headerRow);
  const headings = Array.from({ length: Math.min(200, Math.max(0, ...rows.map((row) => row.cells.length))) }, (_, index) => head?.cells[index]?.trim() ?? '');
  const fields = proposeTariffColumns(headings);
  return {
    file: opened.name, sheets: opened.survey.sheets.map((one) => one.name), sheet: (chosen?.name ?? opened.sheet) || null, headerRow,
    columns: headings.map((heading, index) => ({ index, heading, field: fields[index] ?? null })),
    sample: rows.filter((row) => row.number > headerRow && row.cells.some((one) => one.trim() !== '')).slice(0, SHOWN_ROWS).map((row) => headings.map((_, index) => row.cells[index]?.trim() ?? '')),
  };
};
export default inspect;
