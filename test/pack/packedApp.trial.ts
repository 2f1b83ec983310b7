/**
 * Runs the packed shell and the packed core with a stand-in in place of Electron, and prints what came of it as JSON.
 * Arguments: folder of the unpacked app, folder for its data, a file to import.
 */
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as StandIn from '../../main/standIn/electron.ts';

const [app = '', home = '', list = ''] = process.argv.slice(2);
const standIn = new URL('../../main/standIn/electron.ts', import.meta.url).href;
registerHooks({ resolve: (specifier, context, next) => (specifier === 'electron' ? { url: standIn, shortCircuit: true } : next(specifier, context)) });
process.env.NIRYAT_HOME = home;

const electron = (await import(standIn)) as typeof StandIn;
await import(pathToFileURL(join(app, 'dist', 'main', 'main.js')).href);
while (electron.channels().length < 5 || electron.BrowserWindow.all.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));

const contents = electron.BrowserWindow.all[0]!.webContents;
const ask = (channel: string, ...args: unknown[]): Promise<unknown> => electron.sendFrom(contents, contents.mainFrame, channel, ...args);
const call = (name: string, input: object, company: string | null = null): Promise<unknown> => ask('niryat:call', name, { company, language: 'en', job: null, input });

const page = await electron.load('app://bundle/');
const html = await page.text();
const script = /src="\.(\/assets\/[^"]+\.js)"/.exec(html)?.[1] ?? '';
const company = (await call('workspace.create', { name: 'Packed Firm' })) as { value: { id: string } };
electron.person.chooses = [list];
const chosen = (await ask('niryat:choose', 'files')) as { value: { files: { token: string }[] } };
const imported = await call('importing.commit', { files: chosen.value.files.map((one) => one.token) }, company.value.id);
const found = await call('catalogue.search', { query: 'diya' }, company.value.id);
const rules = (await call('rules.list', {})) as { value: { items: unknown[] } };

process.stdout.write(JSON.stringify({
  preload: (contents as unknown as { id: number }).id > 0 && (electron.BrowserWindow.all[0]!.options.webPreferences as { preload: string }).preload,
  policy: page.headers.get('content-security-policy'), script: (await electron.load(`app://bundle${script}`)).status,
  imported, found, rules: rules.value.items.length, processes: electron.forked.map((one) => one.program),
}), () => process.exit(0));
