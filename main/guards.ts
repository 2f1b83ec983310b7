import { app, type Session, session, type WebContents } from 'electron';
import { ORIGIN } from './scheme.ts';

/** True for addresses of the window itself: the only place it may ever be. */
export function isOwnAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host } = new URL(address);
  return `${protocol}//${host}` === ORIGIN;
}

/** What the window may load: itself, and what it made in memory. */
const MAY_LOAD = /^(app:\/\/bundle\/|blob:app:\/\/bundle\/|data:|devtools:\/\/)/;

/** What the window may ask of the system: to put text it was told to copy on the clipboard. It may not read what lies there. */
const MAY_COPY = 'clipboard-sanitized-write';

/** Closes every way out of the window, for each one that is ever made. `leave` is asked when a link points to the web. */
export function closeWaysOut(leave: (address: string) => void): void {
  app.on('web-contents-created', (_event, contents) => closeContents(contents, leave));
  app.whenReady().then(() => closeSession(session.defaultSession));
}

function closeContents(contents: WebContents, leave: (address: string) => void): void {
  const stay = (event: { preventDefault(): void; url: string }): void => {
    if (!isOwnAddress(event.url)) event.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    if (mayLeaveTo(url)) leave(url);
    return { action: 'deny' };
  });
}

function closeSession(one: Session): void {
  one.setPermissionRequestHandler((_contents, permission, answer) => answer(permission === MAY_COPY));
  one.setPermissionCheckHandler((_contents, permission) => permission === MAY_COPY);
  one.setDevicePermissionHandler(() => false);
  one.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !MAY_LOAD.test(details.url) }));
}

/** Sources and verification sites of the rules are on the web: plain https, no name and password in it. Everything else stays closed. */
export function mayLeaveTo(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, username, password, hostname } = new URL(address);
  return protocol === 'https:' && username === '' && password === '' && hostname.includes('.');
}
