import type { Money } from '#base';
import { inOrder, type Product } from '#catalogue/nouns';
import type { Block } from '#paper';
import { certificateMarks, certificateRows } from './certificates.ts';
import { blockOf, certificatesOf, type Desk, LISTS, type Pair, specificationOf } from './content.ts';
import type { Bench, Shown } from './desk.ts';
import { addressLine, firmName, qrBlock } from './frame.ts';
import { axesOf, containersGrid, forEverybody, type Grid, packingGrid, priceSaid, rateGrids, variantsGrid } from './grids.ts';
import type { Look } from './look.ts';
import type { BlockName } from './nouns.ts';
import { inTongues, plain, type Wording } from './wording.ts';

/** What one part says, before it has a look. */
export type Part = { name: BlockName; heading: Wording; pairs?: Pair[]; grid?: Grid; rates?: { title: string; grid: Grid }[]; blocks?: Block[]; pictures?: Shown[] };

/** Parts that stand at the top of a sheet in a place of their own. */
const HERO: readonly BlockName[] = ['firm', 'photo', 'name', 'sku', 'description', 'facts', 'price', 'mark', 'side'];

/** Codes stand without a heading. */
const UNHEADED: ReadonlySet<BlockName> = new Set(['qr', 'barcode', 'firm', 'facts']);

/** The heading of a part: as its user named it, else the usual word. */
export function headingOf(desk: Desk, name: BlockName): Wording {
  const own = blockOf(desk, name)?.title ?? {};
  return inTongues(desk.tongue, (words) => own[words.language] ?? (name === 'label' && desk.market ? words.word('labelFor', { country: words.country(desk.market) }) : words.has(name) && !UNHEADED.has(name) ? words.word(name) : ''));
}

/** The parts that have something to say, in the template's order. */
export function partsOf(bench: Bench): Part[] {
  const { desk, template } = bench;
  return template.blocks.filter((one) => one.shown && !HERO.includes(one.block)).map(({ block: name }): Part => ({ name, heading: headingOf(desk, name), ...contentOf(name, bench) }))
    .filter((one) => one.grid || one.rates?.length || one.pairs?.length || one.blocks?.length || one.pictures?.length);
}

function contentOf(name: BlockName, bench: Bench): Partial<Part> {
  const { desk, photos } = bench;
  switch (name) {
    case 'specification': return { pairs: specificationOf(desk, new Set(blockOf(desk, 'variants') ? axesOf(desk) : [])) };
    case 'variants': return { grid: variantsGrid(desk) } as Partial<Part>;
    case 'packing': return { grid: packingGrid(desk) } as Partial<Part>;
    case 'containers': return { grid: containersGrid(desk) } as Partial<Part>;
    case 'rates': return { rates: rateGrids(desk) };
    case 'certificates': { const shown = certificatesOf(desk); return certificateMarks(shown).length > 0 ? { blocks: certificateRows(shown, bench.look) } : { pairs: shown }; }
    case 'gallery': return { pictures: photos.gallery };
    case 'drawings': return { pictures: photos.drawings };
    case 'contact': return { pairs: contactOf(bench) };
    case 'disclaimer': return { blocks: disclaimerBlocks(bench) };
    case 'barcode': return { blocks: [{ kind: 'columns', widths: [190, { share: 1 }], gap: 0, columns: [barcodeBlocks(bench, 190, 38, 'center'), []], separator: '#FFFFFF' }] };
    case 'qr': return { blocks: [qrBlock(bench.frame, bench.look)] };
    default: return { pairs: LISTS[name]?.(desk) ?? [] };
  }
}

/** How to reach the firm, as lines. */
export function contactOf({ desk, source }: Bench): Pair[] {
  const { exporter } = source;
  const { contact } = exporter;
  const label = (key: string): Wording => inTongues(desk.tongue, (words) => words.word(key));
  const firm = firmName(exporter);
  const address = exporter.address.lines.length > 0 || exporter.address.city ? addressLine(exporter) : '';
  const lines: Pair[] = [
    { label: label('contact'), value: plain([contact.person, firm].map((one) => one?.trim()).filter(Boolean).join(', ')) }, { label: label('callUs'), value: plain(contact.phone ?? '') },
    { label: label('email'), value: plain(contact.email ?? '') }, { label: label('web'), value: plain(contact.website ?? '') }, { label: label('address'), value: plain(address) },
  ].filter((one) => one.value.length > 0);
  if (lines.length > 0) desk.gate.printExporter('contact', 'Contact', contact.phone ?? firm);
  return lines;
}

/** The user's own words in each language, else the usual ones. */
export const disclaimerBlocks = ({ desk, look, template }: Bench): Block[] => look.paragraphs(inTongues(desk.tongue, (words) => template.disclaimer[words.language] ?? words.word('disclaimerText')), 'small', 'muted');

/** Thirteen digits of which the last is the check digit (GS1 General Specifications, 7.9). */
const isEan13 = (text: string): boolean => /^\d{13}$/.test(text) && [...text].reduce((sum, digit, at) => sum + Number(digit) * (at % 2 === 0 ? 1 : 3), 0) % 10 === 0;

/** The GTIN as EAN-13 where it is one, else as Code 128; without a GTIN the item number. Letters that no bar code holds give none. */
export function barcodeBlocks({ desk, look, source }: Bench, width: number, height: number, align: 'left' | 'center' = 'left'): Block[] {
  const { product } = source;
  const gtin = desk.gate.may('gtin') ? (product.gtin?.replace(/\s/g, '') ?? '') : '';
  const ean = /^\d{12}$/.test(gtin) ? `0${gtin}` : gtin;
  const isEan = isEan13(ean);
  const text = gtin || product.sku;
  if (!isEan && !/^[\x20-\x7e]{1,48}$/.test(text)) return [];
  desk.gate.print(gtin ? 'gtin' : 'sku', text);
  return [
    { kind: 'bars', code: isEan ? 'ean13' : 'code128', text: isEan ? ean : text, width, height, align, alt: desk.tongue[0]?.word('barcodeOf', { number: text }) ?? text, colour: '#000000' },
    { kind: 'gap', height: 2 }, look.text([{ text }], 'small', 'ink', { align }),
  ];
}

/** The first step of the rates that everybody may see. */
export function firstPrice({ product, gate, prices }: Desk): { money: Money; unit: string } | undefined {
  if (!prices || !gate.may('priceLadders')) return undefined;
  const [ladder] = forEverybody(product);
  const [step] = inOrder(ladder?.steps);
  if (!ladder || !step) return undefined;
  return { money: step.price, unit: ladder.unit ?? product.moq?.unit ?? 'PCS' };
}

/** USD 18.90 / piece, or its code. */
export function priceLine(desk: Desk): string {
  const price = firstPrice(desk);
  if (!price) return '';
  const said = priceSaid(desk, price.money);
  desk.gate.print('priceLadders', said);
  return desk.priceKey ? said : `${price.money.currency} ${said} / ${desk.tongue[0]?.unit(price.unit) ?? price.unit}`;
}

/** What a carton holds, as one line. */
export function cartonLine({ product, gate, tongue }: Desk, count: (value: string) => string): string {
  const carton = cartonOf(product);
  if (!carton?.count || !gate.may('packing')) return '';
  gate.print('packing', carton.count);
  return tongue[0]?.word('perCarton', { count: count(carton.count) }) ?? '';
}

export const cartonOf = (product: Product) => inOrder(product.packing).find((one) => one.level === 'carton' && one.part === undefined);

type Rates = NonNullable<Part['rates']>[number];
/** A line below two tables is said once, below the last. */
const saysTheSameBelow = ({ grid }: Rates, next: Rates | undefined): boolean => next !== undefined && JSON.stringify(grid.note ?? []) === JSON.stringify(next.grid.note ?? []);

/** A part with its heading, for half the width of a page. */
export function partBlocks(part: Part, look: Look, labels: number): Block[] {
  const { heading, pairs, grid, rates, blocks, pictures } = part;
  const tables = (rates ?? []).flatMap((one, at, all): Block[] => [{ kind: 'gap', height: at === 0 ? 4 : 8, keepWithNext: at === 0 }, look.text([{ text: one.title }], 'head', 'ink', { keepWithNext: true }), ...look.grid(saysTheSameBelow(one, all[at + 1]) ? { ...one.grid, note: [] } : one.grid)]);
  const head = heading.length > 0 ? look.heading(heading) : [];
  return [...head, ...(grid ? look.grid(grid) : []), ...tables, ...(pairs ? [look.pairs(pairs, labels, heading)] : []), ...(blocks ? [{ kind: 'gap' as const, height: 5, keepWithNext: true }, ...blocks] : []), ...(pictures ? pictureRows(pictures, look) : [])];
}

/** Two beside each other, large enough to read the figures of a drawing; one alone takes the whole width. */
function pictureRows(pictures: readonly Shown[], look: Look): Block[] {
  const across = pictures.length === 1 ? 1 : 2;
  const rows = Array.from({ length: Math.ceil(pictures.length / across) }, (_, at) => pictures.slice(at * across, at * across + across));
  return rows.flatMap((row): Block[] => [{ kind: 'gap', height: 7, keepWithNext: true }, {
    kind: 'columns', widths: Array.from({ length: across }, () => ({ share: 1 })), gap: look.template.columnGap, separator: '#FFFFFF',
    columns: row.map((one): Block[] => [{ kind: 'image', ...one, width: 600, height: across === 1 ? 300 : 210, border: look.colours.rule, background: '#FFFFFF', padding: 4, align: 'center' }, { kind: 'gap', height: 2 }, look.text([{ text: one.alt }], 'small', 'muted')]),
  }]);
}
