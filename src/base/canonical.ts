/** Keys come again in every record; their quoted form is kept. Bounded, since keys may come out of files. */
const KEYS_KEPT = 5_000;
const keyTexts = new Map<string, string>();
/** Text that JSON writes as it stands: no quote, backslash, control character or surrogate. */
const PLAIN = /^[\x20\x21\x23-\x5b\x5d-\ud7ff\ue000-\uffff]*$/;

/**
 * JSON with keys in code-unit order and no white space: the one text form of a value, for hashing and comparing.
 * Runs for every record of an import: what has its keys in order already is left to the engine, which writes it in one piece;
 * the rest is written by hand, since sorting entries and joining them is three times slower.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'string') return PLAIN.test(value) ? `"${value}"` : JSON.stringify(value);
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  if (isInOrder(value)) return JSON.stringify(value);
  return Array.isArray(value) ? listText(value) : objectText(value as Record<string, unknown>);
}

/** Whether JSON.stringify alone writes the canonical form: plain objects all the way down, keys in order, no functions and no toJSON. */
function isInOrder(value: object): boolean {
  if (Array.isArray(value)) return value.every(isPlainOrInOrder);
  const kind = Object.getPrototypeOf(value) as unknown;
  if (kind !== Object.prototype && kind !== null) return false;
  let last = '';
  for (const key in value) {
    if (key < last || !isPlainOrInOrder((value as Record<string, unknown>)[key])) return false;
    last = key;
  }
  return true;
}

function isPlainOrInOrder(value: unknown): boolean {
  if (typeof value === 'object') return value === null || isInOrder(value);
  return typeof value !== 'function' && typeof value !== 'symbol';
}

function listText(items: readonly unknown[]): string {
  let text = '[';
  for (let at = 0; at < items.length; at++) text += at === 0 ? canonicalJson(items[at]) : `,${canonicalJson(items[at])}`;
  return `${text}]`;
}

function objectText(object: Record<string, unknown>): string {
  let text = '{';
  for (const key of sortedKeys(object)) {
    const value = object[key];
    if (value === undefined) continue;
    text += text === '{' ? keyText(key) : `,${keyText(key)}`;
    text += canonicalJson(value);
  }
  return `${text}}`;
}

/** Most objects come in order already; the default order of `sort` is by code units. */
function sortedKeys(object: object): string[] {
  const keys = Object.keys(object);
  for (let at = 1; at < keys.length; at++) {
    if ((keys[at - 1] as string) > (keys[at] as string)) return keys.sort();
  }
  return keys;
}

function keyText(key: string): string {
  let text = keyTexts.get(key);
  if (text === undefined) {
    text = `${JSON.stringify(key)}:`;
    if (keyTexts.size < KEYS_KEPT) keyTexts.set(key, text);
  }
  return text;
}
