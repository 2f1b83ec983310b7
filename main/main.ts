/**
 * The desktop shell. Enters: windows of ours and their messages. Leaves: questions to the core, answers to the window.
 * It may not know what a product is, touch a company's folder, or let a window reach anything but the bridge.
 */
import { join } from 'node:path';
import { app, BrowserWindow } from 'electron';
import { openBridge } from './bridge.ts';
import { linkCore } from './coreLink.ts';
import { askToLeave } from './dialogs.ts';
import { closeWaysOut } from './guards.ts';
import { setMenu } from './menu.ts';
import { declareScheme, serveScheme } from './scheme.ts';
import { createWindow } from './window.ts';

const dist = join(import.meta.dirname, '..');
const preload = join(dist, 'main', 'preload.cjs');

function start(): void {
  const core = linkCore({ core: join(dist, 'core', 'core.js'), worker: join(dist, 'core', 'worker-entry.js') });
  declareScheme();
  closeWaysOut((address) => void askToLeave(address));
  app.enableSandbox();
  app.on('second-instance', () => BrowserWindow.getAllWindows()[0]?.focus());
  app.on('window-all-closed', () => void core.stop().finally(() => app.quit()));
  void app.whenReady().then(() => {
    serveScheme(join(dist, 'renderer'), core);
    openBridge(core);
    setMenu(process.platform);
    createWindow(preload);
  });
}

// One writer: a second start shows the window of the first.
if (app.requestSingleInstanceLock()) start();
else app.quit();
