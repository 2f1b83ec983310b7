import type { AppEvent } from '#app';
import type { Result } from '#base';
import { BrowserWindow, ipcMain, type IpcMainInvokeEvent } from 'electron';
import { z } from 'zod';
import type { CoreLink } from './coreLink.ts';
import { type Chosen, chooseFiles, saveMadeFile } from './dialogs.ts';
import { CHANNELS } from './messages.ts';
import { ORIGIN } from './scheme.ts';
import { isKnownWindow } from './window.ts';

const UPLOAD_BYTES = 2_048 * 1_048_576;
const name = z.string().min(1).max(400);
const token = z.string().min(1).max(200);
const envelope = z.strictObject({ company: z.string().max(200).nullish(), language: z.string().max(35), job: z.string().min(1).max(100).nullish(), asks: z.boolean().optional(), input: z.unknown() });
const bytes = z.instanceof(Uint8Array).refine((one) => one.byteLength <= UPLOAD_BYTES, 'too large');

const refused = (code: string, message: string): Result<never> => ({ ok: false, problem: { code, message } });

/** The only user of ipcMain: every message is checked for who sent it and for its shape, then handed on. Errors carry no path and no stack. */
export function openBridge(core: CoreLink): void {
  handle(CHANNELS.call, z.tuple([name, envelope]), ([useCase, one]) => core.ask({ ask: 'call', name: useCase, envelope: one }));
  handle(CHANNELS.cancel, z.tuple([z.string().min(1).max(100)]), ([job]) => core.ask({ ask: 'cancel', job }));
  handle(CHANNELS.upload, z.tuple([name, bytes]), ([fileName, data]) => core.ask({ ask: 'store', name: fileName, bytes: data }));
  handle(CHANNELS.save, z.tuple([token]), ([file], window) => saveMadeFile(core, window, file));
  handle(CHANNELS.choose, z.tuple([z.enum(['files', 'folder'])]), ([what], window) => chooseFiles(core, window, what));
  core.onEvent(tellWindows);
}

type Work<T> = (args: T, window: BrowserWindow) => Promise<Result<unknown> | Result<Chosen>>;

function handle<T>(channel: string, shape: z.ZodType<T>, work: Work<T>): void {
  ipcMain.handle(channel, async (event, ...args: unknown[]) => {
    const window = senderWindow(event);
    if (!window) return refused('wrong-sender', 'This window may not ask.');
    const parsed = shape.safeParse(args);
    if (!parsed.success) return refused('wrong-usage', 'The message has another shape than agreed.');
    return work(parsed.data, window);
  });
}

/** The window behind a message: ours, its main frame, still at its own address. Anything else gets no answer of worth. */
function senderWindow(event: IpcMainInvokeEvent): BrowserWindow | null {
  const frame = event.senderFrame;
  if (!frame || frame !== event.sender.mainFrame || frame.origin !== ORIGIN || !isKnownWindow(event.sender.id)) return null;
  return BrowserWindow.fromWebContents(event.sender);
}

function tellWindows(event: AppEvent): void {
  for (const window of BrowserWindow.getAllWindows()) if (!window.isDestroyed() && isKnownWindow(window.webContents.id)) window.webContents.send(CHANNELS.event, event);
}
