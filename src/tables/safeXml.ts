import { Refusal } from '#base';
import { SaxesParser, type SaxesTagNS, type SaxesTagPlain } from 'saxes';
import { TABLE_LIMITS } from './limits.ts';

export type XmlEvents = {
  open?(name: string, attributes: Readonly<Record<string, string>>, depth: number): void;
  text?(text: string): void;
  close?(name: string, depth: number): void;
};

export const refuseDoctype = (name: string): Refusal =>
  new Refusal('unsafe-xml', `${name} contains a document type declaration (DOCTYPE), which is never read because it can pull in other files. Export it again without one.`, { hi: `${name} में दस्तावेज़ के प्रकार की घोषणा (DOCTYPE) है, जो कभी नहीं पढ़ी जाती क्योंकि वह दूसरी फ़ाइलें खींच सकती है। उसके बिना फिर एक्सपोर्ट करें।`, where: { file: name } });

const broken = (name: string, what: string): Refusal =>
  new Refusal('damaged-file', `${name} is not well-formed XML: ${what.slice(0, 160)}. Export it again from the program it came from.`, { hi: `${name} सही XML नहीं है: ${what.slice(0, 160)}। जिस प्रोग्राम से आई है उससे फिर एक्सपोर्ट करें।`, where: { file: name } });

/** The name without its namespace prefix: formats are told apart by their elements, not by prefixes a program chose. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

type Parser = { write(text: string): void; close(): void };

/**
 * A push parser for XML from outside: no DTD, no entities but the five of XML itself, bounded depth, text and CDATA alike.
 * Throws Refusal from `write` and `close`: unsafe-xml, damaged-file, too-large.
 */
export function safeXml(name: string, events: XmlEvents): Parser {
  const parser = new SaxesParser({ xmlns: false });
  listen(parser, name, events, (tag: SaxesTagPlain) => [tag.name, tag.attributes]);
  return { write: (text) => void parser.write(text), close: () => void parser.close() };
}

/**
 * The same for a format that is one namespace: elements of the root's namespace come by their local name, whatever prefix they are
 * written with, elements of others by their local name behind a colon, and attributes by the name they are written with.
 */
export function safeFormatXml(name: string, events: XmlEvents): Parser {
  const parser = new SaxesParser({ xmlns: true });
  let format: string | undefined;
  listen(parser, name, events, (tag: SaxesTagNS) => {
    format ??= tag.uri;
    return [tag.uri === format ? tag.local : `:${tag.local}`, Object.fromEntries(Object.entries(tag.attributes).map(([key, one]) => [key, one.value]))];
  });
  return { write: (text) => void parser.write(text), close: () => void parser.close() };
}

type Read<Tag> = (tag: Tag) => [name: string, attributes: Readonly<Record<string, string>>];
/** What both kinds of the library's parser have: their tags differ. */
type Listened<Tag> = {
  on(event: 'doctype' | 'text' | 'cdata', hear: (text: string) => void): void;
  on(event: 'error', hear: (error: Error) => void): void;
  on(event: 'opentag' | 'closetag', hear: (tag: Tag) => void): void;
};

function listen<Tag>(parser: Listened<Tag>, name: string, events: XmlEvents, read: Read<Tag>): void {
  const open: string[] = [];
  parser.on('doctype', () => {
    throw refuseDoctype(name);
  });
  parser.on('error', (error) => {
    throw broken(name, error.message);
  });
  parser.on('opentag', (tag) => {
    const [local, attributes] = read(tag);
    open.push(local);
    if (open.length > TABLE_LIMITS.depth) throw new Refusal('too-large', `${name} nests elements deeper than ${TABLE_LIMITS.depth} levels.`, { hi: `${name} में एक के अंदर एक ${TABLE_LIMITS.depth} से ज़्यादा स्तर के एलिमेंट हैं।`, where: { file: name } });
    events.open?.(local, attributes, open.length);
  });
  parser.on('text', (text) => events.text?.(text));
  parser.on('cdata', (text) => events.text?.(text));
  parser.on('closetag', () => {
    const depth = open.length;
    events.close?.(open.pop() ?? '', depth);
  });
}
