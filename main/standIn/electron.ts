/**
 * A small stand-in for the `electron` module: it records what the shell asks of Electron, and it carries messages for real, by structured
 * clone, between a window, the bridge and threads in the place of utility processes.
 */
import { EventEmitter } from 'node:events';
import { tmpdir } from 'node:os';

export { forked, MessageChannelMain, utilityProcess } from './processes.ts';

export type Frame = { origin: string; url: string };
type Handler = (event: { sender: WebContents; senderFrame: Frame | null }, ...args: unknown[]) => unknown;

/** What was asked of Electron, in order. */
export const asked: { what: string; with: unknown }[] = [];
const note = (what: string, given: unknown = null): void => void asked.push({ what, with: given });

class App extends EventEmitter {
  lock = true;
  enableSandbox(): void { note('app.enableSandbox'); }
  requestSingleInstanceLock(): boolean { note('app.requestSingleInstanceLock'); return this.lock; }
  whenReady(): Promise<void> { return Promise.resolve(); }
  getPath(): string { return tmpdir(); }
  quit(): void { note('app.quit'); }
}
export const app = new App();

let count = 0;
export class WebContents extends EventEmitter {
  readonly id = ++count;
  readonly mainFrame: Frame = { origin: 'app://bundle', url: 'app://bundle/' };
  readonly sent: { channel: string; args: unknown[] }[] = [];
  openHandler: (details: { url: string }) => { action: string } = () => ({ action: 'allow' });
  setWindowOpenHandler(handler: WebContents['openHandler']): void { this.openHandler = handler; }
  send(channel: string, ...args: unknown[]): void {
    this.sent.push(structuredClone({ channel, args }));
    for (const hear of hearing.get(channel) ?? []) hear({}, ...structuredClone(args));
  }
}

export class BrowserWindow extends EventEmitter {
  static all: BrowserWindow[] = [];
  static getAllWindows(): BrowserWindow[] { return BrowserWindow.all; }
  static fromWebContents(contents: WebContents): BrowserWindow | null { return BrowserWindow.all.find((one) => one.webContents === contents) ?? null; }
  readonly webContents = new WebContents();
  readonly options: Record<string, unknown>;
  constructor(options: Record<string, unknown>) {
    super();
    this.options = options;
    BrowserWindow.all.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }
  loadURL(url: string): Promise<void> { note('window.loadURL', url); return Promise.resolve(); }
  isDestroyed(): boolean { return false; }
  show(): void { note('window.show'); }
  focus(): void { note('window.focus'); }
}

type Answer = (response: { cancel?: boolean } | boolean) => void;
class Session {
  permission: (contents: unknown, permission: string, answer: (yes: boolean) => void) => void = (_contents, _permission, answer) => answer(true);
  permissionCheck: (contents: unknown, permission: string) => boolean = () => true;
  device: () => boolean = () => true;
  request: (details: { url: string }, answer: Answer) => void = (_details, answer) => answer({ cancel: false });
  readonly webRequest = { onBeforeRequest: (handler: Session['request']): void => void (this.request = handler) };
  setPermissionRequestHandler(handler: Session['permission']): void { this.permission = handler; }
  setPermissionCheckHandler(handler: Session['permissionCheck']): void { this.permissionCheck = handler; }
  setDevicePermissionHandler(handler: Session['device']): void { this.device = handler; }
}
export const session = { defaultSession: new Session() };

const schemes = new Map<string, (request: Request) => Promise<Response>>();
export const protocol = {
  registerSchemesAsPrivileged: (list: unknown): void => note('protocol.registerSchemesAsPrivileged', list),
  handle: (scheme: string, handler: (request: Request) => Promise<Response>): void => void schemes.set(scheme, handler),
};
/** What a window gets when it loads an address. */
export const load = (url: string, method = 'GET'): Promise<Response> => schemes.get(new URL(url).protocol.slice(0, -1))!({ url, method } as Request);

const handlers = new Map<string, Handler>();
export const ipcMain = { handle: (channel: string, handler: Handler): void => void handlers.set(channel, handler) };
export const channels = (): string[] => [...handlers.keys()];

/** A message as any frame might send it, hostile ones too. */
export async function sendFrom(sender: WebContents, senderFrame: Frame | null, channel: string, ...args: unknown[]): Promise<unknown> {
  const handler = handlers.get(channel);
  if (!handler) throw new Error(`No handler registered for '${channel}'`);
  return structuredClone(await handler({ sender, senderFrame }, ...structuredClone(args)));
}

const hearing = new Map<string, Set<(event: unknown, ...args: unknown[]) => void>>();
export const ipcRenderer = {
  invoke(channel: string, ...args: unknown[]): Promise<unknown> {
    const contents = BrowserWindow.all[0]!.webContents;
    return sendFrom(contents, contents.mainFrame, channel, ...args);
  },
  on(channel: string, hear: (event: unknown, ...args: unknown[]) => void): void { hearing.set(channel, (hearing.get(channel) ?? new Set()).add(hear)); },
  off(channel: string, hear: (event: unknown, ...args: unknown[]) => void): void { hearing.get(channel)?.delete(hear); },
};

/** What preload put into the window. */
export const exposed: Record<string, unknown> = {};
export const contextBridge = { exposeInMainWorld: (name: string, api: unknown): void => void (exposed[name] = api) };

/** What the person will do in the next dialogs. */
export const person = { savesTo: undefined as string | undefined, chooses: [] as string[], button: 1 };
export const dialog = {
  showSaveDialog: async (_window: unknown, options: unknown): Promise<{ canceled: boolean; filePath: string }> => { note('dialog.showSaveDialog', options); return { canceled: person.savesTo === undefined, filePath: person.savesTo ?? '' }; },
  showOpenDialog: async (_window: unknown, options: unknown): Promise<{ filePaths: string[] }> => { note('dialog.showOpenDialog', options); return { filePaths: person.chooses }; },
  showMessageBox: async (options: unknown): Promise<{ response: number }> => { note('dialog.showMessageBox', options); return { response: person.button }; },
};
export const shell = { openExternal: async (url: string): Promise<void> => note('shell.openExternal', url) };
export const Menu = { buildFromTemplate: (template: unknown): unknown => template, setApplicationMenu: (menu: unknown): void => note('Menu.setApplicationMenu', menu) };
