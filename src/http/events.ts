import type { ServerResponse } from 'node:http';
import type { App, AppEvent } from '#app';
import { SAFE_HEADERS } from './policy.ts';
import type { Route } from './server.ts';

/** Keeps a silent connection open through sleeping laptops. */
const STILL_HERE_MS = 25_000;
/** A window that does not read is let go before what waits for it fills the memory. */
const MOST_WAITING_BYTES = 1_048_576;

/** `GET /events`: every event of the core to every open window, as server-sent events. */
export function openEvents(app: App): { route: Route; windows(): number; close(): void } {
  const open = new Set<ServerResponse>();
  const send = (text: string): void => {
    for (const response of open) {
      if (response.writableLength > MOST_WAITING_BYTES) response.destroy();
      else response.write(text);
    }
  };
  const stop = app.events.subscribe((event: AppEvent) => send(`data: ${JSON.stringify(event)}\n\n`));
  const pulse = setInterval(() => send(': still here\n\n'), STILL_HERE_MS).unref();
  return {
    windows: () => open.size,
    route(request, response, url) {
      if (request.method !== 'GET' || url.pathname !== '/events') return false;
      response.writeHead(200, { ...SAFE_HEADERS, 'content-type': 'text/event-stream' });
      response.write('retry: 1000\n\n');
      open.add(response);
      response.on('close', () => open.delete(response));
      return true;
    },
    close() {
      stop();
      clearInterval(pulse);
      for (const response of open) response.end();
    },
  };
}
