const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', copy: '©', reg: '®', trade: '™', deg: '°', times: '×', ndash: '–', mdash: '—', hellip: '…', bull: '•', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', frac12: '½', frac14: '¼', euro: '€', pound: '£', eacute: 'é', egrave: 'è', agrave: 'à', ccedil: 'ç', ouml: 'ö', uuml: 'ü', auml: 'ä', szlig: 'ß' };

const entity = (whole: string, name: string): string => {
  if (name[0] !== '#') return NAMED[name.toLowerCase()] ?? whole;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return Number.isInteger(code) && code > 8 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : '';
};

/** What makes a text HTML: a tag that web shops write, or an entity. `<5 mm` is text. */
const HTML = /<\/?(p|br|div|span|ul|ol|li|b|i|u|em|strong|a|h[1-6]|table|tr|td|th|img|meta|font|script|style|hr|blockquote)\b[^<>]*>|&(nbsp|amp|lt|gt|quot|#\d+|#x[0-9a-f]+);/i;

/** Elements whose content is not text. Their end may be missing: then all that follows goes. */
const withoutHidden = (html: string): string => html.replace(/<(script|style|template|noscript|iframe|object|head|title)\b[^<>]*>[\s\S]*?(<\/\1\s*>|$)/gi, '').replace(/<!--[\s\S]*?(-->|$)/g, '');

/**
 * A shop's HTML description as plain text: paragraphs, line breaks and list items stay apart, everything else is taken off.
 * Text that is no HTML comes back as it is.
 */
export function plainTextOf(text: string): string {
  if (!(text.includes('<') || text.includes('&')) || !HTML.test(text)) return text;
  return withoutHidden(text)
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t]{2,}/g, ' ')
    .replace(/ ?\n ?/g, ' ')
    .replace(/<li\b[^<>]*>/gi, '\n• ')
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<\/(p|div|h[1-6]|ul|ol|table|blockquote)\s*>/gi, '\n\n')
    .replace(/<\/(li|tr)\s*>/gi, '\n')
    .replace(/<\/t[dh]\s*>/gi, ' ')
    .replace(/<\/?[a-z!][^<>]*(>|$)/gi, '')
    .replace(/&(#x?[0-9a-f]{1,7}|[a-z]{2,8}\d{0,2});/gi, entity)
    .replace(/[ \t\u00a0]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n(?=\n• )/g, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
