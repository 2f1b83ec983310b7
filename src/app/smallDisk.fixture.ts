import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fixedClock } from '#base';
import sharp from 'sharp';
import { createApp } from './app.ts';
import type { Input, UseCaseName } from './contract.ts';
import { forkWorker } from './worker/fork.ts';
import { createWorkerPort } from './worker/process.ts';

/**
 * Runs on a small disk of its own and tells what happened as JSON. Arguments: a folder on that disk, what to try when it is full.
 * `export`: a file for oneself; `photos`: photos that are brought in.
 */
const [disk = '', attempt = ''] = process.argv.slice(2);
const worker = createWorkerPort(forkWorker());
const app = createApp({ clock: fixedClock(Date.UTC(2026, 10, 22, 6), 1), stateFolder: join(disk, 'state'), person: 'tester', worker });
const { id: company } = await app.companies.create(join(disk, 'Small.niryat'), 'Small');
const { workspace } = await app.companies.open(company);

async function code<K extends UseCaseName>(name: K, input: Input<K>): Promise<string> {
  const result = await app.call(name, input, { company });
  return result.ok ? 'done' : result.problem.code;
}
async function dump(): Promise<string> {
  let text = '';
  for await (const line of workspace.dump()) text += line;
  return text;
}
const halves = async (): Promise<string[]> => (await readdir(disk, { recursive: true })).filter((name) => /\.part-|\.tmp/.test(name));

/** Fills the disk but for a little. */
async function fillUp(): Promise<void> {
  for (let size = 1_000_000; size >= 4_000; size /= 4) {
    for (let at = 0; ; at += 1) {
      const path = join(disk, `filler-${size}-${at}`);
      if (await writeFile(path, randomBytes(size)).then(() => false, () => true)) {
        await rm(path, { force: true });
        break;
      }
    }
  }
}
const emptyOut = async (): Promise<void> => { for (const name of await readdir(disk)) if (name.startsWith('filler')) await rm(join(disk, name)); };

await code('catalogue.addMany', { items: Array.from({ length: 2_000 }, (_, at) => ({ cells: { sku: `KB-${at}`, 'name.en': `Lamp ${at} ${'x'.repeat(60)}` } })) });
const shots = join(disk, 'shots');
await mkdir(shots);
for (let at = 0; at < 4; at += 1) await writeFile(join(shots, `KB-${at}.png`), await sharp(randomBytes(160 * 160 * 3), { raw: { width: 160, height: 160, channels: 3 } }).png().toBuffer());
const before = await dump();
const take = async (): Promise<string> => {
  const staged = await app.call('photos.stage', { files: [{ token: app.files.grant(shots, 'Shots') }] }, { company });
  return staged.ok ? code('photos.take', { session: staged.value.session, source: 'Shots' }) : staged.problem.code;
};
const deed = (): Promise<string> => (attempt === 'export' ? code('catalogue.export', { format: 'json', for: 'self', everything: true }) : take());
await fillUp();
const full = await deed();
const same = (await dump()) === before;
const left = await halves();
await emptyOut();
const afterwards = await deed();
await app.close();
worker.close();
console.log(JSON.stringify({ full, same, left, afterwards }));
