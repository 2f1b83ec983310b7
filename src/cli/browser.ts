import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

export type Machine = { platform: string; environment: Readonly<Record<string, string | undefined>>; isRoot: boolean };

const ON_PATH = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable', 'microsoft-edge', 'brave-browser'];
const ON_WINDOWS = [['Google', 'Chrome', 'Application', 'chrome.exe'], ['Microsoft', 'Edge', 'Application', 'msedge.exe'], ['Chromium', 'Application', 'chrome.exe']];
const ON_MAC = ['Google Chrome', 'Microsoft Edge', 'Chromium'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);

const isProgram = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

function candidates({ platform, environment }: Machine): string[] {
  if (platform === 'darwin') return ON_MAC;
  if (platform !== 'win32') return (environment.PATH ?? '').split(delimiter).filter(Boolean).flatMap((folder) => ON_PATH.map((name) => join(folder, name)));
  const roots = [environment.PROGRAMFILES, environment['PROGRAMFILES(X86)'], environment.LOCALAPPDATA].filter((one) => one !== undefined);
  return roots.flatMap((root) => ON_WINDOWS.map((parts) => join(root, ...parts)));
}

/** An installed Chromium, Chrome or Edge; undefined when there is none, or no screen to show it on. */
export function findBrowser(machine: Machine): string | undefined {
  const { platform, environment } = machine;
  const hasScreen = platform === 'win32' || platform === 'darwin' || Boolean(environment.DISPLAY ?? environment.WAYLAND_DISPLAY);
  return hasScreen ? candidates(machine).find(isProgram) : undefined;
}

/** A window without tabs and address bar, with a profile of its own: no extension of the person's browser sees into it, nothing phones home. */
export const windowArguments = (url: string, profile: string, isRoot: boolean): string[] => [
  `--app=${url}`, `--user-data-dir=${profile}`, '--no-first-run', '--no-default-browser-check', '--disable-background-networking', '--disable-component-update',
  '--disable-sync', '--disable-default-apps', '--disable-extensions', ...(isRoot ? ['--no-sandbox'] : []),
];

/** Opens the window and resolves when its browser ends; false when there is no browser. */
export function showInBrowser(url: string, profile: string, machine: Machine): Promise<boolean> {
  const program = findBrowser(machine);
  if (program === undefined) return Promise.resolve(false);
  return new Promise((resolve) => {
    const child = spawn(program, windowArguments(url, profile, machine.isRoot), { stdio: 'ignore' });
    child.once('error', () => resolve(false));
    child.once('exit', () => resolve(true));
  });
}
