import { dirname, join } from 'node:path';
import { putDown } from '#app';
import { Refusal, type Result } from '#base';
import { app, type BrowserWindow, dialog, shell } from 'electron';
import type { CoreLink } from './coreLink.ts';

export type Chosen = { files: { token: string }[] };

/** Asks where to, and puts the file down there whole. `saved: false` when the person thought better of it. */
export async function saveMadeFile(core: CoreLink, window: BrowserWindow, token: string): Promise<Result<unknown>> {
  const located = await core.ask({ ask: 'locate', token, save: true });
  if (!located.ok) return located;
  const { path, name } = located.value as { path: string; name: string };
  const { canceled, filePath } = await dialog.showSaveDialog(window, { defaultPath: join(lastFolder ?? app.getPath('downloads'), name) });
  if (canceled || !filePath) return { ok: true, value: { saved: false } };
  try {
    await putDown(path, filePath);
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, problem: error.toProblem() };
    throw error;
  }
  lastFolder = dirname(filePath);
  return { ok: true, value: { saved: true } };
}

let lastFolder: string | undefined;

/** Files or a folder that the person picks; the window gets tokens and never learns a path. */
export async function chooseFiles(core: CoreLink, window: BrowserWindow, what: 'files' | 'folder'): Promise<Result<Chosen>> {
  const { filePaths } = await dialog.showOpenDialog(window, { properties: what === 'folder' ? ['openDirectory'] : ['openFile', 'multiSelections'] });
  const files: Chosen['files'] = [];
  for (const path of filePaths) {
    const granted = await core.ask({ ask: 'grant', path });
    if (!granted.ok) return granted;
    files.push(granted.value as { token: string });
  }
  return { ok: true, value: { files } };
}

/** A page of the web is opened by the system's browser, after the person has read where it leads. */
export async function askToLeave(address: string): Promise<void> {
  const { response } = await dialog.showMessageBox({ type: 'question', buttons: ['Open in browser', 'Stay here'], defaultId: 1, cancelId: 1, title: 'Niryat', message: 'Open this page in your browser?', detail: address });
  if (response === 0) await shell.openExternal(address);
}
