import { BrowserWindow } from 'electron';
import { ORIGIN } from './scheme.ts';

const known = new Set<number>();

/** True for a window made here; the bridge answers no other. */
export const isKnownWindow = (webContentsId: number): boolean => known.has(webContentsId);

/** The one way a window is made: sandboxed, isolated, without Node. */
export function createWindow(preload: string): BrowserWindow {
  const window = new BrowserWindow({
    width: 1366, height: 768, minWidth: 960, minHeight: 600, show: false, autoHideMenuBar: true, backgroundColor: '#ffffff', title: 'Niryat',
    webPreferences: { preload, sandbox: true, contextIsolation: true, nodeIntegration: false, nodeIntegrationInWorker: false, nodeIntegrationInSubFrames: false, webSecurity: true, webviewTag: false, spellcheck: false, navigateOnDragDrop: false, enableWebSQL: false },
  });
  const { id } = window.webContents;
  known.add(id);
  window.on('closed', () => known.delete(id));
  window.once('ready-to-show', () => window.show());
  void window.loadURL(`${ORIGIN}/`);
  return window;
}
