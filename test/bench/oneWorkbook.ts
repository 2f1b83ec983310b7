/** Program that reads one workbook to its end. Arguments: ours or exceljs, path. Prints one line of JSON. */
import { openTable } from '#tables';
import { peakMemory } from '../peakMemory.ts';

const [who = 'ours', path = ''] = process.argv.slice(2);

async function ours(): Promise<number> {
  let cells = 0;
  const table = await openTable(path, 'bench.xlsx');
  for await (const batch of table.rows()) for (const row of batch) for (const cell of row.cells) if (cell !== '') cells += 1;
  await table.close();
  return cells;
}

async function byExceljs(): Promise<number> {
  const { default: exceljs } = await import('exceljs');
  let cells = 0;
  for await (const page of new exceljs.stream.xlsx.WorkbookReader(path, { sharedStrings: 'cache', styles: 'cache', worksheets: 'emit', hyperlinks: 'ignore', entries: 'emit' })) for await (const row of page) row.eachCell(() => { cells += 1; });
  return cells;
}

const used = (): number => { const { user, system } = process.cpuUsage(); return (user + system) / 1000; };
const before = used();
const from = performance.now();
const cells = await (who === 'ours' ? ours() : byExceljs());
console.info(JSON.stringify({ ms: performance.now() - from, cpu: used() - before, start: before, peakMiB: peakMemory(), cells }));
