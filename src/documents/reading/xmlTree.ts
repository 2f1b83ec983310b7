import { Refusal } from '#base';
import { localName, safeXml } from '#tables';
import type { Found } from './notes.ts';

/** An element by its local name, with the text that stands directly in it. */
export type Element = { name: string; place: string; attributes: Readonly<Record<string, string>>; text: string; children: Element[] };

/** An invoice of ten thousand lines has some 300,000 elements; more is no paper. */
const MOST_ELEMENTS = 500_000;

/** The document as a tree. Throws Refusal: unsafe-xml, damaged-file, too-large. */
export function xmlTree(text: string, file: string): Element {
  const holder: Element = { name: '', place: '', attributes: {}, text: '', children: [] };
  const open: Element[] = [holder];
  let count = 0;
  const parser = safeXml(file, {
    open: (tag, attributes) => {
      const parent = open.at(-1) ?? holder;
      const name = localName(tag);
      const same = parent.children.filter((one) => one.name === name).length;
      count += 1;
      if (count > MOST_ELEMENTS) throw new Refusal('too-large', `${file} has more than ${MOST_ELEMENTS} elements, more than any paper needs. Nothing was read.`, { hi: `${file} में ${MOST_ELEMENTS} से ज़्यादा एलिमेंट हैं; किसी काग़ज़ को इतने नहीं चाहिए। कुछ नहीं पढ़ा गया।`, where: { file } });
      const element: Element = { name, place: `${parent.place}/${name}${same > 0 ? `[${same + 1}]` : ''}`, attributes, text: '', children: [] };
      parent.children.push(element);
      open.push(element);
    },
    text: (piece) => {
      const at = open.at(-1);
      if (at) at.text += piece;
    },
    close: () => void open.pop(),
  });
  parser.write(text.replace(/^\ufeff/, ''));
  parser.close();
  const [root] = holder.children;
  if (!root) throw new Refusal('damaged-file', `${file} holds no XML element. Export it again from the program it came from.`, { hi: `${file} में कोई XML एलिमेंट नहीं है। जिस प्रोग्राम से आई, वहाँ से फिर एक्सपोर्ट करें।`, where: { file } });
  return root;
}

/** Elements at a path below, `/` between names. */
export function elements(from: Element | undefined, path: string): Element[] {
  return path.split('/').reduce<Element[]>((found, name) => found.flatMap((one) => one.children.filter((child) => child.name === name)), from ? [from] : []);
}

export const element = (from: Element | undefined, path: string): Element | undefined => elements(from, path)[0];

/** Text of the first element at the path, trimmed; undefined when there is none. */
export function found(from: Element | undefined, path: string): Found | undefined {
  const at = element(from, path);
  return at && { text: at.text.trim(), place: at.place };
}

export const textAt = (from: Element | undefined, path: string): string | undefined => found(from, path)?.text || undefined;

export function attribute(from: Element | undefined, path: string, name: string): Found | undefined {
  const at = element(from, path);
  const value = at?.attributes[name];
  return at && value !== undefined ? { text: value.trim(), place: `${at.place}/@${name}` } : undefined;
}
