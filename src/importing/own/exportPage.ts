import { type Product, product, productField, PRODUCT_TEXTS } from '#catalogue/nouns';
import { z } from 'zod';
import { classOfOwnColumn } from './ownColumns.ts';

/** One sort of column: `<…>` stands for a language, a number or a key. */
export type ColumnSort = { heading: string; key: string; holds: string };

const LEVELS = ['item', 'inner', 'carton', 'pallet'] as const;
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const simple = (key: keyof Product, holds: string): ColumnSort => ({ heading: productField(key)?.heading ?? key, key, holds });
const LIST = 'a list, parts with ` | ` between them; a `|` in a part is written `\\|`';
const QUANTITY = 'number and unit code: `1.5 KGS`';
const CODE = 'a code as text, zeros in front kept';

/** Every sort of column of an export for oneself, in the order of the file. What a product does not have makes no column. */
export const COLUMN_SORTS: readonly ColumnSort[] = [
  { heading: 'SKU', key: 'sku', holds: 'the item number; changing it renames the item of that row' },
  { heading: 'Parent SKU', key: 'parent', holds: 'item number of the product this row is a variant of' },
  ...PRODUCT_TEXTS.map((key): ColumnSort => ({ heading: `${productField(key)?.heading} (<language>)`, key: `${key}.<language>`, holds: key === 'faq' ? 'questions and answers in that language: the question, the answer below it, an empty line' : 'text in that language' })),
  { heading: 'Highlights (<language>)', key: 'highlights.<language>', holds: LIST },
  simple('sourceLanguage', 'language the texts were written in first, when it is not English'), simple('keywords', LIST), simple('category', 'text'), simple('family', 'code of the family'), simple('sector', 'text'), simple('brand', 'text'), simple('modelNumber', 'text'), simple('gtin', CODE), simple('hsCode', CODE),
  { heading: 'Tariff code: <key>', key: 'tariffCodes.<key>', holds: 'code in that country (two letters)' },
  { heading: 'ITC-HS details: <key>', key: 'itc.<key>', holds: 'drawbackSerial, drawbackRate, drawbackCap, rodtepRate, rodtepCap, ratesSource, ratesOn, rosctlRate, scheme, schemeCode, sqcUnit' },
  simple('origin', 'country, two letters'),
  ...(['currency', 'Incoterm', 'place', 'valid from', 'valid to', 'buyer', 'unit'] as const).map((part): ColumnSort => ({ heading: `Price ${part}`, key: `priceLadders.1.${part === 'valid from' ? 'validFrom' : part === 'valid to' ? 'validTo' : part.toLowerCase()}`, holds: 'of the first list of quantity rates' })),
  { heading: 'Qty <n>', key: 'priceLadders.1.steps.<n>.minQuantity', holds: 'from this quantity on' }, { heading: 'Price <n>', key: 'priceLadders.1.steps.<n>.price', holds: 'one unit costs this, in the currency of its list' },
  { heading: 'Rates <n>: <part>', key: 'priceLadders.<n>.<part>', holds: 'the same parts of further lists: Currency, Incoterm, Place, Valid from, Valid to, Buyer, Unit, Qty <n>, Price <n>' },
  simple('cost', 'amount and currency; secret'), simple('supplier', 'text; secret'), simple('moq', QUANTITY),
  { heading: 'Delivery qty <n>', key: 'leadTimes.<n>.maxQuantity', holds: 'up to this quantity' }, { heading: 'Delivery days <n>', key: 'leadTimes.<n>.days', holds: 'whole days' },
  simple('supplyAbility', 'quantity and period: `500 PCS / month`'), simple('incoterm', 'three letters'), simple('port', 'text'),
  ...LEVELS.map((level): ColumnSort => ({ heading: `${capital(level)} <part>`, key: `packing.${level}.<part>`, holds: `of the ${level}: count, net weight, gross weight, length, width, height, volume, kind, contents…; a second one is \`${capital(level)} 2 …\`` })),
  { heading: 'Images', key: 'images.all', holds: `${LIST}: file names or addresses, in their order` }, { heading: 'Image alt (<language>)', key: 'images.alt.<language>', holds: 'texts for the images, in their order' },
  simple('certificateIds', LIST), simple('materials', LIST),
  { heading: 'Traits: <key>', key: 'traits.<key>', holds: 'yes, no or a value' }, simple('claims', LIST), simple('markets', LIST),
  { heading: 'Sample: <key>', key: 'sample.<key>', holds: 'price (amount and currency), most (number and unit), days' },
  { heading: 'Custom: <key>', key: 'custom.<key>', holds: 'logoMoq, packagingMoq, graphicMoq (number and unit), logoPrice, packagingPrice, graphicPrice (amount and currency)' }, { heading: 'Logistics: <key>', key: 'logistics.<key>', holds: 'property, template: text' },
  { heading: 'Label facts: <key>', key: 'label.<key>', holds: 'text' }, simple('related', LIST), simple('axes', LIST), simple('ownOnly', LIST), simple('notes', 'text'), simple('status', 'active, draft or discontinued'),
  { heading: 'Costing: <key>', key: 'costing.<key>', holds: 'a figure of the cost sheet: number, with a unit code where it has one; secret' },
  { heading: 'Class: <key>', key: 'classes.<key>', holds: 'public, buyer, party, internal or secret, where it was raised' },
  { heading: '<label>', key: 'attribute.<key>', holds: 'an attribute by its label; `<label> [<key>]` where the label alone would be read as something else, `<label> [<key>: <class>]` (public, buyer, party, internal or secret; only in a copy for oneself) where it would not tell the class, with `(<language>)` for texts per language' },
  { heading: 'Row id', key: 'recordId', holds: 'hidden: the lasting id of the item (a ULID); it stays when the number changes' },
  { heading: 'As of', key: 'asOf', holds: 'hidden: id of the step of the history the file was made at' },
];

const PLACES: Readonly<Record<string, string>> = { '<language>': '[a-z]{2,3}(-\\w+)*', '<n>': '\\d+', '<key>': '.+', '<part>': '.+', '<label>': '.+' };

/** Whether a heading of a file is of this sort. */
export const isOfSort = (heading: string, sort: ColumnSort): boolean =>
  new RegExp(`^${sort.heading.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/<\w+>/g, (place) => PLACES[place] ?? place)}$`).test(heading);

const classOf = ({ key }: ColumnSort): string => (key === 'recordId' || key === 'asOf' ? 'internal' : key.startsWith('attribute') ? 'that of the attribute' : classOfOwnColumn(key.replaceAll('<n>', '1').replaceAll(/<\w+>/g, 'x')));

/** JSON Schema of the exported JSON: products, each with its variants. */
export function exportSchema(): object {
  const own = product.extend({ asOf: z.string().optional() });
  return z.toJSONSchema(z.array(own.extend({ variants: z.array(own).default([]) })), { io: 'input', unrepresentable: 'any' });
}

/** The page that documents exports, made from the columns themselves. */
export function exportPage(): string {
  const rows = COLUMN_SORTS.map((one) => `| ${one.heading.replaceAll('|', '\\|')} | \`${one.key}\` | ${classOf(one)} | ${one.holds.replaceAll('|', '\\|')} |`);
  return `# Exported catalogues

This page is made from the code (\`npm run docs\`); a test keeps it fresh.

An export is one table (XLSX, CSV) or one JSON array. For oneself it carries every field and is logged as private; for a buyer or the public only fields of that class, and single fields that a person released for this one file, and neither Row id nor As of.

- **XLSX**: one sheet \`Products\`, every cell text. **CSV**: UTF-8 with byte order mark, commas, CRLF; a text that could run as a formula has a \`'\` in front, which importing takes off.
- Products in order of their numbers, each followed by its variants. A variant holds only what differs from its product.
- **JSON**: for a buyer or the public an array of records; for oneself one object \`{ niryat: "catalogue", version, asOf, attributeClasses, products, attribute }\`, the last with the definitions of the attributes in use. The records as they are stored, a product a line, variants under \`variants\`, \`asOf\` in each record. Schemas: [export.schema.json](export.schema.json) for the list of products, [company.schema.json](company.schema.json) for what stands around it. Imported into an empty company every product is equal to what it was, its ids and those of its parts included; photos are named by the hash of their file and come with the folder of photos.
- **Everything of the company** (a choice beside JSON; \`--everything\` on the command line): one object \`{ niryat: "company", version, asOf, attributeClasses, products, … }\` with every other record under the name of its kind: \`attribute\`, \`family\`, \`exporter\`, \`certificate\`, \`buyer\`, \`buyer_item\` (a buyer's item numbers and prices), \`cost_sheet\`, \`rate\`, \`mapping\` (choices of columns), \`waiver\`, \`photo\` (photos that wait for their item), \`fair\`, \`visit\`, \`setting\` (languages, margins, saved views, pairs that are no duplicates). Schema: [company.schema.json](company.schema.json). **Imported into an empty company all of it is back**: the company's canonical dump is the same, ids included. Into a company with data it brings what was edited in the file, part by part, by the rules below; a record that was changed on both sides stays as it is here until a person takes the file's; the profile of another firm is not taken over; records that cannot be read are left out by name. What a person needs besides: **photos and files of certificates** (named here by their hash) **and the history are not in the file**; they are in the company's folder, which is copied as a whole. XLSX and CSV hold the catalogue alone.
- **What only JSON holds**: crop, turn and square of a photo, its storefronts and its order there (\`images.<id>.edit\`, \`role\`, \`notFor\`, \`orderFor\`), values of the axes nobody has yet (\`axisValues\`), a list's own margin lines (\`ladderCosts\`), points a person kept (\`kept\`), the text a translation was made of (\`sourceRevision\`). A table handed back leaves all of these as they are. Of two photos of one name a table that makes new items keeps the first.

## Classes travel
A copy for oneself says of every attribute who may see it: in JSON by \`attribute\` and \`attributeClasses\`, in tables by the heading. A class that is missing or is none of the five is read as **secret**. A file never opens what the company keeps closed; what the file keeps more closed is closed here too. In a family file an attribute without a class is secret.

## Edited cells alone come back
Import the file again as it is and nothing changes. Each row names its item (Row id) and the step it was made at (As of); each cell is compared with what it was at that step and with what it is now:

| in the file | in the catalogue since | what happens |
|---|---|---|
| as exported | anything | nothing: the catalogue keeps what it has |
| edited | as exported | the edit goes in |
| edited | changed otherwise | IMP-BOTH-CHANGED: the cell is held back and told with all three values |
| edited | edited the same | nothing |
| emptied | anything | nothing, and IMP-EMPTIED says so: an empty cell never erases |
| any row | item deleted | IMP-STAYS-DELETED, or IMP-DELETED when the row was edited: the row is held back |

A step that this company does not know (another company, a restored backup) is told as IMP-ASOF-UNKNOWN; then every cell that differs counts as a change. Rows without a Row id are new items; a row copied below itself under another number is a new item too.

## Columns
Only what some item has makes a column. \`<…>\` stands for a language (\`en\`), a number from 1, or a key.

| Heading | Field | Class | Holds |
|---|---|---|---|
${rows.join('\n')}
`;
}
