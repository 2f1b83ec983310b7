import { Refusal } from '#base';
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { TABLE_LIMITS } from './limits.ts';

export type XmlEvents = {
  open?(name: string, attributes: Readonly<Record<string, string>>, depth: number): void;
  text?(text: string): void;
  close?(name: string, depth: number): void;
};

export const refuseDoctype = (name: string): Refusal =>
  new Refusal('unsafe-xml', `${name} contains a document type declaration (DOCTYPE), which is never read because it can pull in other files. Export it again without one.`, { where: { file: name } });

const broken = (name: string, what: string): Refusal =>
  new Refusal('damaged-file', `${name} is not well-formed XML: ${what.slice(0, 160)}. Export it again from the program it came from.`, { where: { file: name } });

/** The name without its namespace prefix: formats are told apart by their elements, not by prefixes a program chose. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * A push parser for XML from outside: no DTD, no entities but the five of XML itself, bounded depth, text and CDATA alike.
 * Throws Refusal from `write` and `close`: unsafe-xml, damaged-file, too-large.
 */
export function safeXml(name: string, events: XmlEvents): { write(text: string): void; close(): void } {
  const parser = new SaxesParser({ xmlns: false });
  let depth = 0;
  parser.on('doctype', () => {
    throw refuseDoctype(name);
  });
  parser.on('error', (error) => {
    throw broken(name, error.message);
  });
  parser.on('opentag', (tag: SaxesTagPlain) => {
    depth += 1;
    if (depth > TABLE_LIMITS.depth) throw new Refusal('too-large', `${name} nests elements deeper than ${TABLE_LIMITS.depth} levels.`, { where: { file: name } });
    events.open?.(tag.name, tag.attributes, depth);
  });
  parser.on('text', (text) => events.text?.(text));
  parser.on('cdata', (text) => events.text?.(text));
  parser.on('closetag', (tag) => {
    events.close?.(tag.name, depth);
    depth -= 1;
  });
  return { write: (text) => void parser.write(text), close: () => void parser.close() };
}

