import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { byteLength, characterLength } from '#base';
import { formUnit } from '#listing';
import { standalonePage } from '#sealing';
import type { Gathered } from './gather.ts';
import { headingInHindi } from './headings.ts';
import type { PaperLanguage } from './packageWords.ts';
import type { PlannedPart } from './partNames.ts';
import { productColumns } from './workbook.ts';

const FOLDER = join(import.meta.dirname, 'copySheet');
const read = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
/** Text as it stands in HTML: a product's name runs nothing. */
const escaped = (text: string): string => text.replace(/[&<>"']/gu, (sign) => SIGNS[sign] ?? sign);

/** Characters, and bytes where they are more, for the page to say in the reader's language. */
function countCell(text: string): string {
  const [characters, bytes] = [characterLength(text), byteLength(text)];
  const more = characters === bytes ? '' : ` ${bytes}`;
  return `<td class="count" data-count="${characters}${more}">${characters}${more === '' ? '' : ` (${bytes} bytes)`}</td>`;
}

const row = ({ heading, shown, value }: Row): string =>
  `<tr><th scope="row">${shown}</th><td class="value">${escaped(value)}</td>${countCell(value)}<td class="deed"><button type="button" aria-label="Copy ${escaped(heading)}">Copy</button></td></tr>`;

type Row = { heading: string; /** As HTML. */ shown: string; value: string };

/** A heading as the page shows it: the form's, and before it the reader's own word. */
function headingShown(heading: string, papers: PaperLanguage): string {
  const own = papers === 'hi' ? headingInHindi(heading) : undefined;
  return own === undefined || own === heading ? escaped(heading) : `${escaped(own)} <small class="quiet" lang="en">${escaped(heading)}</small>`;
}

const UNITS = new Set(['MOQ unit', 'Price unit']);
const PROBABLY: Readonly<Record<PaperLanguage, (word: string) => string>> = { en: (word) => `in the form: ${word}? (not checked)`, hi: (word) => `फ़ॉर्म में: ${word}? (जाँचा नहीं गया)` };

/** A unit goes in the form's word where that is sure; a guess stands beside it as one and is not copied. */
function inFormsWords(row: Row, profile: Gathered['profile'], papers: PaperLanguage): Row {
  const unit = UNITS.has(row.heading) ? formUnit(profile, row.value) : undefined;
  if (unit?.word === undefined) return row;
  return unit.sure ? { ...row, value: unit.word } : { ...row, shown: `${row.shown} <small class="quiet">${escaped(PROBABLY[papers](unit.word))}</small>` };
}

/** Everything of one product that a form asks for, in the order of the workbook, empty ones left out. */
function product(part: PlannedPart, columns: ReturnType<typeof productColumns>, { profile, papers }: Pick<Gathered, 'profile' | 'papers'>, first: boolean): string {
  const { content } = part.listed;
  const own = columns.map((one): Row => inFormsWords({ heading: one.heading, shown: headingShown(one.heading, papers), value: one.read(part) }, profile, papers));
  const rows = [...own, ...content.attributes.map((one): Row => ({ heading: one.label, shown: escaped(one.label), value: one.value }))].filter(({ value }) => value !== '');
  return `<details${first ? ' open' : ''}><summary><h2>${escaped(content.sku || part.folder)} · ${escaped(content.title)}</h2></summary><table>${rows.map(row).join('')}</table></details>`;
}

const HEAD: Readonly<Record<PaperLanguage, { title(storefront: string, on: string): string; profile: string; page: string; other: string; note: string; find: string }>> = {
  en: { title: (storefront, on) => `Copy sheet for ${storefront}, ${on}`, profile: 'Profile', page: 'Niryat copy sheet', other: 'हिन्दी', note: 'Open the storefront’s form beside this page; each button copies one field. What is to be done step by step stands in checklist.txt.', find: 'Find an item' },
  hi: { title: (storefront, on) => `${storefront} के लिए कॉपी शीट, ${on}`, profile: 'प्रोफ़ाइल', page: 'Niryat कॉपी शीट', other: 'English', note: 'स्टोरफ़्रंट का फ़ॉर्म इस पेज के साथ खोलें; हर बटन एक फ़ील्ड कॉपी करता है। क़दम-दर-क़दम क्या करना है, यह checklist.txt में है।', find: 'आइटम खोजें' },
};

/** The page's own program begins in the language of the browser; a sheet made in Hindi begins in Hindi wherever it is opened. */
const BEGINS: Readonly<Record<PaperLanguage, string>> = { en: '', hi: "language = 'hi';\nspeak();\n" };

/** A page to copy from while the storefront's form is open beside it, in English or Hindi: one button per field, with its length in characters. Its headings are the form's; in Hindi the reader's own word stands before them. No network, no other script. */
export function copySheet({ profile, on, papers }: Pick<Gathered, 'profile' | 'on' | 'papers'>, parts: readonly PlannedPart[]): Uint8Array {
  const columns = productColumns(parts, profile);
  const words = HEAD[papers];
  const head = `<header><h1>${escaped(words.title(profile.title, on))}</h1><button type="button" id="language" data-text="other">${words.other}</button></header><p class="quiet">${words.profile} ${escaped(profile.version)}. <span data-text="note">${words.note}</span></p>
<div class="find"><label for="find" data-text="find">${words.find}</label><input type="search" id="find"><span class="quiet" id="found" role="status">${parts.length}</span></div>`;
  const body = [head, ...parts.map((part, at) => product(part, columns, { profile, papers }, at === 0))].join('\n');
  const frame = read('frame.html').replace('{language}', papers).replace('{page}', words.page);
  return new TextEncoder().encode(standalonePage(frame, read('sheet.css'), `${read('sheet.js')}${BEGINS[papers]}`).replace('{body}', () => body));
}
