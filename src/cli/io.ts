import type { Clock } from '#base';
import type { ClosableWorkerPort } from '#app';

/** Everything a run may touch of the world; only bin.ts makes one from the real process. */
export type CliIo = {
  out(text: string): void;
  /** Progress and words for people; a terminal when `isTTY`. */
  err: NodeJS.WritableStream & { isTTY?: boolean };
  colour: boolean;
  /** Folder that relative paths start from. */
  cwd: string;
  clock: Clock;
  person: string;
  /** Where the list of companies and backups are kept. */
  stateFolder: string;
  /** The built window. */
  rendererFolder: string;
  worker(): ClosableWorkerPort;
  /** Opens an address in a window; resolves when it is closed, or false when there is no browser to open it in. */
  showWindow(url: string): Promise<boolean>;
  /** Aborted when the person presses Ctrl+C. */
  signal: AbortSignal;
  version: string;
};
