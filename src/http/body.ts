import type { IncomingMessage } from 'node:http';
import { Refusal } from '#base';

export const tooLong = (limit: number): Refusal => new Refusal('too-large', `This is more than ${Math.round(limit / 1_048_576)} MB, the most that is taken at once.`);

/** Chunks of a body, stopped as soon as they are more than `limit` bytes, whatever length was announced. */
export async function* limitedBody(request: IncomingMessage, limit: number): AsyncGenerator<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > limit) throw tooLong(limit);
  let seen = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    seen += chunk.byteLength;
    if (seen > limit) throw tooLong(limit);
    yield chunk;
  }
}

/** A JSON body. Throws Refusal('wrong-usage' | 'too-large'). */
export async function jsonBody(request: IncomingMessage, limit: number): Promise<unknown> {
  if (request.headers['content-type']?.split(';')[0]?.trim() !== 'application/json') throw new Refusal('wrong-usage', 'The request must carry application/json.');
  const chunks: Buffer[] = [];
  for await (const chunk of limitedBody(request, limit)) chunks.push(chunk);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)));
  } catch {
    throw new Refusal('wrong-usage', 'The request is not JSON.');
  }
}
