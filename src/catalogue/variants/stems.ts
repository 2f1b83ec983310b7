/** Words that join to what follows; a stem does not end with one. */
const JOINING = new Set(['in', 'of', 'for', 'with', 'and', 'size', 'colour', 'color', 'the', 'a']);
const bare = (word: string): string => word.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();

/** What all names begin with, in whole words: "Brass oil lamp" of "Brass oil lamp, 15 cm" and "Brass oil lamp, 20 cm". Empty when a name is missing or nothing is common. */
export function nameStem(names: readonly string[]): string {
  const [first = [], ...rest] = names.map((one) => one.trim().split(/\s+/u));
  const differs = first.findIndex((word, at) => rest.some((other) => bare(other[at] ?? '') !== bare(word)));
  const same = differs < 0 ? first : first.slice(0, differs);
  while (same.length > 0 && (JOINING.has(bare(same.at(-1) ?? '')) || bare(same.at(-1) ?? '') === '')) same.pop();
  return same.join(' ').replace(/[\s,;:/(–-]+$/u, '');
}

/** What all item numbers begin with, up to a separator: KB-LMP of KB-LMP-15 and KB-LMP-20. Empty when nothing is common. */
export function skuStem(skus: readonly string[]): string {
  const [first = '', ...rest] = skus;
  let length = 0;
  while (length < first.length && rest.every((one) => one[length] === first[length])) length += 1;
  const whole = length === first.length || rest.some((one) => length === one.length);
  const same = first.slice(0, length);
  const cut = whole && rest.every((one) => one.length === length || /^[^\p{L}\p{N}]/u.test(one.slice(length))) ? same : same.slice(0, Math.max(...['-', '_', '/', '.', ' '].map((sign) => same.lastIndexOf(sign)), 0));
  return cut.replace(/[-_/. ]+$/u, '');
}
