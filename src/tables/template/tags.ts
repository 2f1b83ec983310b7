import { unescapeXml } from '../xmlText.ts';

/** One tag of well-formed XML with its place in the text: `start` at its `<`, `end` behind its `>`. */
export type Tag = { local: string; prefix: string; kind: 'open' | 'close' | 'empty'; start: number; end: number };

const PASSED_OVER: readonly [string, string][] = [['<!--', '-->'], ['<![CDATA[', ']]>'], ['<?', '?>']];

/** Behind the `>` of the tag that begins at `at`: a `>` may stand inside the value of an attribute. */
function endOfTag(text: string, at: number): number {
  let quote = '';
  for (let place = at; place < text.length; place += 1) {
    const sign = text[place] ?? '';
    if (quote !== '') {
      if (sign === quote) quote = '';
    } else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '>') return place + 1;
  }
  return text.length;
}

/**
 * The tags of a text in their order, with where they stand, so that single ones can be replaced and everything else stays as it is.
 * The text must have been found well-formed and without a document type by safeXml before: nothing is checked here.
 */
export function* tagsIn(text: string, from = 0): Generator<Tag> {
  for (let at = text.indexOf('<', from); at >= 0; at = text.indexOf('<', at)) {
    const passed = PASSED_OVER.find(([begin]) => text.startsWith(begin, at));
    if (passed) {
      const close = text.indexOf(passed[1], at);
      at = close < 0 ? text.length : close + passed[1].length;
      continue;
    }
    const end = endOfTag(text, at);
    const closes = text[at + 1] === '/';
    const [name = ''] = /^[^\s/>]+/.exec(text.slice(at + (closes ? 2 : 1), Math.min(end, at + 200))) ?? [];
    const colon = name.indexOf(':');
    yield { local: name.slice(colon + 1), prefix: name.slice(0, colon + 1), kind: closes ? 'close' : text[end - 2] === '/' ? 'empty' : 'open', start: at, end };
    at = end;
  }
}

/** Attributes of a tag by the names they are written with. */
export function attributesOf(text: string, tag: Pick<Tag, 'start' | 'end'>): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name = '', double, single] of text.slice(tag.start, tag.end).matchAll(/([^\s=<>"'/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) found[name] = unescapeXml(double ?? single ?? '');
  return found;
}

/** The text of a tag with one attribute set anew; put in before the end when it was not there. `value` holds nothing that needs escaping. */
export function withAttribute(text: string, tag: Pick<Tag, 'start' | 'end' | 'kind'>, name: string, value: string): string {
  const own = text.slice(tag.start, tag.end);
  const changed = own.replace(new RegExp(`(\\s${name}\\s*=\\s*)(?:"[^"]*"|'[^']*')`), `$1"${value}"`);
  if (changed !== own || own.includes(` ${name}="${value}"`)) return changed;
  const tail = tag.kind === 'empty' ? 2 : 1;
  return `${own.slice(0, -tail)} ${name}="${value}"${own.slice(-tail)}`;
}
