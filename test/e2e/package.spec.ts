import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fromBufferPromise } from 'yauzl';
import { bin, root } from './core.ts';
import { lookAt } from './looks.ts';
import { BRASS, stock } from './stock.ts';
import { expect, test } from './window.ts';

type Said = { ok: boolean; value?: { ok: boolean; files: number; findings: { text: { title: string; detail?: string }; where: { file?: string } }[] } };

function verify(file: string): { status: number | null; said: Said } {
  const { status, stdout } = spawnSync(process.execPath, [bin, 'verify', file, '--json'], { cwd: root, encoding: 'utf8' });
  return { status, said: JSON.parse(stdout) as Said };
}

/** A copy with one byte of one stored file changed. */
function spoil(from: string, to: string, name: string): void {
  const bytes = readFileSync(from);
  const at = bytes.indexOf(name);
  if (at < 0) throw new Error(`${name} is not in the package`);
  // The name stands in the local header; what follows it is the file's own data.
  const place = at + name.length + 200;
  bytes[place] = (bytes[place] ?? 0) ^ 1;
  writeFileSync(to, bytes);
}

async function partsOf(file: string): Promise<Map<string, Buffer>> {
  const parts = new Map<string, Buffer>();
  const zip = await fromBufferPromise(readFileSync(file));
  for await (const entry of zip.eachEntry()) {
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    parts.set(entry.fileName, Buffer.concat(chunks));
  }
  return parts;
}

test('a listing package is built after its fields were read: no secret can be sent, what was gone ahead with stands in it with its last day, and anybody verifies it', async ({ core, company, open, browser }, info) => {
  const ids = await stock(core, company, BRASS.slice(0, 1));
  const id = ids['KB-LMP-101'] ?? '';
  await core.call('catalogue.edit', { edits: [{ id, field: 'cost', value: 'INR 411.07' }, { id, field: 'supplier', value: 'CANARY-FOUNDRY' }] }, company.id);
  await core.call('listing.saveText', { storefront: 'alibaba', id, text: 'title', value: 'Brass Oil Lamp for Temples' }, company.id);
  const { rows } = await core.call('listing.readiness', { storefront: 'alibaba' }, company.id);
  for (const rule of new Set(rows.flatMap((row) => row.findings.filter((one) => one.severity === 'error').map((one) => one.rule)))) await core.call('checks.waive', { rule, sku: 'KB-LMP-101', storefront: 'alibaba', reason: 'SHOWN-TO-NOBODY', until: '2099-03-31' }, company.id);

  const page = await open(company, '/listings');
  await expect(page.getByText('1 of 1 ready')).toBeVisible();
  await page.getByRole('button', { name: 'As a buyer sees it' }).click();
  const listing = page.getByRole('dialog', { name: 'KB-LMP-101 as a buyer sees it' });
  await expect(listing.getByText('own for this storefront')).toHaveCount(1);
  await expect(listing.getByText('26 of 128 bytes')).toBeVisible();
  await listing.getByRole('textbox', { name: 'Name', exact: true }).fill('Brass Oil Lamp for Temples and Homes');
  await expect(listing.getByText('36 of 128 bytes')).toBeVisible();
  await listing.getByRole('textbox', { name: 'Name', exact: true }).fill('Brass Oil Lamp for Temples');
  await page.keyboard.press('Escape');
  await expect(listing).toBeHidden();
  await page.getByRole('button', { name: /^See what goes out/ }).click();
  await expect(page.getByRole('heading', { name: 'What leaves this computer, field by field' })).toBeVisible();
  const cost = page.getByRole('table', { name: /^Held back/ }).getByRole('row', { name: /Cost/ });
  await expect(cost).toContainText('Held back');
  await expect(cost.getByRole('radio')).toHaveCount(0);
  await expect(page.getByRole('table', { name: /^You decide/ }).getByRole('radio').first(), 'a control: what a person may release has its switch').toBeAttached();
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

  const parts = await partsOf(saved);
  const manifest = JSON.parse(parts.get('manifest.json')?.toString() ?? '') as { about: { waivers: { sku: string; rule: string; until: string }[] } };
  expect(manifest.about.waivers).toContainEqual({ sku: 'KB-LMP-101', rule: 'alibaba:price-present', until: '2099-03-31' });
  expect(JSON.parse(parts.get('listing.json')?.toString() ?? ''), 'the storefront\'s own name goes').toMatchObject({ products: [{ title: 'Brass Oil Lamp for Temples' }] });
  expect((await core.call('catalogue.product', { id }, company.id)).product.name.en?.text, 'the catalogue keeps its own').toBe('Brass oil lamp, seven wicks');
  for (const [name, bytes] of parts) expect(/SHOWN-TO-NOBODY|411\.07|CANARY-FOUNDRY/u.test(bytes.toString('latin1')), name).toBe(false);

  expect(verify(saved)).toMatchObject({ status: 0, said: { value: { ok: true } } });
  const spoiled = info.outputPath('spoiled.zip');
  spoil(saved, spoiled, 'checklist');
  const bad = verify(spoiled);
  expect(bad.status).toBe(1);
  expect(JSON.stringify(bad.said)).toContain('checklist');

  // The page out of the package, in a browser that has never heard of Niryat and no line to anywhere.
  const file = info.outputPath('verify.html');
  writeFileSync(file, parts.get('verify.html') ?? '');
  const stranger = await browser.newContext({ offline: true, locale: 'en-IN' });
  const other = await stranger.newPage();
  const said: string[] = [];
  other.on('console', (message) => said.push(message.text()));
  other.on('pageerror', (error) => said.push(error.message));
  await other.goto(`file://${file}`);
  await other.getByLabel('Choose the package').setInputFiles(saved);
  await expect(other.getByRole('heading', { name: 'Verified: every file is as it was packed.' })).toBeVisible();
  await other.getByLabel('Choose the package').setInputFiles(spoiled);
  await expect(other.getByText('checklist.txt was changed')).toBeVisible();
  await other.getByRole('button', { name: 'हिन्दी' }).click();
  await expect(other.getByText('checklist.txt बदली गई है')).toBeVisible();
  expect(said).toEqual([]);
  await stranger.close();
});

test('an inside field goes out in the one file it was released for: asked before, shown once more, told afterwards', async ({ core, company, open }, info) => {
  const ids = await stock(core, company, BRASS.slice(0, 1));
  const id = ids['KB-LMP-101'] ?? '';
  await core.call('catalogue.edit', { edits: [{ id, field: 'notes', value: 'MOULD-OF-RAMESH' }, { id, field: 'supplier', value: 'CANARY-FOUNDRY' }] }, company.id);
  const page = await open(company, '/catalogue', { asks: true });
  const exported = async (release: boolean, look?: string): Promise<string> => {
    await page.getByRole('button', { name: 'Export…' }).first().click();
    const dialog = page.getByRole('dialog', { name: 'Export the catalogue' });
    await dialog.getByText('CSV', { exact: true }).click();
    await dialog.getByRole('radio', { name: 'For a buyer' }).check();
    await dialog.getByRole('textbox', { name: 'Who gets it' }).fill('Nordlicht GmbH');
    const notes = dialog.getByRole('radiogroup', { name: 'What happens with Notes' });
    await expect(notes.getByRole('radio', { name: 'Hold back' }), 'held back until somebody says otherwise').toBeChecked();
    await expect(dialog.getByRole('radiogroup', { name: /What happens with Supplier/ })).toHaveCount(0);
    if (release) await notes.getByText('Send').click();
    await dialog.getByRole('button', { name: 'Make the file' }).click();
    const gate = page.getByRole('dialog', { name: 'What goes out' });
    await expect(gate.getByText(/^Held back \(\d+\): .*Supplier/)).toBeVisible();
    await expect(gate.getByRole('row', { name: /Notes/ })).toHaveCount(release ? 1 : 0);
    await expect(gate.getByText(/yours to release/)).toHaveCount(release ? 0 : 1);
    if (look) await lookAt(page, info, look, ['light', 'dark']);
    const download = page.waitForEvent('download');
    await gate.getByRole('button', { name: 'Let it go out' }).click();
    const path = info.outputPath(`${release}.csv`);
    await (await download).saveAs(path);
    await expect(page.getByRole('dialog')).toHaveCount(0);
    return readFileSync(path, 'utf8');
  };
  expect(/MOULD-OF-RAMESH|CANARY-FOUNDRY/u.exec(await exported(true, 'gate'))?.[0]).toBe('MOULD-OF-RAMESH');
  expect(await exported(false), 'the next file holds it back again').not.toMatch(/MOULD-OF-RAMESH|CANARY-FOUNDRY/u);
  await page.evaluate(() => { location.hash = '#/left'; });
  await expect(page.getByRole('heading', { name: 'What has left' })).toBeVisible();
  await page.getByRole('table', { name: 'What has left' }).getByRole('button', { name: 'catalogue.csv' }).last().click();
  const details = page.getByRole('complementary', { name: 'What was in catalogue.csv' });
  await expect(details.getByRole('listitem').first()).toContainText('Notes released for this file');
  await expect(details.getByRole('heading', { name: /held back/ })).toBeVisible();
  await lookAt(page, info, 'left', ['light']);
});
