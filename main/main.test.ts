import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NONCE_PLACE } from '#http';
import type { AppEvent } from '#app';
import type { Result } from '#base';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { CORE_ENGINE } from './engine.ts';
import * as electron from './standIn/electron.ts';

vi.mock('electron', () => import('./standIn/electron.ts'));

type Bridge = {
  call(name: string, envelope: object): Promise<Result<never>>;
  cancel(job: string): Promise<Result<{ stopped: boolean }>>;
  upload(name: string, bytes: Uint8Array): Promise<Result<{ token: string }>>;
  save(token: string): Promise<Result<{ saved: boolean }>>;
  chooseFiles(what: string): Promise<Result<{ files: { token: string }[] }>>;
  onEvent(listener: (event: AppEvent) => void): () => void;
};

const root = mkdtempSync(join(tmpdir(), 'niryat-main-'));
const renderer = join(root, 'renderer');
const SECRET = 'not for the window';
let bridge: Bridge;
let window: electron.BrowserWindow;
let stop: () => Promise<void>;

/** The shell as main.ts puts it together, with programs run from source. */
beforeAll(async () => {
  process.env.NIRYAT_HOME = join(root, 'home');
  mkdirSync(renderer, { recursive: true });
  writeFileSync(join(renderer, 'index.html'), `<meta property="csp-nonce" nonce="${NONCE_PLACE}">`);
  writeFileSync(join(renderer, 'main.js'), 'export {};');
  writeFileSync(join(root, 'secret.txt'), SECRET);
  symlinkSync(root, join(renderer, 'up'));
  const { linkCore } = await import('./coreLink.ts');
  const { openBridge } = await import('./bridge.ts');
  const { closeWaysOut } = await import('./guards.ts');
  const { askToLeave } = await import('./dialogs.ts');
  const { declareScheme, serveScheme } = await import('./scheme.ts');
  const { createWindow } = await import('./window.ts');
  const source = join(import.meta.dirname, '..', 'src', 'app', 'worker');
  const core = linkCore({ core: join(import.meta.dirname, 'core.ts'), worker: join(source, 'entry.ts') });
  declareScheme();
  closeWaysOut((address) => void askToLeave(address));
  serveScheme(renderer, core);
  openBridge(core);
  window = createWindow('/preload.cjs') as unknown as electron.BrowserWindow;
  await import('./preload.ts');
  bridge = electron.exposed.niryat as Bridge;
  stop = core.stop;
});
afterAll(async () => {
  await stop();
  delete process.env.NIRYAT_HOME;
  rmSync(root, { recursive: true, force: true });
});

const envelope = (input: object = {}, more: object = {}): object => ({ company: null, language: 'en', job: null, input, ...more });

describe('the window', () => {
  it('is sandboxed, isolated and without Node', () => {
    expect(window.options.webPreferences).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false, nodeIntegrationInWorker: false, nodeIntegrationInSubFrames: false, webSecurity: true, webviewTag: false });
  });

  it('gets six functions and nothing else of the desktop', () => {
    expect(Object.keys(electron.exposed)).toEqual(['niryat']);
    expect(Object.keys(bridge).sort()).toEqual(['call', 'cancel', 'chooseFiles', 'onEvent', 'save', 'upload']);
  });

  it('lives under a secure scheme of its own that is no file address', () => {
    expect(electron.asked).toContainEqual({ what: 'window.loadURL', with: 'app://bundle/' });
    expect(electron.asked.find((one) => one.what === 'protocol.registerSchemesAsPrivileged')!.with).toEqual([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } }]);
  });

  it('has a policy with a fresh nonce at every load', async () => {
    const [first, second] = [await electron.load('app://bundle/'), await electron.load('app://bundle/')];
    const policy = first.headers.get('content-security-policy')!;
    const nonce = /'nonce-([\w-]+)'/.exec(policy)![1]!;
    expect(await first.text()).toBe(`<meta property="csp-nonce" nonce="${nonce}">`);
    expect(second.headers.get('content-security-policy')).not.toContain(nonce);
    expect(policy).toMatch(/^default-src 'none'; script-src 'self';/);
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });
});

describe('addresses', () => {
  it('of built files are served (control of the next test)', async () => {
    const answer = await electron.load('app://bundle/main.js');
    expect([answer.status, await answer.text(), answer.headers.get('content-type')]).toEqual([200, 'export {};', 'text/javascript; charset=utf-8']);
  });

  it('outside the bundle are not there, in 200 spellings', async () => {
    const ups = ['..', '%2e%2e', '.%2e', '%252e%252e', '..%00', '%c0%ae%c0%ae', '..%5c..', '....', '..;'];
    const slashes = ['/', '%2f', '\\', '%5c', '//', '/./'];
    const spelled = ['', 'x/', '/', '%2e/'].flatMap((start) => ups.flatMap((up) => slashes.map((slash) => `app://bundle/${start}${up}${slash}secret.txt`)));
    const others = ['app://bundle/up/secret.txt', 'app://bundle//etc/passwd', 'app://bundle/file:///etc/passwd', 'app://bundle/C:/x', 'app://bundle/\\\\host\\share', 'app://other/main.js', 'app://bundle:80/main.js', 'app://bundle/MAIN.js', 'app://bundle/main.js%00', 'app://bundle/index.html', 'app://bundle/file/nothing', 'app://bundle/file/..%2f..%2fsecret.txt'];
    expect(spelled.length + others.length).toBeGreaterThan(200);
    for (const url of [...spelled, ...others]) {
      const answer = await electron.load(url);
      expect(answer.status, url).toBe(404);
      expect(await answer.text(), url).not.toContain(SECRET);
    }
  });

  it('answer to nothing but GET', async () => {
    for (const method of ['POST', 'PUT', 'HEAD', 'DELETE']) expect((await electron.load('app://bundle/main.js', method)).status).toBe(404);
  });
});

describe('ways out', () => {
  const away = ['https://example.com/', 'http://127.0.0.1:47470/', 'file:///etc/passwd', 'javascript:alert(1)', 'data:text/html,x', 'app://other/', 'app://bundle.evil/', 'app:bundle', 'smb://host/x', 'ms-settings:x', 'search-ms:x', 'blob:https://x/y', 'about:blank', 'view-source:app://bundle/', 'chrome://settings', 'ftp://x/', '//evil', '', 'app://bundle@evil/', 'APP://OTHER/'];

  it.each(['will-navigate', 'will-redirect', 'will-frame-navigate'])('by %s are closed, except to itself', (event) => {
    const stopped = (url: string): boolean => {
      let prevented = false;
      window.webContents.emit(event, { url, preventDefault: () => (prevented = true) });
      return prevented;
    };
    for (const url of away) expect(stopped(url), url).toBe(true);
    expect(stopped('app://bundle/#/catalogue')).toBe(false);
  });

  it('by a new window are closed; a https link is asked about first', async () => {
    electron.asked.length = 0;
    electron.person.button = 1;
    for (const url of [...away, 'https://user:pw@dgft.gov.in/', 'https://localhost/']) expect(window.webContents.openHandler({ url }), url).toEqual({ action: 'deny' });
    await vi.waitFor(() => expect(electron.asked.filter((one) => one.what === 'dialog.showMessageBox')).toHaveLength(1));
    expect(electron.asked.filter((one) => one.what === 'shell.openExternal')).toEqual([]);
    electron.person.button = 0;
    window.webContents.openHandler({ url: 'https://www.dgft.gov.in/CP/' });
    await vi.waitFor(() => expect(electron.asked.filter((one) => one.what === 'shell.openExternal')).toEqual([{ what: 'shell.openExternal', with: 'https://www.dgft.gov.in/CP/' }]));
  });

  it('by embedding, permissions, devices and requests are closed', () => {
    let prevented = false;
    window.webContents.emit('will-attach-webview', { preventDefault: () => (prevented = true) });
    expect(prevented).toBe(true);
    const one = electron.session.defaultSession;
    const answers: unknown[] = [];
    for (const permission of ['media', 'geolocation', 'notifications', 'midi', 'pointerLock', 'fullscreen', 'openExternal', 'usb', 'hid', 'serial', 'clipboard-read', 'display-capture', 'storage-access', 'window-management', 'fileSystem']) one.permission({}, permission, (yes) => answers.push(yes));
    expect(answers).toEqual(Array.from({ length: 15 }, () => false));
    expect([one.permissionCheck({}, 'clipboard-read'), one.device()]).toEqual([false, false]);
    // Text that a person tells the window to copy is the one thing it may put outside itself.
    one.permission({}, 'clipboard-sanitized-write', (yes) => answers.push(yes));
    expect([answers.at(-1), one.permissionCheck({}, 'clipboard-sanitized-write')]).toEqual([true, true]);
    const cancelled = (url: string): boolean => { let said: unknown; one.request({ url }, (answer) => (said = answer)); return (said as { cancel: boolean }).cancel; };
    for (const url of ['https://example.com/x.js', 'http://127.0.0.1/', 'file:///etc/passwd', 'wss://x/', 'app://other/x', 'app://bundle.evil/x']) expect(cancelled(url), url).toBe(true);
    for (const url of ['app://bundle/main.js', 'blob:app://bundle/1', 'data:image/png;base64,AA==']) expect(cancelled(url), url).toBe(false);
  });
});

describe('the bridge', () => {
  it('carries calls to the core in its own process and brings envelopes back', async () => {
    const made = await bridge.call('workspace.create', envelope({ name: 'Lal Handicrafts' }));
    expect(made).toMatchObject({ ok: true, value: { name: 'Lal Handicrafts' } });
    expect(await bridge.call('workspace.list', envelope())).toMatchObject({ ok: true, value: { items: [{ name: 'Lal Handicrafts' }] } });
    expect(existsSync(join(root, 'home', 'companies', 'Lal Handicrafts.niryat', 'workspace.sqlite'))).toBe(true);
    // The core's engine is told how large to begin: one switch of Chromium's, which hands it on.
    expect(electron.forked.filter((one) => one.program.endsWith('core.ts')).map((one) => one.execArgv)).toEqual([[`--js-flags=${CORE_ENGINE.join(' ')}`]]);
  });

  it('brings refusals and unknown names back as problems', async () => {
    expect(await bridge.call('nothing.here', envelope())).toMatchObject({ ok: false, problem: { code: 'wrong-usage' } });
    expect(await bridge.call('workspace.state', envelope({}, { company: 'nobody' }))).toMatchObject({ ok: false, problem: { code: 'no-such-workspace' } });
    expect(await bridge.cancel('no-job')).toEqual({ ok: true, value: { stopped: false } });
  });

  it('pushes what changed to the window until it stops listening', async () => {
    const events: AppEvent[] = [];
    const off = bridge.onEvent((event) => events.push(event));
    const made = (await bridge.call('workspace.create', envelope({ name: 'Second' }))) as unknown as { value: { id: string } };
    await bridge.call('exporter.edit', envelope({ edits: [{ field: 'legalName', value: 'Second & Sons' }] }, { company: made.value.id }));
    await vi.waitFor(() => expect(events).toContainEqual(expect.objectContaining({ type: 'changed', company: made.value.id })));
    off();
    const seen = events.length;
    await bridge.call('workspace.undo', envelope({}, { company: made.value.id }));
    expect(events.length).toBe(seen);
  });

  it('takes a file in and saves it where the person says, whole', async () => {
    const bytes = new TextEncoder().encode('SKU,Name\nA,बनारसी साड़ी\n');
    const { value } = (await bridge.upload('दर.csv', bytes)) as unknown as { value: { token: string } };
    electron.person.savesTo = join(root, 'saved.csv');
    expect(await bridge.save(value.token)).toEqual({ ok: true, value: { saved: true } });
    expect(readFileSync(join(root, 'saved.csv'))).toEqual(Buffer.from(bytes));
    electron.person.savesTo = undefined;
    expect(await bridge.save(value.token)).toEqual({ ok: true, value: { saved: false } });
    electron.person.savesTo = join(root, 'no', 'such', 'folder.csv');
    expect(await bridge.save(value.token)).toMatchObject({ ok: false, problem: { code: 'cannot-write' } });
    expect(await bridge.save('no-token')).toMatchObject({ ok: false, problem: { code: 'no-such-file' } });
  });

  it('shows a made picture or sheet in place, and nothing that could run', async () => {
    const tokenOf = async (name: string): Promise<string> => ((await bridge.upload(name, new Uint8Array([60, 98, 62]))) as unknown as { value: { token: string } }).value.token;
    const shown = await electron.load(`app://bundle/file/${await tokenOf('sheet.pdf')}?inline=1`);
    expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(shown.headers.get('content-security-policy')).toContain('sandbox');
    for (const name of ['page.html', 'drawing.svg', 'code.js']) expect((await electron.load(`app://bundle/file/${await tokenOf(name)}?inline=1`)).status, name).toBe(404);
  });

  it('gives tokens for chosen files, and no paths', async () => {
    electron.person.chooses = [join(root, 'secret.txt')];
    const chosen = await bridge.chooseFiles('files');
    expect(chosen).toMatchObject({ ok: true, value: { files: [{ token: expect.any(String) }] } });
    expect(JSON.stringify(chosen)).not.toContain(root);
  });
});

describe('who may use the bridge', () => {
  const own = (): electron.WebContents => window.webContents;
  const senders: [string, () => [electron.WebContents, electron.Frame | null]][] = [
    ['a frame inside the page', () => [own(), { origin: 'app://bundle', url: 'app://bundle/' }]],
    ['the page after it was led away', () => { own().mainFrame.origin = 'https://evil.example'; return [own(), own().mainFrame]; }],
    ['a frame that is gone', () => [own(), null]],
    ['a window that was not made here', () => { const other = new electron.BrowserWindow({}); return [other.webContents, other.webContents.mainFrame]; }],
  ];

  it.each(senders)('not %s, on any channel', async (_, sender) => {
    for (const channel of electron.channels()) {
      const [contents, frame] = sender();
      const answer = await electron.sendFrom(contents, frame, channel, 'workspace.list', envelope());
      own().mainFrame.origin = 'app://bundle';
      expect(answer, channel).toEqual({ ok: false, problem: { code: 'wrong-sender', message: expect.any(String) } });
    }
    electron.BrowserWindow.all.length = 1;
  });

  it('with messages of the agreed shape only; whatever comes, the answer is an envelope without paths or stacks', async () => {
    const anything = fc.anything({ withBigInt: true, withDate: true, withMap: true, withTypedArray: true });
    await fc.assert(fc.asyncProperty(fc.constantFrom(...electron.channels()), fc.array(anything, { maxLength: 4 }), async (channel, args) => {
      electron.person.chooses = [];
      electron.person.savesTo = undefined;
      const answer = (await electron.sendFrom(own(), own().mainFrame, channel, ...args)) as Result<unknown>;
      expect(typeof answer.ok).toBe('boolean');
      if (!answer.ok) expect(JSON.stringify(answer)).not.toMatch(/\/tmp|\.ts:|at \w+ \(/);
    }), { numRuns: 400 });
  });
});

describe('the worker port through the shell', () => {
  it('runs a task in a process that the shell forked, and the channel brings its items', async () => {
    const { linkCore } = await import('./coreLink.ts');
    const from = electron.forked.length;
    const core = linkCore({ core: join(import.meta.dirname, 'standIn', 'coreOfTrials.ts'), worker: join(import.meta.dirname, '..', 'src', 'app', 'worker', 'process.trial.ts') });
    const run = (task: string, input: object = {}): Promise<Result<unknown>> => core.ask({ ask: 'call', name: task, envelope: { language: 'en', input } });
    expect(await run('count', { to: 30 })).toEqual({ ok: true, value: Array.from({ length: 30 }, (_, i) => i) });
    expect(await run('refuse')).toMatchObject({ ok: false, problem: { code: 'unreadable', findings: [{ rule: 'IMP-001' }] } });
    expect(await run('sleep', { cancelAfter: 50 })).toMatchObject({ ok: false, problem: { code: 'cancelled' } });
    const workers = electron.forked.slice(from).filter((one) => one.program.endsWith('process.trial.ts'));
    expect(workers).toHaveLength(3);
    await vi.waitFor(() => expect(workers.every((one) => one.child.thread.threadId === -1)).toBe(true));
    await core.stop();
  });

  it('answers what was waiting when the core dies, and starts it again', async () => {
    const core = electron.forked.find((one) => one.program.endsWith('core.ts'))!;
    // Making a firm takes a while: the core dies in the middle of it, not just after its answer.
    const waiting = bridge.call('workspace.sample', envelope());
    core.child.kill();
    expect(await waiting).toMatchObject({ ok: false, problem: { code: 'core-stopped' } });
    expect(await bridge.call('workspace.list', envelope())).toMatchObject({ ok: true });
  });
});

describe('starting', () => {
  it('a second time shows the first window instead of a second writer', async () => {
    electron.asked.length = 0;
    electron.app.lock = false;
    await import('./main.ts');
    expect(electron.asked.map((one) => one.what)).toEqual(['app.requestSingleInstanceLock', 'app.quit']);
  });
});
