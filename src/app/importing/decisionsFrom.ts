import { readFile } from 'node:fs/promises';
import { Refusal } from '#base';
import { type Decisions, decisions } from '#importing';
import { whyUnread } from './whyUnread.ts';

/** Decisions from a file: what a preview decided, for the command line. Throws Refusal bad-decisions. */
export async function decisionsFrom(path: string, name: string): Promise<Required<Decisions>> {
  const refuse = (why: string, hi: string): Refusal => new Refusal('bad-decisions', `${name} holds no decisions: ${why}.`, { hi: `${name} में कोई फ़ैसले नहीं हैं: ${hi}।`, where: { file: name } });
  let value: unknown;
  try {
    value = JSON.parse(await readFile(path, 'utf8'));
  } catch {
    throw refuse('it is not valid JSON', 'यह सही JSON नहीं है');
  }
  const parsed = decisions.strict().safeParse(value);
  if (parsed.success) return parsed.data;
  throw refuse(...whyUnread(parsed.error));
}
