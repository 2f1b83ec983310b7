import type { AppEvent, FromWorker, ProcessFlags, ToWorker } from '#app';
import type { Result } from '#base';

/** What carries a call over the bridge: the same envelope as over HTTP. */
export type Envelope = { company?: string | null | undefined; language: string; job?: string | null | undefined; asks?: boolean | undefined; input?: unknown };

/** Questions of the shell to the core; each is answered by one `answer`. */
export type Question =
  | { ask: 'call'; name: string; envelope: Envelope }
  | { ask: 'cancel'; job: string }
  /** Bytes that the window hands in. */
  | { ask: 'store'; name: string; bytes: Uint8Array }
  /** A path that the person chose in a dialog. */
  | { ask: 'grant'; path: string }
  /** Where a made file lies: for the shell's own eyes, never for the window. */
  | { ask: 'locate'; token: string; /** To put it somewhere: refused for a preview. */ save?: boolean }
  | { ask: 'close' };

export type ToCore =
  | { say: 'question'; id: number; question: Question }
  /** Carries the message port whose other end the worker process holds. */
  | { say: 'worker-line'; worker: number }
  | { say: 'worker-ended'; worker: number; said: string };

export type FromCore =
  | { say: 'ready' }
  | { say: 'answer'; id: number; result: Result<unknown> }
  | { say: 'event'; event: AppEvent }
  | { say: 'want-worker'; worker: number; flags: ProcessFlags }
  | { say: 'kill-worker'; worker: number };

export type { FromWorker, ToWorker };

/** Names of the bridge's channels; preload and bridge know these and no others. */
export const CHANNELS = { call: 'niryat:call', cancel: 'niryat:cancel', upload: 'niryat:upload', save: 'niryat:save', choose: 'niryat:choose', event: 'niryat:event' } as const;
