import type { AppEvent } from '#app/contract';
import type { Result } from '#base';
import { type Transport, unreachable } from './transport.ts';

async function post(path: string, init: RequestInit): Promise<Result<unknown>> {
  try {
    const answer = await fetch(path, { method: 'POST', credentials: 'same-origin', ...init });
    return (await answer.json()) as Result<unknown>;
  } catch {
    // The core stopped, or answered with something that is no envelope.
    return unreachable;
  }
}

const json = (body: unknown): RequestInit => ({ headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

/** Saving in a browser is following a link that the server marks as a download. */
async function follow(path: string, name: string): Promise<void> {
  const link = document.createElement('a');
  link.href = path;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
}

export const httpTransport = (): Transport => ({
  call: (name, envelope) => post(`/call/${name}`, json(envelope)),
  cancel: async (job) => {
    await post(`/cancel/${encodeURIComponent(job)}`, json({}));
  },
  upload: async (name, bytes) => (await post(`/upload?name=${encodeURIComponent(name)}`, { headers: { 'content-type': 'application/octet-stream' }, body: bytes })) as Result<{ token: string }>,
  save: (token, name) => follow(`/file/${encodeURIComponent(token)}`, name),
  onEvent: (listener, onGap) => {
    const source = new EventSource('/events');
    let opened = false;
    source.onopen = () => {
      if (opened) onGap();
      opened = true;
    };
    source.onmessage = (message: MessageEvent<string>) => listener(JSON.parse(message.data) as AppEvent);
    return () => source.close();
  },
});
