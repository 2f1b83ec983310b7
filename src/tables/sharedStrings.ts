import { Refusal } from '#base';
import type { Archive } from './archive.ts';
import { TABLE_LIMITS } from './limits.ts';
import { unescapeExcel, unescapeXml } from './xmlText.ts';
import { refuseDoctype } from './safeXml.ts';

/** Text runs `<t>` of one string item or inline string; phonetic runs `<rPh>` are how to read it aloud, not its text. */
export function runsText(xml: string, prefix: string): string {
  const phonetic = xml.indexOf(`<${prefix}rPh`) < 0 ? xml : xml.replace(new RegExp(`<${prefix}rPh[\\s>][\\s\\S]*?</${prefix}rPh>`, 'g'), '');
  const open = `<${prefix}t`;
  const close = `</${prefix}t>`;
  let text = '';
  for (let at = phonetic.indexOf(open); at >= 0; at = phonetic.indexOf(open, at + open.length)) {
    const after = phonetic.charCodeAt(at + open.length);
    if (after !== 62 && after !== 32 && after !== 10 && after !== 13 && after !== 9) continue;
    const start = phonetic.indexOf('>', at);
    if (start < 0 || phonetic.charCodeAt(start - 1) === 47) continue;
    const end = phonetic.indexOf(close, start);
    if (end < 0) break;
    text += phonetic.slice(start + 1, end);
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
  const decoder = new TextDecoder();
  let xml = '';
  let prefix: string | undefined;
  let characters = 0;
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
    xml += decoder.decode(chunk, { stream: true });
    if (prefix === undefined && xml.includes('<!DOCTYPE')) throw refuseDoctype(file);
    if (xml.length > 1_000_000 || prefix === undefined) take();
  }
  xml += decoder.decode();
  take();
  return strings;
}
