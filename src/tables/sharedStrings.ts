import type { Archive } from './archive.ts';
import { PlainStrings } from './plainStrings.ts';
import { safeFormatXml } from './safeXml.ts';
import { SharedTexts, TEXT_BYTES } from './sharedTexts.ts';
import { utf8Blocks } from './utf8Blocks.ts';
import { type Places, XmlPlace } from './xmlPlaces.ts';
import { unescapeExcel } from './xmlText.ts';

const PLACES: Places<'strings' | 'item' | 'run' | 'text'> = { start: { sst: 'strings' }, strings: { si: 'item' }, item: { t: 'text', r: 'run' }, run: { t: 'text' } };

/** Reads shared strings by a parser of XML: anything well-formed. */
export async function readStringsCarefully(archive: Archive, part: string, file: string): Promise<string[]> {
  const texts = new SharedTexts(file);
  const place = new XmlPlace(PLACES);
  let text = '';
  let piece = '';
  let waiting = 0;
  const parser = safeFormatXml(file, {
    open: (name) => {
      if (place.enter(name) === 'item') [text, waiting] = ['', 0];
    },
    text: (more) => {
      if (place.now === 'text') piece += more;
    },
    close: () => {
      const left = place.leave();
      if (left === 'item') texts.add(text);
      if (left !== 'text') return;
      text += unescapeExcel(piece);
      piece = '';
    },
  });
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  for await (const block of utf8Blocks(archive, part, file)) {
    waiting += block.length;
    parser.write(decoder.decode(block, { stream: true }));
    if (waiting > TEXT_BYTES) throw texts.tooLarge(waiting / 3);
  }
  parser.close();
  return texts.list;
}

/** All shared strings of a workbook. Throws Refusal: too-large, unsafe-xml, damaged-file. */
export async function readSharedStrings(archive: Archive, part: string, file: string): Promise<string[]> {
  const texts = new SharedTexts(file);
  const plain = new PlainStrings(texts);
  for await (const block of utf8Blocks(archive, part, file)) {
    plain.push(block);
    if (plain.unsure) return readStringsCarefully(archive, part, file);
  }
  plain.end();
  return plain.unsure ? readStringsCarefully(archive, part, file) : texts.list;
}
