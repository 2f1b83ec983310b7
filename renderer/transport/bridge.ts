import type { AppEvent } from '#app/contract';
import type { Result } from '#base';
import type { Envelope, Transport } from './transport.ts';

/** What preload puts on the window in the desktop. */
export type NiryatBridge = {
  call(name: string, envelope: Envelope): Promise<Result<unknown>>;
  cancel(job: string): Promise<void> | void;
  upload(name: string, bytes: Uint8Array): Promise<Result<{ token: string }>>;
  save(token: string): Promise<unknown>;
  chooseFiles(what: 'files' | 'folder'): Promise<Result<{ files: { token: string }[] }>>;
  onEvent(listener: (event: AppEvent) => void): () => void;
};

declare global {
  interface Window {
    niryat?: NiryatBridge;
  }
}

export const bridgeTransport = (bridge: NiryatBridge): Transport => ({
  call: (name, envelope) => bridge.call(name, envelope),
  cancel: async (job) => {
    await bridge.cancel(job);
  },
  upload: async (name, bytes) => bridge.upload(name, new Uint8Array(await bytes.arrayBuffer())),
  choose: (what) => bridge.chooseFiles(what),
  save: async (token) => {
    await bridge.save(token);
  },
  onEvent: (listener) => bridge.onEvent(listener),
});
