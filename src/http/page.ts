import { randomBytes } from 'node:crypto';
import { answer } from './answer.ts';
import { contentSecurityPolicy } from './policy.ts';
import type { RendererFiles } from './rendererFiles.ts';
import type { Route } from './server.ts';

/** The window: its page with a fresh nonce, and the files the build made. */
export function pageRoutes(files: RendererFiles): Route[] {
  const page: Route = (request, response, url) => {
    if (request.method !== 'GET' || url.pathname !== '/') return false;
    const nonce = randomBytes(16).toString('base64url');
    const { bytes, mediaType } = files.page(nonce);
    answer(response, 200, { 'content-type': mediaType, 'content-security-policy': contentSecurityPolicy(nonce) }, bytes);
    return true;
  };
  const file: Route = async (request, response, url) => {
    const found = request.method === 'GET' ? await files.file(url.pathname) : undefined;
    if (!found) return false;
    answer(response, 200, { 'content-type': found.mediaType, 'content-security-policy': contentSecurityPolicy() }, found.bytes);
    return true;
  };
  return [page, file];
}
