import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { answerResult } from './answer.ts';
import { limitedBody } from './body.ts';
import { decoded } from './calls.ts';
import { mayShowInline, mediaTypeOf } from './mediaTypes.ts';
import { MADE_FILE_POLICY, SAFE_HEADERS } from './policy.ts';
import type { Desk, Route } from './server.ts';

/** `POST /upload?name=` puts a file on the desk, `GET /file/<token>` takes one from it. Paths never cross. */
export const fileRoutes = (desk: Desk): Route[] => [uploadRoute(desk), takeRoute(desk)];

const uploadRoute = (desk: Desk): Route => async (request, response, url) => {
  if (request.method !== 'POST' || url.pathname !== '/upload') return false;
  const name = (url.searchParams.get('name') ?? '').slice(-200) || 'file';
  const folder = await mkdtemp(join(desk.app.files.folder, 'in-'));
  const extension = extname(name).toLowerCase();
  const path = join(folder, `upload${/^\.[a-z0-9]{1,8}$/.test(extension) ? extension : ''}`);
  try {
    await pipeline(limitedBody(request, desk.uploadBytes), createWriteStream(path, { flags: 'wx' }));
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
  answerResult(response, { ok: true, value: { token: desk.app.files.grant(path, name), bytes: (await stat(path)).size } });
  return true;
};

const takeRoute = (desk: Desk): Route => async (request, response, url) => {
  if (request.method !== 'GET' || !url.pathname.startsWith('/file/')) return false;
  const token = decoded(url.pathname.slice('/file/'.length));
  const [path, name] = [desk.app.files.path(token), desk.app.files.name(token)];
  const mediaType = mediaTypeOf(name);
  const inline = url.searchParams.get('inline') === '1' && mayShowInline(mediaType);
  if (!inline) desk.app.files.savable(token);
  response.writeHead(200, {
    ...SAFE_HEADERS, 'content-type': mediaType, 'content-length': String((await stat(path)).size), 'content-security-policy': MADE_FILE_POLICY,
    'content-disposition': `${inline ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`)}`,
  });
  await pipeline(createReadStream(path), response);
  return true;
};
