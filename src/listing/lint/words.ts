import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { wordKey } from '#base';
import { parse } from 'yaml';
import { z } from 'zod';

const phrases = z.array(z.string().min(1)).transform((all) => all.map(wordKey));
const lintWords = z.strictObject({
  superlatives: z.strictObject({ phrases, except: phrases }),
  claims: z.array(z.strictObject({ claim: z.string(), phrases, certificate: phrases, except: phrases.optional() })),
  negations: phrases,
  acronyms: z.array(z.string()),
  fillers: phrases,
});
export type LintWords = z.infer<typeof lintWords>;

let loaded: LintWords | undefined;

/** The phrases of the text check, folded as they are compared. */
export const words = (): LintWords => (loaded ??= lintWords.parse(parse(readFileSync(join(import.meta.dirname, 'lintWords', 'words.yaml'), 'utf8'))));

/** Where a folded phrase stands in a folded text as whole words; the words before and after come with it. */
export function* mentions(text: string, phrase: string): Generator<{ before: string; after: string }> {
  const padded = ` ${text} `;
  const wanted = ` ${phrase} `;
  for (let at = padded.indexOf(wanted); at >= 0; at = padded.indexOf(wanted, at + 1)) {
    yield { before: padded.slice(0, at).trim(), after: padded.slice(at + wanted.length).trim() };
  }
}

/** The word without the endings of a plural: enough to see that lamp and lamps are one. */
export function stemOf(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.length > 4 && /(?:s|x|z|ch|sh)es$/u.test(word)) return word.slice(0, -2);
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}
