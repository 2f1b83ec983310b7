import { Refusal } from '#base';
import type { Archive } from './archive.ts';
import { TABLE_LIMITS } from './limits.ts';
import { unescapeExcel, unescapeXml, xmlDecoder } from './xmlText.ts';
import { refuseDoctype } from './safeXml.ts';

/** XML without its phonetic runs: how to read a text aloud is not the text. */
function withoutPhonetic(xml: string, prefix: string): string {
  const open = `<${prefix}rPh`;
  const close = `</${prefix}rPh>`;
  let kept = '';
  let from = 0;
  for (let at = xml.indexOf(open); at >= 0; at = xml.indexOf(open, from)) {
    kept += xml.slice(from, at);
    const end = xml.indexOf(close, at);
    if (end < 0) return kept;
    from = end + close.length;
  }
  return from === 0 ? xml : kept + xml.slice(from);
}

const isSpaceOrEnd = (code: number): boolean => code === 62 || code === 32 || code === 10 || code === 13 || code === 9;

/** Text runs `<t>` of one string item or inline string. */
export function runsText(xml: string, prefix: string): string {
  const open = `<${prefix}t`;
  const close = `</${prefix}t>`;
  const source = withoutPhonetic(xml, prefix);
  let text = '';
  let at = source.indexOf(open);
  while (at >= 0) {
    const after = at + open.length;
    const start = isSpaceOrEnd(source.charCodeAt(after)) ? source.indexOf('>', after) : -2;
    if (start === -1) break;
    if (start === -2 || source.charCodeAt(start - 1) === 47) {
      at = source.indexOf(open, after);
      continue;
    }
    const end = source.indexOf(close, start);
    if (end < 0) break;
    text += source.slice(start + 1, end);
    at = source.indexOf(open, end);
  }
  return unescapeExcel(unescapeXml(text));
}

/** The prefix programs put before element names (`x:`), read off the root element. */
export function rootPrefix(xml: string, root: string): string | undefined {
  const found = new RegExp(`<([A-Za-z_][\\w.-]*:)?${root}[\\s>/]`).exec(xml);
  return found ? (found[1] ?? '') : undefined;
}

/** All shared strings of a workbook, streamed. Throws Refusal: too-large, unsafe-xml, damaged-file. */
export async function readSharedStrings(archive: Archive, part: string, file: string): Promise<string[]> {
  const strings: string[] = [];
  const decode = xmlDecoder();
  let xml = '';
  let prefix: string | undefined;
  let characters = 0;
  let next = 1_000_000;
  const take = (): void => {
    prefix ??= rootPrefix(xml, 'sst');
    if (prefix === undefined) return;
    const open = `<${prefix}si`;
    const close = `</${prefix}si>`;
    let at = xml.indexOf(open);
    let done = 0;
    while (at >= 0) {
      const tagEnd = xml.indexOf('>', at);
      if (tagEnd < 0) break;
      const empty = xml.charCodeAt(tagEnd - 1) === 47;
      const end = empty ? tagEnd : xml.indexOf(close, tagEnd);
      if (end < 0) break;
      const text = empty ? '' : runsText(xml.slice(tagEnd + 1, end), prefix);
      characters += text.length;
      strings.push(text);
      done = empty ? end + 1 : end + close.length;
      at = xml.indexOf(open, done);
    }
    xml = xml.slice(done);
    if (characters > TABLE_LIMITS.sharedCharacters || xml.length > TABLE_LIMITS.rowCharacters) throw new Refusal('too-large', `${file} holds more text than is read (${Math.round(characters / 1e6)} million characters). Split it into several files.`, { where: { file } });
  };
  for await (const chunk of archive.chunks(part)) {
    xml += decode(chunk);
    if (prefix === undefined && xml.includes('<!DOCTYPE')) throw refuseDoctype(file);
    if (xml.length < next && prefix !== undefined) continue;
    take();
    // What is left is a text without its end yet: looked through again only when much more of it came.
    next = xml.length + 1_000_000;
  }
  xml += decode();
  take();
  return strings;
}
