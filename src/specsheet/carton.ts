import { inOrder } from '#catalogue/nouns';
import { type Block, PAPERS } from '#paper';
import { namesOf, type Pair } from './content.ts';
import { type Bench, benchOf, paperOf, type SheetOptions, type SheetSource } from './desk.ts';
import { firmName, qrBlock } from './frame.ts';
import type { MadeBook } from './cells.ts';
import { barcodeBlocks, cartonOf } from './parts.ts';
import { finished, type MadeSheet } from './sheet.ts';
import { grouped, quantityText } from './values.ts';
import { inTongues, plain, valueIn } from './wording.ts';

/** More labels than this in one file are a mistake, or a job for a label printer's own counter. */
export const MOST_LABELS = 2_000;

/** Labels of cartons: for each a main mark and a side mark, numbered through. Throws Refusal('no-such-template' | 'no-such-language'). */
export function makeCartons(sources: readonly SheetSource[], options: SheetOptions): MadeBook {
  const cartons = Math.min(MOST_LABELS, options.labels?.cartons ?? 1);
  const made = sources.map((source): MadeSheet => {
    const bench = benchOf(source, options);
    const pages = Array.from({ length: cartons }, (_, at) => labelsOf(bench, at + 1, cartons)).flat();
    const body = pages.flatMap((one, at): Block[] => [...(at > 0 ? [{ kind: 'page' as const }] : []), one]);
    return finished(bench, { title: source.product.sku, header: [], runningHeader: [], footer: [], body }, source);
  });
  return { sheets: made.map((one) => one.sheet), parts: made };
}

function labelsOf(bench: Bench, number: number, cartons: number): Block[] {
  const { template, options } = bench;
  const paper = PAPERS[paperOf(template, options.paper)];
  const size = { width: paper.width - template.margin.left - template.margin.right, height: paper.height - template.margin.top - template.margin.bottom - 0.1 };
  const shown = template.blocks.filter((one) => one.shown).map((one) => one.block);
  return [...(shown.includes('mark') ? [mainMark(bench, size, number, cartons)] : []), ...(shown.includes('side') ? [sideMark(bench, size, number, cartons, shown.includes('barcode'), shown.includes('qr'))] : [])];
}

type Size = { width: number; height: number };

/** What is read from afar: whose it is, which carton, where it was made. */
function mainMark({ look, source, options, desk }: Bench, { width, height }: Size, number: number, cartons: number): Block {
  const words = look.tongue[0];
  const mark = options.labels?.mark?.trim() || firmName(source.exporter) || source.product.sku;
  const { origin } = source.product;
  const big = (text: string): Block => look.text([{ text }], 'name', 'ink', { align: 'center' });
  const made = origin && desk.gate.may('origin') ? (words?.word('madeIn', { country: words.country(origin) }) ?? '') : '';
  if (made) desk.gate.print('origin', made);
  const wide = Math.min(width, height * 0.6);
  return {
    kind: 'fit', height, paddingX: 0, paddingY: 0, about: source.product.sku,
    pieces: [
      { name: words?.word('mainMark') ?? '', keep: true, blocks: [{ kind: 'gap', height: 6 }, { kind: 'diamond', text: mark, style: look.style('name'), width: wide, height: wide * 0.72, thickness: 2.2 }, { kind: 'gap', height: 12 }] },
      ...(options.labels?.order?.trim() ? [{ name: words?.word('orderNo') ?? '', blocks: [look.text([{ text: `${words?.word('orderNo') ?? ''} ${options.labels.order.trim()}` }], 'fact', 'ink', { align: 'center' })] }] : []),
      { name: words?.word('cartonNo') ?? '', keep: true, blocks: [big(`${words?.word('cartonNo') ?? ''} ${words?.word('cartonOf', { number: String(number), of: String(cartons) }) ?? ''}`)] },
      ...(made ? [{ name: words?.word('origin') ?? '', keep: true, foot: true, blocks: [{ kind: 'rule' as const, colour: '#000000', thickness: 1.6 }, { kind: 'gap' as const, height: 5 }, look.text([{ text: made.toLocaleUpperCase(words?.language) }], 'fact', 'ink', { align: 'center' })] }] : []),
    ],
  };
}

/** What the warehouse reads: which goods, how many, how heavy. */
function sideMark(bench: Bench, { width, height }: Size, number: number, cartons: number, barcode: boolean, qr: boolean): Block {
  const { look, source, desk, frame, options } = bench;
  const words = look.tongue[0];
  const pairs = [...sideFacts(bench), ...(options.labels?.order?.trim() ? [{ label: inTongues(desk.tongue, (one) => one.word('orderNo')), value: plain(options.labels.order) }] : []), { label: inTongues(desk.tongue, (one) => one.word('cartonNo')), value: plain(words?.word('cartonOf', { number: String(number), of: String(cartons) }) ?? '') }];
  const code = barcode ? barcodeBlocks(bench, width - (qr ? look.template.qr + 10 : 0), 46, 'center') : [];
  const foot: Block[] = qr ? [{ kind: 'columns', widths: [{ share: 1 }, look.template.qr], gap: 10, align: 'bottom', columns: [code, [qrBlock(frame, look)]] }] : code;
  const firm = firmName(source.exporter);
  if (firm) desk.gate.printExporter(source.exporter.tradeName?.trim() ? 'tradeName' : 'legalName', 'Firm', firm);
  return {
    kind: 'fit', height, paddingX: 0, paddingY: 0, about: source.product.sku,
    pieces: [
      ...(firm ? [{ name: words?.word('contact') ?? '', blocks: [look.text([{ text: firm }], 'firm'), { kind: 'gap' as const, height: 3 }] }] : []),
      { name: words?.word('itemNo') ?? '', keep: true, blocks: [look.text([{ text: source.product.sku }], 'fact'), ...look.paragraphs(namesOf(desk).slice(0, 2), 'longName'), { kind: 'gap', height: 5 }, { kind: 'rule', colour: '#000000', thickness: 1.6 }] },
      { name: words?.word('packing') ?? '', blocks: [look.pairs(pairs, width * 0.42)], keep: true },
      ...(foot.length > 0 ? [{ name: words?.word('gtin') ?? '', keep: true, foot: true, blocks: foot }] : []),
    ],
  };
}

/** Colour and size where the item has them, what is inside, weights and outer size of its carton. */
function sideFacts({ desk, source }: Bench): Pair[] {
  const { product } = source;
  const carton = cartonOf(product);
  const label = (key: string) => inTongues(desk.tongue, (words) => words.word(key));
  const said = (key: string, text: string): Pair[] => (text ? [{ label: label(key), value: plain(text, desk.tongue[0]?.language) }] : []);
  const words = desk.tongue[0];
  const attributes = ['colour', 'size'].flatMap((key): Pair[] => {
    const value = product.attributes[key];
    if (!value || !desk.gate.may(`attributes.${key}`)) return [];
    const text = valueIn(value, desk.gate.faces.get(key), desk.tongue.slice(0, 1), () => undefined);
    desk.gate.print(`attributes.${key}`, text[0]?.text ?? '');
    return [{ label: inTongues(desk.tongue, (one) => desk.gate.faces.get(key)?.label[one.language]?.text ?? one.attribute(key) ?? key), value: text }];
  });
  if (!carton || !words || !desk.gate.may('packing')) return attributes;
  desk.gate.print('packing', carton.count ?? '');
  const sides = [carton.length, carton.width, carton.height].flatMap((one) => (one ? [one] : []));
  const unit = sides.length === 3 && new Set(sides.map((one) => one.unit)).size === 1 ? sides[0]?.unit : undefined;
  const measure = unit ? `${sides.map((one) => grouped(one.value, words)).join(' × ')} ${words.units(unit)}` : sides.map((one) => quantityText(one, words)).join(' × ');
  return [
    ...attributes, ...said('perPiece', carton.count ? `${grouped(carton.count, words)} ${words.units(product.moq?.unit ?? 'PCS')}` : inOrder(product.packing).find((one) => one.level === 'carton')?.kind ?? ''),
    ...said('netWeight', carton.netWeight ? quantityText(carton.netWeight, words) : ''), ...said('grossWeight', carton.grossWeight ? quantityText(carton.grossWeight, words) : ''), ...said('dimensions', measure),
  ];
}
