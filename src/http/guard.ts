import type { IncomingMessage } from 'node:http';

/** Why a request is turned away before anything of it is read; undefined when it may go on. */
export function whyRefused(request: IncomingMessage, host: string): string | undefined {
  const { headers } = request;
  // Another name for this address means DNS rebinding.
  if (headers.host !== host) return 'host';
  if (headers.origin !== undefined && headers.origin !== `http://${host}`) return 'origin';
  if (request.method === 'POST' && headers.origin === undefined) return 'origin';
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && !(site === 'none' && request.method === 'GET')) return 'site';
  return undefined;
}
