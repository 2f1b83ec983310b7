import { canonicalJson, type Money } from '#base';
import { inOrder, type PriceLadder } from '#catalogue/nouns';
import type { Block } from '#paper';
import { listFrame, type MadeBook } from './cells.ts';
import { factsOf, namesOf } from './content.ts';
import { type Bench, benchOf, type SheetOptions, type SheetSource } from './desk.ts';
import { forEverybody, priceSaid } from './grids.ts';
import { cartonLine, disclaimerBlocks } from './parts.ts';
import { cleanerOf } from './registrations.ts';
import { finished, type MadeSheet } from './sheet.ts';
import { dayText, grouped } from './values.ts';

/** One line of a price list, as texts: on paper and in the workbook alike. */
export type PriceLine = { product: string; sku: string; name: string; theirNo: string; currency: string; unit: string; term: string; moq: string; carton: string; steps: { from: string; price: string }[] };

/** Rates of one term as one line each; an agreed price, where there is one, instead of all of them. */
function linesOf({ desk, source, look }: Bench): PriceLine[] {
  const { product, gate, tongue } = { ...desk, product: source.product };
  const words = tongue[0];
  const { agreed } = source;
  const base = {
    product: product.id, sku: product.sku, name: namesOf(desk).map((one) => one.text).join(' · '), theirNo: agreed?.theirNo ?? '',
    moq: factsOf(desk)[0]?.value[0]?.text ?? '', carton: cartonLine(desk, (count) => grouped(count, words)),
  };
  gate.print('sku', product.sku);
  if (agreed?.theirNo) gate.remember({ kind: 'buyer_item', field: 'itemNo', label: 'Their item no.', class: 'party', party: agreed.party, records: 1, example: agreed.theirNo });
  const unitOf = (code: string | undefined): string => look.tongue[0]?.unit(code ?? product.moq?.unit ?? 'PCS') ?? '';
  if (agreed?.price) {
    const said = priceSaid(desk, agreed.price);
    gate.remember({ kind: 'buyer_item', field: 'price', label: 'Agreed price', class: 'party', party: agreed.party, records: 1, example: said });
    return [{ ...base, currency: agreed.price.currency, unit: unitOf(undefined), term: '', steps: [{ from: '', price: said }] }];
  }
  if (!desk.prices || !gate.may('priceLadders')) return [{ ...base, currency: '', unit: '', term: '', steps: [] }];
  const ladders = forEverybody(product);
  if (ladders.length === 0) return [{ ...base, currency: '', unit: '', term: '', steps: [] }];
  return distinct(ladders).map((ladder) => {
    const steps = inOrder(ladder.steps).map((one) => ({ from: grouped(one.minQuantity, words), price: priceSaid(desk, one.price as Money) }));
    gate.print('priceLadders', steps[0]?.price ?? '');
    return { ...base, currency: ladder.currency, unit: unitOf(ladder.unit), term: [ladder.incoterm ?? product.incoterm, ladder.place ?? (ladder.incoterm ? '' : product.port)].filter(Boolean).join(' '), steps };
  });
}

const distinct = (ladders: readonly PriceLadder[]): PriceLadder[] => [...new Map(ladders.map((one) => [canonicalJson([one.currency, one.incoterm, one.place, one.unit]), one])).values()];

/** Lines of a price list as plain texts, without the firm's registrations. */
export const priceLines = (sources: readonly SheetSource[], options: SheetOptions): PriceLine[] => sources.flatMap((source) => {
  const clean = cleanerOf([source.exporter.iec, source.exporter.pan]);
  return linesOf(benchOf(source, options)).map((one) => ({ ...one, name: clean(one.name), theirNo: clean(one.theirNo) }));
});

/** A list of prices with photos, in the order given. Throws Refusal('no-such-template' | 'no-such-language' | 'no-price-key'). */
export function makePriceList(sources: readonly SheetSource[], options: SheetOptions): MadeBook {
  const benches = sources.map((source) => benchOf(source, options));
  const [first] = benches;
  if (!first) return { sheets: [], parts: [] };
  const { look } = first;
  const words = look.tongue[0];
  const rows = benches.map((bench) => linesOf(bench));
  const parts = benches.map((bench, at): MadeSheet => finished(bench, { title: bench.source.product.sku, header: [], runningHeader: [], footer: [], body: rowsOf(bench, rows[at] ?? []) }, sources[at] ?? bench.source));
  const head: Block[] = [columns(['photo', 'itemNo', 'quantity', 'unitPrice'].map((key, at): Block[] => [look.text([{ text: words?.word(key) ?? '' }], 'head', 'muted', { align: at > 1 ? 'right' : 'left' })])), { kind: 'gap', height: 4 }, { kind: 'rule', colour: look.colours.accent, thickness: 1 }, { kind: 'gap', height: 5 }];
  const party = options.buyer ? [look.text([{ text: words?.word('madeFor') ?? '' }], 'small', 'muted'), look.text([{ text: options.buyer.name }], 'smallStrong'), { kind: 'gap' as const, height: 10 }] : [];
  if (options.buyer) first.desk.gate.remember({ kind: 'buyer', field: 'name', label: 'Buyer', class: 'party', party: options.buyer.id, records: 1, example: options.buyer.name });
  const frame = listFrame(first, options, words?.word('priceList') ?? '');
  const validity = options.validUntil ? `${words?.word('validUntil') ?? ''} ${dayText(options.validUntil, words)}` : '';
  const foot: Block[] = [{ kind: 'gap', height: 10 }, ...(validity ? [look.text([{ text: validity }], 'smallStrong')] : []), look.text([{ text: words?.word('incoterms') ?? '' }], 'small', 'muted'), ...(first.template.blocks.some((one) => one.block === 'disclaimer' && one.shown) ? disclaimerBlocks(first) : [])];
  const sheet = { ...frame, header: [...frame.header, ...party, ...head], runningHeader: [...frame.runningHeader, ...head], body: [...parts.flatMap((one) => one.sheet.body), ...foot] };
  return { sheets: [sheet], parts: parts.map((one, at) => (at === 0 ? { ...one, fields: first.desk.gate.fields() } : one)) };
}

const columns = (blocks: Block[][]): Block => ({ kind: 'columns', widths: [44, { share: 1 }, 88, 92], gap: 10, columns: blocks, align: 'middle', separator: '#FFFFFF' });

function rowsOf({ look, photos, desk }: Bench, lines: readonly PriceLine[]): Block[] {
  const words = look.tongue[0];
  const right = (text: string, style: 'cell' | 'smallStrong' | 'small', colour: 'ink' | 'muted' = 'ink'): Block => look.text([{ text }], style, colour, { align: 'right' });
  return lines.flatMap((line, at): Block[] => {
    const what: Block[] = at > 0 ? [] : [look.text([{ text: line.sku }], 'smallStrong'), ...look.paragraphs(namesOf(desk), 'cell'), ...(line.theirNo ? [look.text([{ text: words?.word('yourItemNo', { number: line.theirNo }) ?? '' }], 'small', 'muted')] : []), ...smallLine([line.moq ? `${words?.word('moq') ?? ''} ${line.moq}` : '', line.carton], look)];
    const photo: Block[] = at === 0 && photos.hero[0] ? [{ kind: 'image', ...photos.hero[0], width: 44, height: 44, border: look.colours.rule, background: '#FFFFFF', padding: 1 }] : [];
    const steps = line.steps.length > 0 ? line.steps : [{ from: '', price: words?.word('onRequest') ?? '' }];
    const heading = [line.currency && `${line.currency} / ${line.unit}`, line.term].filter(Boolean).join(' · ');
    return [
      columns([photo, [...what, ...(line.term || line.currency ? [look.text([{ text: heading }], 'small', 'muted')] : [])], steps.map((one) => right(one.from ? `${one.from}+` : '', 'cell')), steps.map((one) => right(one.price, 'cell'))]),
      { kind: 'gap', height: 4 }, { kind: 'rule', colour: look.colours.rule, thickness: 0.6 }, { kind: 'gap', height: 4 },
    ];
  });
}

const smallLine = (texts: readonly string[], look: Look): Block[] => (texts.some(Boolean) ? [look.text([{ text: texts.filter(Boolean).join(' · ') }], 'small', 'muted')] : []);
type Look = Bench['look'];
