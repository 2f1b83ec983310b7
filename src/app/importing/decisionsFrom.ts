import { readFile } from 'node:fs/promises';
import { Refusal } from '#base';
import { type Decisions, decisions } from '#importing';

/** Decisions from a file: what a preview decided, for the command line. Throws Refusal bad-decisions. */
export async function decisionsFrom(path: string, name: string): Promise<Required<Decisions>> {
  const refuse = (why: string): Refusal => new Refusal('bad-decisions', `${name} holds no decisions: ${why}.`, { where: { file: name } });
  let value: unknown;
  try {
    value = JSON.parse(await readFile(path, 'utf8'));
  } catch {
    throw refuse('it is not valid JSON');
  }
  const parsed = decisions.strict().safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw refuse(`${issue?.path.join('.') || 'it'}: ${issue?.message ?? 'not understood'}`);
}
