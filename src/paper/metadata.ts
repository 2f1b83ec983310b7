type Said = { Title?: string | undefined; Subject?: string | undefined };

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };
/** Characters that XML 1.0 has no place for are left out; the page itself never prints them. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const safe = (text: string): string => text.replace(FORBIDDEN, '').replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);

const inAnyLanguage = (tag: string, text: string | undefined): string => (text ? `<dc:${tag}><rdf:Alt><rdf:li xml:lang="x-default">${safe(text)}</rdf:li></rdf:Alt></dc:${tag}>` : '');

/**
 * Title and subject as XMP (ISO 16684-1), for readers that look nowhere else; the day and the maker stand in the information dictionary.
 * pdfkit's own writes titles as they are: one with & in it is no XML.
 */
export const metadata = ({ Title, Subject }: Said): string =>
  '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
  + `<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">${inAnyLanguage('title', Title)}${inAnyLanguage('description', Subject)}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;
