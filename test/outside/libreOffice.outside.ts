import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTable, type TableRow, writeXlsx } from '#tables';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const program = ['soffice', 'libreoffice'].find((one) => spawnSync(one, ['--version']).status === 0);
if (!program) console.info('SKIPPED: LibreOffice is not on this machine (Debian: apt-get install libreoffice-calc); that it shows our workbooks as they are meant is not proven.');

const home = mkdtempSync(join(tmpdir(), 'niryat-office-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Codes that spreadsheets like to damage, and texts that look like formulas. */
const CODES = Array.from({ length: 125 }, (_, at) => [`0${910_300 + at}`, `890${String(1_234_567_890 + at)}`, `0${1_000_000_000 + at}`, `${at + 1}E${at % 9}`]);
const ODD = ['=1+1', '+91 98', '-5', '@SUM(A1)', '=HYPERLINK("http://x","y")', '=cmd|\'/C calc\'!A0', '1-2', '3/4/2026', 'TRUE', '#N/A', '0.10', '12,50', '007', '1e5', "'quoted", ' lead', 'two\nlines', 'दीपक', '₹ 1,250', '＝1+1'];
const rows = [['Code', 'GTIN', 'IEC', 'Batch'], ...CODES, ...ODD.map((text) => [text, text, text, text])];

/** Opens our workbook in LibreOffice and saves it in another format. */
function savedAs(format: string): string {
  const made = spawnSync(program ?? '', [`-env:UserInstallation=file://${join(home, 'profile')}`, '--headless', '--convert-to', format, '--outdir', join(home, format), join(home, 'ours.xlsx')], { encoding: 'utf8', timeout: 170_000 });
  if (made.status !== 0) throw new Error(`${made.stdout}\n${made.stderr}`);
  return join(home, format, `ours.${format}`);
}

async function cellsOf(path: string): Promise<string[][]> {
  const table = await openTable(path, path);
  const read: TableRow[] = [];
  for await (const batch of table.rows()) read.push(...batch);
  await table.close();
  return read.map((row) => row.cells);
}

describe.skipIf(!program)('LibreOffice opens a workbook that we wrote', { timeout: 400_000 }, () => {
  beforeAll(async () => void writeFileSync(join(home, 'ours.xlsx'), await writeXlsx([{ name: 'Products', rows, headerRows: 1 }])));

  test.each(['xlsx', 'ods'])('and saves it as %s with every cell as it was', async (format) => {
    expect(await cellsOf(savedAs(format))).toEqual(rows);
  });

  test('and finds no formula in it', () => {
    const flat = readFileSync(savedAs('fods'), 'utf8');
    expect(flat).toContain('HYPERLINK');
    expect(flat).not.toContain('table:formula');
  });

  test('a control: it finds the formula in a workbook that has one', async () => {
    const { default: exceljs } = await import('exceljs');
    const book = new exceljs.Workbook();
    book.addWorksheet('Products').getCell('A1').value = { formula: '1+1', result: 2 };
    await book.xlsx.writeFile(join(home, 'ours.xlsx'));
    expect(readFileSync(savedAs('fods'), 'utf8')).toContain('table:formula');
  });
});
