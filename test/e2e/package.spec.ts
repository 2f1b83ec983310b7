import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { bin, root } from './core.ts';
import { expect, test } from './window.ts';

type Said = { ok: boolean; value?: { ok: boolean; files: number; findings: { text: { title: string; detail?: string }; where: { file?: string } }[] } };

function verify(file: string): { status: number | null; said: Said } {
  const { status, stdout } = spawnSync(process.execPath, [bin, 'verify', file, '--json'], { cwd: root, encoding: 'utf8' });
  return { status, said: JSON.parse(stdout) as Said };
}

/** A copy with one byte of one stored file changed; says which file it was. */
function spoil(from: string, to: string, name: string): void {
  const bytes = readFileSync(from);
  const at = bytes.indexOf(name);
  if (at < 0) throw new Error(`${name} is not in the package`);
  // The name stands in the local header; what follows it is the file's own data.
  const place = at + name.length + 200;
  bytes[place] = (bytes[place] ?? 0) ^ 1;
  writeFileSync(to, bytes);
}

test('a listing package is built after its fields were read, saved, and verified by anybody', async ({ sample, open }, info) => {
  const page = await open(sample, '/listings');
  await expect(page.getByText(/\d+ of \d+ ready/)).toBeVisible();
  await page.getByRole('button', { name: /^See what goes out/ }).click();
  await expect(page.getByRole('heading', { name: 'What leaves this computer, field by field' })).toBeVisible();
  await expect(page.getByText(/Held back: \d+ field/).first()).toBeVisible();
  const build = page.getByRole('button', { name: /^Build package/ });
  await expect(build).toBeDisabled();
  await page.getByRole('textbox', { name: 'Who receives it' }).fill('the storefront, uploaded by me');
  await page.getByRole('checkbox', { name: 'I have read what leaves' }).check();
  await build.click();
  await expect(page.getByRole('heading', { name: /\.zip is built/ })).toBeVisible({ timeout: 60_000 });

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the package' }).click();
  const saved = info.outputPath('package.zip');
  await (await download).saveAs(saved);
  await page.getByRole('button', { name: 'Verify now' }).click();
  await expect(page.getByText(/Verified: all \d+ files are as they were packed/)).toBeVisible();

  const good = verify(saved);
  expect(good.status).toBe(0);
  expect(good.said.value?.ok).toBe(true);
  const spoiled = info.outputPath('spoiled.zip');
  spoil(saved, spoiled, 'checklist');
  const bad = verify(spoiled);
  expect(bad.status).toBe(1);
  expect(JSON.stringify(bad.said)).toContain('checklist');
});
