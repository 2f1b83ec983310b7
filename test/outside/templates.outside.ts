import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fillTemplate, openTable } from '#tables';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SELLERS, sellerTemplate } from '../../src/app/template/sellers.fixture.ts';

const program = ['soffice', 'libreoffice'].find((one) => spawnSync(one, ['--version']).status === 0);
if (!program) console.info('SKIPPED: LibreOffice is not on this machine (Debian: apt-get install libreoffice-calc); that it opens filled templates without repair is not proven.');

const home = mkdtempSync(join(tmpdir(), 'niryat-templates-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const column = (letter: string): number => letter.charCodeAt(0) - 65;

/** Opens files in LibreOffice and saves them as its own workbooks; a workbook that needs repair is not opened without a person. */
function saved(names: readonly string[]): { status: number | null; said: string } {
  const made = spawnSync(program ?? '', [`-env:UserInstallation=file://${join(home, 'profile')}`, '--headless', '--convert-to', 'ods', '--outdir', join(home, 'ods'), ...names.map((name) => join(home, name))], { encoding: 'utf8', timeout: 300_000 });
  return { status: made.status, said: `${made.stdout}\n${made.stderr}` };
}

async function row(name: string, sheet: string, number: number): Promise<string[]> {
  const table = await openTable(join(home, 'ods', name), name);
  try {
    for await (const batch of table.rows(sheet)) {
      const found = batch.find((one) => one.number === number);
      if (found) return found.cells;
    }
    return [];
  } finally {
    await table.close();
  }
}

describe.skipIf(!program)('LibreOffice opens templates that we filled, without repair', { timeout: 400_000 }, () => {
  let said = '';
  beforeAll(async () => {
    for (const [at, seller] of SELLERS.entries()) {
      writeFileSync(join(home, `blank-${at}.xlsx`), await sellerTemplate(seller));
      const cells = Object.entries(seller.cells).map(([letter, text]) => ({ column: column(letter), text, number: false }));
      const { bytes } = await fillTemplate(join(home, `blank-${at}.xlsx`), 'blank.xlsx', seller.sheet, { firstRow: seller.first, rows: [cells, cells, ...Array.from({ length: 60 }, () => cells)].slice(0, seller.name === 'plain' ? 62 : 2) });
      writeFileSync(join(home, `full-${at}.xlsx`), bytes);
    }
    said = saved(SELLERS.map((_, at) => `full-${at}.xlsx`)).said;
  });

  test.each(SELLERS.map((seller, at) => [seller.name, seller, at] as const))('%s: every cell is what was written', async (_name, seller, at) => {
    expect(said).toContain(`full-${at}.ods`);
    const cells = await row(`full-${at}.ods`, seller.sheet, seller.first);
    expect(Object.fromEntries(Object.keys(seller.cells).map((letter) => [letter, cells[column(letter)]]))).toEqual(seller.cells);
  });

  test('a control: a workbook that is cut short is not saved', () => {
    writeFileSync(join(home, 'cut.xlsx'), 'PK\u0003\u0004 no workbook');
    expect(saved(['cut.xlsx']).said).not.toContain('cut.ods using');
  });
});
