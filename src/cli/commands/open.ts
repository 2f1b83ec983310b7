import { setTimeout as sleep } from 'node:timers/promises';
import { type HttpShell, startHttpShell } from '#http';
import { z } from 'zod';
import type { CliCommand, Session } from '../command.ts';

/** The same port at every start, so that the window finds its settings again; another one when it is taken. */
const PORT = 47_470;
const LOOK_MS = 500;
const QUIET_LOOKS = 8;

/** Prints the address at once: the command goes on running until the window is closed or Ctrl+C. */
function announce(session: Session, url: string): void {
  const { io, json } = session;
  if (json) io.out(`${JSON.stringify({ ok: true, value: { url } })}\n`);
  else io.out(`Niryat is open at ${url}\nThis address works once. Ctrl+C closes it.\n`);
}

const interrupted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => (signal.aborted ? resolve() : signal.addEventListener('abort', () => resolve(), { once: true })));

/** The browser may hand the address to one that runs already and end at once: what counts is that no window listens any more. */
async function windowsClosed(shell: HttpShell): Promise<void> {
  for (let quiet = 0; quiet < QUIET_LOOKS; quiet = shell.windows() === 0 ? quiet + 1 : 0) await sleep(LOOK_MS);
}

export const open: CliCommand = {
  name: 'open',
  summary: 'open the window in the installed browser',
  arguments: [{ name: '[workspace]', about: 'workspace folder to open in it' }],
  options: [{ flags: '--no-browser', about: 'only print the address' }],
  value: z.object({ url: z.string() }),
  async run(session, [workspace], options) {
    if (workspace !== undefined) await session.app.companies.open(session.path(workspace));
    const shell = await startHttpShell({ app: session.app, rendererFolder: session.io.rendererFolder, port: PORT, log: (error) => session.io.err.write(`${error instanceof Error ? error.stack : String(error)}\n`) });
    try {
      announce(session, shell.url);
      const opened = options.browser === false ? false : await Promise.race([session.io.showWindow(shell.url), interrupted(session.io.signal).then(() => true)]);
      if (opened && !shell.wasOpened() && !session.io.signal.aborted) session.io.err.write('The browser ended without showing a window: open the address above in a browser on this computer.\n');
      await (shell.wasOpened() ? Promise.race([windowsClosed(shell), interrupted(session.io.signal)]) : interrupted(session.io.signal));
    } finally {
      await shell.close();
    }
    return { value: { url: shell.url }, text: '', printed: true };
  },
};
