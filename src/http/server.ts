import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type App, diskRefusal } from '#app';
import { Refusal } from '#base';
import { answerProblem, answerText } from './answer.ts';
import { callRoutes } from './calls.ts';
import { openEvents } from './events.ts';
import { fileRoutes } from './files.ts';
import { whyRefused } from './guard.ts';
import { pageRoutes } from './page.ts';
import { openRendererFiles } from './rendererFiles.ts';
import { openSession, type Session } from './session.ts';

export type HttpOptions = {
  app: App;
  /** Folder of the built window. */
  rendererFolder: string;
  /** Tried first, so that the window keeps its settings between starts; any free one otherwise. 0: any. */
  port?: number;
  limits?: { jsonBytes?: number; uploadBytes?: number };
  /** Where bugs are told. */
  log?: (error: unknown) => void;
};

export type HttpShell = {
  /** Address to open once: it carries the start token. */
  url: string;
  origin: string;
  /** True once somebody came with the start token. */
  wasOpened(): boolean;
  /** Windows that listen now. */
  windows(): number;
  close(): Promise<void>;
};

/** What a route may use. */
export type Desk = { app: App; session: Session; jsonBytes: number; uploadBytes: number; log: (error: unknown) => void };
/** Answers a request that is its own; false leaves it to the next route. */
export type Route = (request: IncomingMessage, response: ServerResponse, url: URL) => boolean | Promise<boolean>;

const JSON_BYTES = 32 * 1_048_576;
const UPLOAD_BYTES = 2_048 * 1_048_576;

/** Starts the shell on 127.0.0.1. Throws Refusal('window-not-built') when the window's files are missing. */
export async function startHttpShell(options: HttpOptions): Promise<HttpShell> {
  const files = openRendererFiles(options.rendererFolder);
  const server = createServer();
  server.requestTimeout = 0;
  server.headersTimeout = 10_000;
  const port = await listen(server, options.port ?? 0);
  const session = openSession(port);
  const host = `127.0.0.1:${port}`;
  const desk: Desk = {
    app: options.app, session, jsonBytes: options.limits?.jsonBytes ?? JSON_BYTES, uploadBytes: options.limits?.uploadBytes ?? UPLOAD_BYTES, log: options.log ?? (() => {}),
  };
  const events = openEvents(options.app);
  const routes: Route[] = [...pageRoutes(files), ...callRoutes(desk), ...fileRoutes(desk), events.route];
  server.on('request', (request, response) => void handle(request, response, { host, desk, routes, start: pageStart(desk) }));
  return {
    url: `http://${host}/?start=${session.startToken}`,
    origin: `http://${host}`,
    wasOpened: session.isOpen,
    windows: events.windows,
    async close() {
      events.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

function listen(server: Server, wanted: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException): void => (error.code === 'EADDRINUSE' && wanted !== 0 ? resolve(listen(server, 0)) : reject(error));
    server.once('error', failed);
    server.listen(wanted, '127.0.0.1', () => {
      server.off('error', failed);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

/** The one address that is answered without the cookie: it exchanges the start token and leaves no trace of it in the history. */
const pageStart = (desk: Desk): Route => (request, response, url) => {
  const token = url.searchParams.get('start');
  if (request.method !== 'GET' || url.pathname !== '/' || token === null) return false;
  const cookie = desk.session.exchange(token);
  if (cookie === undefined) answerText(response, 403, 'This address was used before. Start Niryat again to open a window.');
  else response.writeHead(303, { location: '/', 'set-cookie': cookie, 'cache-control': 'no-store', 'referrer-policy': 'no-referrer', 'content-length': '0' }).end();
  return true;
};

type Handling = { host: string; desk: Desk; routes: readonly Route[]; start: Route };

async function handle(request: IncomingMessage, response: ServerResponse, { host, desk, routes, start }: Handling): Promise<void> {
  try {
    if (whyRefused(request, host)) return answerText(response, 403, 'Not from here.');
    if (!request.url?.startsWith('/') || !URL.canParse(`http://${host}${request.url}`)) return answerText(response, 400, 'Not an address.');
    const url = new URL(`http://${host}${request.url}`);
    if (await start(request, response, url)) return;
    if (!desk.session.admits(request.headers.cookie)) return answerText(response, 403, 'Start Niryat to open a window.');
    for (const route of routes) if (await route(request, response, url)) return;
    answerText(response, 404, 'Not found.');
  } catch (error) {
    fail(response, error, desk);
  }
}

/** Refusals that HTTP has a word for. */
const STATUS: Readonly<Record<string, number>> = { 'too-large': 413, 'no-such-file': 404, 'cannot-write': 507 };

function fail(response: ServerResponse, error: unknown, desk: Desk): void {
  const refusal = error instanceof Refusal ? error : diskRefusal(error);
  if (refusal) return answerProblem(response, STATUS[refusal.code] ?? 400, refusal.toProblem());
  if (!response.destroyed) desk.log(error);
  answerProblem(response, 500, { code: 'internal', message: 'Something went wrong inside Niryat. What you saved before is safe; try again, and restart Niryat if it happens twice.' });
}
