import type { ServerResponse } from 'node:http';
import type { Problem, Result } from '#base';
import { SAFE_HEADERS } from './policy.ts';

/** Answers once, with the headers that every answer carries. */
export function answer(response: ServerResponse, status: number, headers: Readonly<Record<string, string>>, body: Uint8Array | string = ''): void {
  if (response.headersSent || response.destroyed) return;
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  // What was not read of the request must not be taken for the next one.
  const rest: Record<string, string> = response.req.complete ? {} : { connection: 'close' };
  response.writeHead(status, { ...SAFE_HEADERS, 'content-length': String(bytes.byteLength), ...headers, ...rest });
  response.end(bytes);
}

export const answerText = (response: ServerResponse, status: number, text: string): void => answer(response, status, { 'content-type': 'text/plain; charset=utf-8' }, `${text}\n`);

/** The envelope of a call. A refused use case is an answer like any other: status 200, `ok: false`. */
export const answerResult = (response: ServerResponse, result: Result<unknown>, status = 200): void =>
  answer(response, status, { 'content-type': 'application/json' }, JSON.stringify(result));

export const answerProblem = (response: ServerResponse, status: number, problem: Problem): void => answerResult(response, { ok: false, problem }, status);
