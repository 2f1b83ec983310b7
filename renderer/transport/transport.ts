import type { AppEvent } from '#app/contract';
import type { Result } from '#base';

/** What every call carries beside its input. */
export type Envelope = { company: string | null; language: string; job: string | null; /** This window shows the person what would leave, and answers. */ asks: boolean; input: unknown };

/** The window's only way out: the preload bridge in the desktop, loopback HTTP in the browser window. Same meaning over both. */
export type Transport = {
  call(name: string, envelope: Envelope): Promise<Result<unknown>>;
  cancel(job: string): Promise<void>;
  /** Hands bytes to the file desk; answers with a token. */
  upload(name: string, bytes: Blob): Promise<Result<{ token: string }>>;
  /** Lets the person choose in the system's own dialog, where the shell has one: whole folders and large archives then never pass through the window. */
  choose?(what: 'files' | 'folder'): Promise<Result<{ files: { token: string }[] }>>;
  /** Saves a made file where the person says (desktop) or in the downloads folder (browser window). */
  save(token: string, name: string): Promise<void>;
  /** `onGap`: the line was down for a while, events may have been missed. */
  onEvent(listener: (event: AppEvent) => void, onGap: () => void): () => void;
};

export const unreachable: Result<never> = { ok: false, problem: { code: 'unreachable', message: '' } };
