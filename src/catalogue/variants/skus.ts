import { Refusal } from '#base';

/** What a value looks like inside an item number: capitals and digits without space, "Antique brass" as ANTIQUEBRASS, "15 cm" as 15CM. */
export const skuPiece = (text: string): string => text.normalize('NFC').toUpperCase().replace(/[^\p{L}\p{M}\p{N}.]/gu, '');

const TOKEN = /\{([a-z0-9_]+)(?::(\d{1,2}))?\}/gu;

/** The usual pattern: the parent's number and one piece for each axis. */
export const usualPattern = (axes: readonly string[]): string => ['{parent}', ...axes.map((axis) => `{${axis}}`)].join('-');

/**
 * An item number from a pattern such as {parent}-{colour:3}-{size}: `:3` takes the first three signs of a value.
 * It may be longer than an item number can be: whoever makes it looks, nothing is cut in silence.
 * Throws Refusal('wrong-usage') for a word in braces that is neither `parent` nor one of the values.
 */
export function skuFrom(pattern: string, parent: string, values: Readonly<Record<string, string>>): string {
  const made = pattern.replace(TOKEN, (all, key: string, length?: string) => {
    if (key === 'parent') return parent;
    if (!Object.hasOwn(values, key)) throw new Refusal('wrong-usage', `${all} in the pattern is not one of the axes. Write {parent} or ${Object.keys(values).map((one) => `{${one}}`).join(', ')}.`);
    return [...skuPiece(values[key] ?? '')].slice(0, length ? Number(length) : undefined).join('');
  });
  const stray = /[{}]/u.exec(made);
  if (stray) throw new Refusal('wrong-usage', `The pattern has a brace that does not close: ${pattern}.`);
  return made.trim();
}
