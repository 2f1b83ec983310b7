import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { contentSecurityPolicy, MADE_FILE_POLICY, mayShowInline, mediaTypeOf, openRendererFiles, type RendererFiles, SAFE_HEADERS } from '#http';
import { protocol } from 'electron';
import type { CoreLink } from './coreLink.ts';

/** The window's own address. A scheme of our own: file:// would give it the whole disk. */
export const ORIGIN = 'app://bundle';
const SCHEME = 'app';

/** Must be said before Electron is ready. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } }]);
}

/** Answers everything the window loads: the built files, exactly as listed, and files the core made. */
export function serveScheme(rendererFolder: string, core: CoreLink): void {
  const files = openRendererFiles(rendererFolder);
  protocol.handle(SCHEME, (request) => respond(request, files, core));
}

async function respond(request: Request, files: RendererFiles, core: CoreLink): Promise<Response> {
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.host !== 'bundle') return notFound();
  if (url.pathname === '/') return page(files);
  if (url.pathname.startsWith('/file/')) return madeFile(url, core);
  const found = await files.file(url.pathname);
  return found ? answer(found.bytes, { 'content-type': found.mediaType, 'content-security-policy': contentSecurityPolicy() }) : notFound();
}

function page(files: RendererFiles): Response {
  const nonce = randomBytes(16).toString('base64url');
  const { bytes, mediaType } = files.page(nonce);
  return answer(bytes, { 'content-type': mediaType, 'content-security-policy': contentSecurityPolicy(nonce) });
}

/** Only what may be shown in place: everything else is saved through the dialog. */
async function madeFile(url: URL, core: CoreLink): Promise<Response> {
  const result = await core.ask({ ask: 'locate', token: url.pathname.slice('/file/'.length) });
  if (!result.ok) return notFound();
  const { path, name } = result.value as { path: string; name: string };
  const mediaType = mediaTypeOf(name);
  if (!mayShowInline(mediaType)) return notFound();
  return answer(await readFile(path), { 'content-type': mediaType, 'content-security-policy': MADE_FILE_POLICY });
}

const answer = (bytes: Uint8Array, headers: Record<string, string>): Response => new Response(new Uint8Array(bytes), { headers: { ...SAFE_HEADERS, ...headers } });
const notFound = (): Response => new Response('Not found.', { status: 404, headers: { ...SAFE_HEADERS, 'content-type': 'text/plain' } });
