export type PlainRoot = { /** As it is written before every name, `x:` or nothing. */ prefix: string; /** Behind the root tag. */ end: number; /** The root has no content. */ empty: boolean };

const ROOT = /^\s*(?:<\?xml\s[^<>]*\?>\s*)?<((?:[A-Za-z_][\w.-]{0,60}:)?)([A-Za-z]+)(?:\s(?:"[^"<]*"|'[^'<]*'|[^<>"'])*)?(\/?)>/;
/** The XML declaration and a root tag with its namespaces have ended by then. */
const HEAD_BYTES = 8192;

/**
 * The root element of a part that begins in the plain form, an XML declaration at most before it: its prefix and its end.
 * 'unsure' when it begins in another way, undefined while that is not here yet.
 */
export function plainRoot(bytes: Buffer, name: string): PlainRoot | 'unsure' | undefined {
  const head = bytes.toString('latin1', 0, HEAD_BYTES);
  const [whole, prefix = '', local, empty] = ROOT.exec(head) ?? [];
  if (whole === undefined) return bytes.length >= HEAD_BYTES || head.includes('<!') ? 'unsure' : undefined;
  return local === name ? { prefix, end: whole.length, empty: empty === '/' } : 'unsure';
}
