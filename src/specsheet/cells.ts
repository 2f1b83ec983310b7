import { type Block, PAPERS, type Sheet } from '#paper';
import { cardMarks } from './certificates.ts';
import { certificatesOf, descriptionOf, factsOf, LISTS, namesOf, type Pair, specificationOf } from './content.ts';
import { type Bench, benchOf, paperOf, type SheetOptions, type SheetSource } from './desk.ts';
import { addressLine, firmName, footerBlocks, hasAddress, logoBlock, qrBlock } from './frame.ts';
import type { Look } from './look.ts';
import type { BlockName } from './nouns.ts';
import { barcodeBlocks, cartonLine, contactOf, disclaimerBlocks, headingOf, partBlocks, partsOf, priceLine } from './parts.ts';
import { finished, type MadeSheet } from './sheet.ts';
import { letterhead, runningLetterhead } from './partyFrame.ts';
import { dayText, grouped } from './values.ts';

export type MadeBook = { sheets: Sheet[]; parts: MadeSheet[] };
type Room = { width: number; height: number; across: number; photo: number; padding: number };

/** Cells fill the page where they have no size of their own. A page of A6 holds one card. */
function roomOf({ template, options }: Bench): Room {
  const paper = PAPERS[paperOf(template, options.paper)];
  const cells = template.cells ?? { across: 1, down: 1, gap: 0, padding: 8, reserved: 0, frame: true, photo: 100 };
  const free = { width: paper.width - template.margin.left - template.margin.right, height: paper.height - template.margin.top - template.margin.bottom - cells.reserved };
  const isOne = (cells.width ?? 0) * 2 > paper.width + 1;
  const across = isOne ? 1 : cells.width === undefined ? cells.across : Math.floor((free.width + 1) / cells.width);
  const shared = { width: (free.width - cells.gap * (across - 1)) / across, height: (free.height - cells.gap * (cells.down - 1)) / cells.down - 0.1 };
  return { across, photo: cells.photo, padding: cells.padding, width: isOne ? free.width : (cells.width ?? shared.width), height: isOne ? free.height - 0.1 : (cells.height ?? shared.height) };
}

/** Cards, tags and line sheets: each item in a cell of its own, as often as asked, in the order given. Throws Refusal('no-such-template' | 'no-such-language' | 'no-price-key'). */
export function makeCells(sources: readonly SheetSource[], options: SheetOptions): MadeBook {
  const benches = sources.map((source) => benchOf(source, options));
  const [first] = benches;
  if (!first) return { sheets: [], parts: [] };
  const room = roomOf(first);
  const made = benches.map((bench, at) => finished(bench, { title: bench.source.product.sku, header: [], runningHeader: [], footer: [], body: [cellOf(bench, room)] }, sources[at] ?? bench.source));
  const cells = made.flatMap((one) => Array.from({ length: options.copies ?? 1 }, () => one.sheet.body));
  const gap = first.template.cells?.gap ?? 0;
  const rows = Array.from({ length: Math.ceil(cells.length / room.across) }, (_, at) => Array.from({ length: room.across }, (_cell, column) => cells[at * room.across + column] ?? []));
  const body = rows.flatMap((columns, at): Block[] => [...(at > 0 && gap > 0 ? [{ kind: 'gap' as const, height: gap }] : []), { kind: 'columns', widths: columns.map(() => room.width), gap, columns, align: 'bottom' }]);
  return { sheets: [{ ...listFrame(first, options), body }], parts: made };
}

/** Head and foot of a page of many items: who offers, what this is, which day. */
export function listFrame({ template, look, source, frame, desk }: Bench, options: SheetOptions, title = look.tongue[0]?.word('lineSheet') ?? '', number = ''): Omit<Sheet, 'body'> {
  const party = { exporter: source.exporter, party: { id: '' }, title, number, day: dayText(options.day, look.tongue[0]), ...(frame.logo ? { logo: frame.logo } : {}) };
  const isBare = template.header === 'none';
  if (!isBare && firmName(source.exporter)) desk.gate.printExporter(source.exporter.tradeName?.trim() ? 'tradeName' : 'legalName', 'Firm', firmName(source.exporter));
  if (!isBare && hasAddress(source.exporter)) desk.gate.printExporter('address', 'Address', addressLine(source.exporter));
  return {
    title, header: isBare ? [] : letterhead(party, look), runningHeader: isBare ? [] : runningLetterhead(party, look),
    footer: footerBlocks({ ...frame, sku: '', name: '' }, look, desk.gate),
  };
}

/** Parts that stay when there is no room for all. */
const KEPT: ReadonlySet<BlockName> = new Set(['name', 'sku', 'photo', 'price']);
/** Parts that stand at the foot of a card. */
const FOOT: ReadonlySet<BlockName> = new Set(['barcode', 'qr', 'contact']);

function cellOf(bench: Bench, room: Room): Block {
  const { template, look, source } = bench;
  const width = room.width - 2 * room.padding;
  const shown = template.blocks.filter((one) => one.shown).flatMap(({ block: name }) => piecesOf(name, bench, room, width)).filter((one) => one.blocks.length > 0);
  const foot = footOf(shown.filter((one) => FOOT.has(one.name)), look, width, template.qr);
  const pieces = shown.filter((one) => !FOOT.has(one.name)).map(({ name, said, tight, blocks }, at) => ({ name: said ?? look.tongue[0]?.word(name) ?? name, blocks: [...(at > 0 && !tight ? [{ kind: 'gap' as const, height: 4 }] : []), ...blocks], keep: KEPT.has(name) }));
  const border = template.cells?.frame === false ? {} : { border: look.colours.rule };
  return { kind: 'fit', height: room.height, paddingX: room.padding, paddingY: room.padding, about: source.product.sku, even: true, pieces: [...foot, ...pieces], ...border };
}

type Piece = { name: BlockName; /** What is told when it is left out. */ said?: string; /** Follows without white space. */ tight?: boolean; blocks: Block[] };

/** Parts that are left out whole or not at all; of a specification as many lines stand as there is room for. */
function piecesOf(name: BlockName, bench: Bench, room: Room, width: number): Piece[] {
  if (name !== 'specification') return [{ name, blocks: compact(name, bench, room, width) }];
  const pairs = specificationOf(bench.desk, new Set()).slice(0, CARD_LINES);
  return pairs.map((one, at) => ({ name, said: one.label[0]?.text ?? '', tight: at > 0, blocks: [bench.look.pairs([one], width * 0.38)] }));
}

/** A QR code stands beside what else is at the foot. */
function footOf(parts: readonly { name: BlockName; blocks: Block[] }[], look: Look, width: number, size: number): { name: string; blocks: Block[]; foot: true; keep: boolean }[] {
  const qr = parts.find((one) => one.name === 'qr');
  const rest = parts.filter((one) => one.name !== 'qr');
  const said = (name: BlockName): string => look.tongue[0]?.word(name) ?? name;
  if (!qr || rest.length === 0) return parts.map(({ name, blocks }) => ({ name: said(name), blocks: [{ kind: 'gap', height: 4 }, ...blocks], foot: true, keep: name === 'barcode' }));
  const beside: Block = { kind: 'columns', widths: [width - size - 8, size], gap: 8, align: 'bottom', columns: [rest.flatMap((one) => one.blocks), qr.blocks] };
  return [{ name: [...rest, qr].map((one) => said(one.name)).join(', '), blocks: [{ kind: 'gap', height: 6 }, beside], foot: true, keep: rest.some((one) => one.name === 'barcode') }];
}

/** Most lines of specification on a card; more than this makes a table of it. */
const CARD_LINES = 6;

/** A list of many items keeps its names small; a card has one and says it aloud, a long one a little less. */
function nameBlocks({ desk, look }: Bench): Block[] {
  const names = namesOf(desk);
  const isLong = (names[0]?.text.length ?? 0) > look.template.longName / 2;
  const style = look.template.header === 'full' ? 'cell' : isLong ? 'longName' : 'name';
  return names.flatMap((one, at) => look.paragraphs([one], at === 0 ? style : 'cell', at === 0 ? 'ink' : 'muted', at === 0 ? { role: 'H2' } : {}));
}

/** On a card wider than this a bar code begins where the lines begin; on a narrow one it stands in the middle. */
const WIDE_CARD = 220;

/** A part as it stands on a card: without heading, in few words. */
function compact(name: BlockName, bench: Bench, room: Room, width: number): Block[] {
  const { desk, look, source, frame, photos } = bench;
  const lines = (pairs: readonly Pair[]): Block[] => pairs.map((one) => look.text([{ text: `${look.beside(one.label).map((run) => run.text).join('')}: `, style: { colour: look.colours.muted } }, ...one.value.slice(0, 1)], 'cell'));
  switch (name) {
    case 'firm': return firmBlocks(bench);
    case 'photo': return photos.hero[0] ? [{ kind: 'image', ...photos.hero[0], width, height: room.photo, align: 'center', ...(desk.template.header === 'full' ? {} : { background: look.colours.soft }) }] : desk.template.cells?.across && desk.template.header === 'full' ? [{ kind: 'box', paddingX: 6, paddingY: room.photo / 2 - 6, border: look.colours.rule, children: [look.text([{ text: source.product.sku }], 'small', 'muted', { align: 'center' })] }] : [];
    case 'name': return nameBlocks(bench);
    case 'sku': { desk.gate.print('sku', source.product.sku); return [look.text([{ text: desk.template.header === 'full' ? source.product.sku : `${look.tongue[0]?.word('itemNo') ?? ''} ${source.product.sku}` }], 'smallStrong')]; }
    case 'price': { const text = priceLine(desk); return text ? [look.text([{ text }], 'fact', 'accent')] : []; }
    case 'description': return descriptionOf(desk).map((one) => look.text([one], 'body'));
    case 'facts': return lines(factsOf(desk));
    case 'packing': { const text = cartonLine(desk, (count) => grouped(count, look.tongue[0])); return text ? [look.text([{ text }], 'cell', 'muted')] : []; }
    case 'certificates': { const shown = certificatesOf(desk); return [...cardMarks(shown, look), ...lines(shown)]; }
    case 'care': case 'label': case 'terms': return lines((LISTS[name]?.(desk) ?? []));
    case 'barcode': return width > WIDE_CARD ? [{ kind: 'columns', widths: [150, { share: 1 }], gap: 0, columns: [barcodeBlocks(bench, 150, 30, 'center'), []], separator: '#FFFFFF' }] : barcodeBlocks(bench, Math.min(width, 150), 30, 'center');
    case 'qr': return [qrBlock(frame, look)];
    case 'contact': return contactOf(bench).map((one) => look.text(one.value, 'small'));
    case 'disclaimer': return disclaimerBlocks(bench);
    case 'mark': case 'side': return [];
    default: return partsOf(bench).filter((one) => one.name === name).flatMap((one) => partBlocks({ ...one, heading: headingOf(desk, name) }, look, width * 0.4));
  }
}

function firmBlocks({ look, source, frame, desk }: Bench): Block[] {
  const firm = firmName(source.exporter);
  if (!firm) return [];
  desk.gate.printExporter(source.exporter.tradeName?.trim() ? 'tradeName' : 'legalName', 'Firm', firm);
  const mark = frame.logo && logoBlock(frame.logo, firm, look);
  const name = [look.text([{ text: firm }], 'firm', 'accent')];
  return mark ? [{ kind: 'columns', widths: [mark.width, { share: 1 }], gap: 6, align: 'middle', columns: [[mark.block], name] }] : name;
}
