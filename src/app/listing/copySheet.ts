import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { byteLength, characterLength } from '#base';
import { standalonePage } from '#sealing';
import type { Gathered } from './gather.ts';
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

const row = (heading: string, value: string): string =>
  `<tr><th scope="row">${escaped(heading)}</th><td class="value">${escaped(value)}</td>${countCell(value)}<td class="deed"><button type="button" aria-label="Copy ${escaped(heading)}">Copy</button></td></tr>`;

/** Everything of one product that a form asks for, in the order of the workbook, empty ones left out. */
function product(part: PlannedPart, columns: ReturnType<typeof productColumns>, first: boolean): string {
  const { content } = part.listed;
  const own = columns.map((one) => [one.heading, one.read(part)] as const);
  const rows = [...own, ...content.attributes.map((one) => [one.label, one.value] as const)].filter(([, value]) => value !== '');
  return `<details${first ? ' open' : ''}><summary><h2>${escaped(content.sku || part.folder)} · ${escaped(content.title)}</h2></summary><table>${rows.map(([heading, value]) => row(heading, value)).join('')}</table></details>`;
}

/** A page to copy from while the storefront's form is open beside it, in English or Hindi: one button per field, with its length in characters. Its headings are the form's. No network, no other script. */
export function copySheet({ profile, on }: Pick<Gathered, 'profile' | 'on'>, parts: readonly PlannedPart[]): Uint8Array {
  const columns = productColumns(parts, profile);
  const head = `<header><h1>Copy sheet for ${escaped(profile.title)}, ${on}</h1><button type="button" id="language" data-text="other">हिन्दी</button></header><p class="quiet">Profile ${escaped(profile.version)}. <span data-text="note">Open the storefront’s form beside this page; each button copies one field. What is to be done step by step stands in checklist.txt.</span></p>
<div class="find"><label for="find" data-text="find">Find an item</label><input type="search" id="find"><span class="quiet" id="found" role="status">${parts.length}</span></div>`;
  const body = [head, ...parts.map((part, at) => product(part, columns, at === 0))].join('\n');
  return new TextEncoder().encode(standalonePage(read('frame.html'), read('sheet.css'), read('sheet.js')).replace('{body}', () => body));
}
