import type { Block, Sheet } from '#paper';
import { PAPERS } from '#paper';
import { inOrder } from '#catalogue/nouns';
import { coloursFor } from './colours.ts';
import { LineGate } from './lineGate.ts';
import { Look } from './look.ts';
import { frameFields, letterhead, partyBlocks, partyFields, partyFoot, type PartyFrame, runningLetterhead } from './partyFrame.ts';
import type { MadePaper } from './quotation.ts';
import type { QuoteOptions, QuoteSource } from './quoteNouns.ts';
import { registrationFinding, withoutRegistrations } from './registrations.ts';
import { templateById } from './template.ts';
import { dayText, grouped, priceText, quantityText } from './values.ts';
import { vocabulary } from './vocabulary.ts';

/** Photos on a page: two across and three down, or three and four. Heights of the photo in points, so that rows fill a page of A4 and Letter alike. */
const LAYOUTS = { 6: { across: 2, photo: 138 }, 12: { across: 3, photo: 82 } } as const;
export type PerPage = keyof typeof LAYOUTS;

/** Photos with number, name, and, when asked, the price: what a visitor looks at again at home. Throws Refusal('no-such-template' | 'no-such-language'). */
export function makeLineSheet(source: QuoteSource, options: QuoteOptions & { perPage: PerPage; prices: boolean }): MadePaper {
  const template = templateById(options.template);
  const look = new Look(template, coloursFor(template, source.exporter.brand), [vocabulary(options.language)]);
  const gates = source.lines.map((line) => new LineGate(line, source.party, options.released));
  const { across, photo } = LAYOUTS[options.perPage];
  const width = (PAPERS[options.paper].width - template.margin.left - template.margin.right - 14 * (across - 1)) / across;
  const cells = gates.map((gate) => itemBlocks(gate, source, look, { width, photo, prices: options.prices }));
  const rows = Array.from({ length: Math.ceil(cells.length / across) }, (_, at) => Array.from({ length: across }, (_cell, column) => cells[at * across + column] ?? []));
  const frame: PartyFrame = { exporter: source.exporter, party: source.party, title: look.tongue[0]?.word('lineSheet') ?? '', number: '', day: dayText(options.day, look.tongue[0]), ...(source.logo ? { logo: source.logo } : {}) };
  const made: Sheet = {
    title: `${frame.title} · ${source.party.company ?? source.party.name ?? ''}`, header: [...letterhead(frame, look), ...partyBlocks(source.party, look), { kind: 'gap', height: 10 }], runningHeader: runningLetterhead(frame, look),
    // The white line between them makes one piece of a row: it is never broken over pages, and photos stand on one line.
    body: rows.flatMap((columns): Block[] => [{ kind: 'columns', widths: columns.map(() => ({ share: 1 })), gap: 14, columns, align: 'top', separator: '#FFFFFF' }, { kind: 'gap', height: 12 }]), footer: partyFoot(frame, look),
  };
  const { sheet, taken } = withoutRegistrations(made, [source.exporter.iec, source.exporter.pan]);
  return { sheet, fields: [...gates.flatMap((gate) => gate.fields()), ...partyFields(source.party), ...frameFields(frame)], asks: gates.flatMap((gate) => gate.asks()), findings: taken > 0 ? [registrationFinding(taken)] : [] };
}

function itemBlocks(gate: LineGate, { pictures }: QuoteSource, look: Look, { width, photo, prices }: { width: number; photo: number; prices: boolean }): Block[] {
  const words = look.tongue[0];
  const { product, unit } = gate.line;
  const names = gate.names(look.tongue);
  const picture = gate.showsPhoto() ? pictures.get(product.id) : undefined;
  const price = prices ? gate.price() : undefined;
  const theirNo = gate.theirNo();
  const small = [...moqText(gate, look), ...cartonText(gate, look)].join(' · ');
  const unitText = words?.unit(unit) ?? unit;
  return [
    picture ? { kind: 'image', picture, width, height: photo, alt: words?.word('photoOf', { number: '1', name: names[0]?.text ?? product.sku }) ?? product.sku, border: look.colours.rule, background: '#FFFFFF', padding: 3 } : { kind: 'box', paddingX: 6, paddingY: photo / 2 - 6, border: look.colours.rule, children: [look.text([{ text: product.sku }], 'small', 'muted', { align: 'center' })] },
    { kind: 'gap', height: 4 },
    { kind: 'columns', widths: [{ share: 1 }, { share: 1 }], gap: 6, columns: [[look.text([{ text: gate.sku() }], 'smallStrong')], price ? [look.text([{ text: `${price.currency} ${priceText(price, words)} / ${unitText}` }], 'smallStrong', 'accent', { align: 'right' })] : []], align: 'bottom' },
    ...look.paragraphs(names.map((one) => ({ ...one, text: shortened(one.text) })), 'cell'),
    ...(theirNo ? [look.text([{ text: words?.word('yourItemNo', { number: theirNo }) ?? '' }], 'small', 'muted')] : []),
    ...(small ? [look.text([{ text: small }], 'small', 'muted')] : []),
  ];
}

/** Letters of a name that keep a page's rows whole. */
const NAME_LETTERS = 70;
const shortened = (name: string): string => ([...name].length > NAME_LETTERS ? `${[...name].slice(0, NAME_LETTERS - 1).join('')}…` : name);

function moqText(gate: LineGate, look: Look): string[] {
  const { moq } = gate.line.product;
  const words = look.tongue[0];
  if (!moq || !words || !gate.may('moq')) return [];
  gate.print('moq', moq.value);
  return [`${words.word('moq')} ${quantityText(moq, words)}`];
}

function cartonText(gate: LineGate, look: Look): string[] {
  const carton = inOrder(gate.line.product.packing).find((one) => one.level === 'carton' && one.part === undefined && one.count !== undefined);
  if (!carton?.count || !gate.may('packing')) return [];
  gate.print('packing', carton.count);
  return [look.tongue[0]?.word('perCarton', { count: grouped(carton.count, look.tongue[0]) }) ?? ''];
}
