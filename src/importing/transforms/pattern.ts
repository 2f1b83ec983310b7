import { Refusal } from '#base';
import { RE2JS } from 're2js';

/** Patterns compiled once: a step runs on every row of a file. */
const compiled = new Map<string, RE2JS>();
const KEPT = 200;

/** A pattern that always ends in time proportional to the text. Throws Refusal bad-pattern with what is wrong with it. */
export function patternOf(pattern: string, matchCase: boolean): RE2JS {
  const key = `${matchCase ? 'c' : 'i'}${pattern}`;
  const known = compiled.get(key);
  if (known) return known;
  try {
    const made = RE2JS.compile(pattern, matchCase ? 0 : RE2JS.CASE_INSENSITIVE);
    if (compiled.size >= KEPT) compiled.clear();
    compiled.set(key, made);
    return made;
  } catch (error) {
    const said = error instanceof Error ? error.message : undefined;
    throw new Refusal('bad-pattern', `The pattern ${pattern} cannot be used: ${said ?? 'it is not complete'}.`, { hi: `पैटर्न ${pattern} नहीं चल सकता: ${said ?? 'यह अधूरा है'}।` });
  }
}
