import { Refusal, type Result } from '#base';
import { z } from 'zod';
import { answerResult } from './answer.ts';
import { jsonBody } from './body.ts';
import type { Desk, Route } from './server.ts';

const envelope = z.strictObject({
  company: z.string().max(200).nullish(),
  language: z.string().max(35).default('en'),
  job: z.string().min(1).max(100).nullish(),
  asks: z.boolean().optional(),
  input: z.unknown(),
});

/** `POST /call/<name>` and `POST /cancel/<job>`. */
export function callRoutes(desk: Desk): Route[] {
  const call: Route = async (request, response, url) => {
    if (request.method !== 'POST' || !url.pathname.startsWith('/call/')) return false;
    const parsed = envelope.safeParse(await jsonBody(request, desk.jsonBytes));
    if (!parsed.success) throw new Refusal('wrong-usage', 'The request is not an envelope of company, language, job, asks and input.');
    const { input, ...options } = parsed.data;
    answerResult(response, await desk.app.callUntyped(url.pathname.slice('/call/'.length), input, options));
    return true;
  };
  const cancel: Route = (request, response, url) => {
    if (request.method !== 'POST' || !url.pathname.startsWith('/cancel/')) return false;
    const stopped: Result<{ stopped: boolean }> = { ok: true, value: { stopped: desk.app.cancel(decoded(url.pathname.slice('/cancel/'.length))) } };
    answerResult(response, stopped);
    return true;
  };
  return [call, cancel];
}

/** A part of an address as it was meant. Throws Refusal('wrong-usage') when it is not encoded text. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new Refusal('wrong-usage', 'The address is not encoded text.');
  }
}
