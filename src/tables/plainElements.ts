import { ENDS, NOT_PLAIN, PlainXml } from './plainXml.ts';

export type Attributes = Readonly<Record<string, string>>;

/**
 * Finds the elements of one name inside their container, as `<col>` in `<cols>`, in a piece of a part that begins behind its root tag.
 * @returns their attributes, or undefined where the piece is not in the plain form
 */
export function plainElements(piece: Buffer, prefix: string, container: string, name: string): Attributes[] | undefined {
  const xml = new PlainXml();
  const [open, close, element] = [`<${prefix}${container}`, `</${prefix}${container}>`, `<${prefix}${name}`].map((one) => Buffer.from(one));
  const found: Attributes[] = [];
  let inside = false;
  xml.load(piece, piece.length);
  for (let at = xml.text(0); at < xml.end; at = xml.text(at)) {
    if (xml.after(close ?? piece, at) !== NOT_PLAIN) inside = false;
    const behind = xml.nameEnd(at + 1);
    const isOpen = xml.after(open ?? piece, at) === behind;
    const isElement = inside && xml.after(element ?? piece, at) === behind;
    const attributes = isElement ? read(xml, behind) : undefined;
    if (isElement && !attributes) return undefined;
    if (attributes) found.push(attributes);
    at = attributes ? xml.valueTo : xml.passTag(at, isOpen);
    if (at === NOT_PLAIN) return undefined;
    if (isOpen) inside = xml.tagEnd === ENDS.open;
  }
  return found;
}

/** Attributes of a tag, none twice. `valueTo` is left behind the tag. */
function read(xml: PlainXml, from: number): Attributes | undefined {
  const found = new Map<string, string>();
  let at = xml.attribute(from);
  for (; at !== NOT_PLAIN && xml.tagEnd === ENDS.not; at = xml.attribute(at)) found.set(xml.ascii(xml.nameFrom, xml.nameTo), xml.ascii(xml.valueFrom, xml.valueTo));
  xml.valueTo = at;
  return at === NOT_PLAIN ? undefined : Object.fromEntries(found);
}
