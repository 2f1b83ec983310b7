import type { FieldUse, Finding, Money } from '#base';
import type { Block, Sheet } from '#paper';
import { amountOf, packingOf, sumOf } from './amounts.ts';
import { coloursFor } from './colours.ts';
import { LineGate } from './lineGate.ts';
import { Look } from './look.ts';
import { frameFields, letterhead, partyBlocks, partyFields, partyFoot, type PartyFrame, runningLetterhead } from './partyFrame.ts';
import type { QuoteOptions, QuoteSource, QuoteTerms } from './quoteNouns.ts';
import { registrationFinding, withoutRegistrations } from './registrations.ts';
import { templateById } from './template.ts';
import { dayText, grouped, priceText } from './values.ts';
import { vocabulary } from './vocabulary.ts';
import { inTongues, type Wording } from './wording.ts';

/** `asks`: inside fields that the paper has a place for, released or not. */
export type MadePaper = { sheet: Sheet; fields: FieldUse[]; asks: FieldUse[]; findings: Finding[] };
/** One line as it stands on paper and in the workbook. */
export type QuotedLine = { number: number; sku: string; names: Wording; theirNo: string; note: string; quantity: string; from: string; unit: string; price?: Money; amount?: Money; hasPhoto: boolean; product: string };
export type Quoted = { lines: QuotedLine[]; total: Money; complete: boolean; packing: ReturnType<typeof packingOf>; fields: FieldUse[]; asks: FieldUse[] };

/** What a quotation says, line by line: only what may go to this party, and what of the inside a person released for it. Prices in another currency than the quotation's are not on it. */
export function quote({ lines, party }: Pick<QuoteSource, 'lines' | 'party'>, terms: QuoteTerms, { language, released }: Pick<QuoteOptions, 'language' | 'released'>): Quoted {
  const tongue = [vocabulary(language)];
  const gates = lines.map((line) => new LineGate(line, party, released));
  const quoted = gates.map((gate, at): QuotedLine => {
    const { product, unit } = gate.line;
    const quantity = gate.quantity();
    const said = gate.price();
    const price = said?.currency === terms.currency ? said : undefined;
    return {
      number: at + 1, sku: gate.sku(), names: gate.names(tongue), theirNo: gate.theirNo(), note: gate.note(), quantity: quantity ?? '', from: quantity && price ? '' : gate.firstQuantity(), unit, hasPhoto: gate.showsPhoto(), product: product.id,
      ...(price ? { price } : {}), ...(price && quantity ? { amount: amountOf(price, quantity) } : {}),
    };
  });
  return {
    lines: quoted, total: sumOf(quoted.flatMap((one) => one.amount ?? []), terms.currency), complete: quoted.every((one) => one.amount), packing: packingOf(gates.map((gate) => gate.packing())),
    fields: [...gates.flatMap((gate) => gate.fields()), ...partyFields(party)], asks: gates.flatMap((gate) => gate.asks()),
  };
}

/** A quotation as one sheet. Throws Refusal('no-such-template' | 'no-such-language'). */
export function makeQuotation(source: QuoteSource, terms: QuoteTerms, options: QuoteOptions): MadePaper {
  const template = templateById(options.template);
  const look = new Look(template, coloursFor(template, source.exporter.brand), [vocabulary(options.language)]);
  const word = (key: string, places?: Record<string, string>): string => look.tongue[0]?.word(key, places) ?? '';
  const quoted = quote(source, terms, options);
  const frame: PartyFrame = { exporter: source.exporter, party: source.party, title: word('quotation'), number: terms.number, day: dayText(options.day, look.tongue[0]), ...(source.logo ? { logo: source.logo } : {}) };
  const facts = ([['validUntil', dayText(terms.validUntil, look.tongue[0])], ['deliveryTerm', terms.term ? `${terms.term} · ${word('incoterms')}` : ''], ['currency', terms.currency], ['payment', terms.payment ?? ''], ['delivery', terms.delivery ?? '']] as const).filter(([, value]) => value !== '');
  const top: Block[] = [{
    kind: 'columns', widths: [{ share: 1 }, { share: 1 }], gap: template.columnGap,
    columns: [partyBlocks(source.party, look), [look.pairs(facts.map(([key, value]) => ({ label: inTongues(look.tongue, (words) => words.word(key)), value: [{ text: value, language: options.language }] })), 90)]],
  }, { kind: 'gap', height: 14 }];
  const made: Sheet = {
    title: `${word('quotation')} ${terms.number}`, header: [...letterhead(frame, look), ...top, ...headRow(look)], runningHeader: [...runningLetterhead(frame, look), ...headRow(look)],
    body: [...quoted.lines.flatMap((line) => lineBlocks(line, source, look)), ...totalBlocks(quoted, look), ...termsBlocks(terms, look)], footer: partyFoot(frame, look),
  };
  const { sheet, taken } = withoutRegistrations(made, [source.exporter.iec, source.exporter.pan]);
  return { sheet, fields: [...quoted.fields, ...frameFields(frame)], asks: quoted.asks, findings: taken > 0 ? [registrationFinding(taken)] : [] };
}

const WIDTHS: (number | { share: number })[] = [18, 44, { share: 1 }, 74, 66, 76];
const row = (columns: Block[][]): Block => ({ kind: 'columns', widths: WIDTHS, gap: 9, columns, align: 'middle' });

function headRow(look: Look): Block[] {
  const head = (key: string, right = false): Block[] => [look.text([{ text: key === '' ? '' : (look.tongue[0]?.word(key) ?? '') }], 'head', 'muted', { align: right ? 'right' : 'left' })];
  return [row([head(''), head('photo'), head('itemNo'), head('quantity', true), head('unitPrice', true), head('amount', true)]), { kind: 'gap', height: 4 }, { kind: 'rule', colour: look.colours.accent, thickness: 1 }, { kind: 'gap', height: 5 }];
}

function lineBlocks(line: QuotedLine, { pictures }: QuoteSource, look: Look): Block[] {
  const words = look.tongue[0];
  const picture = line.hasPhoto ? pictures.get(line.product) : undefined;
  const right = (text: string, style: 'cell' | 'smallStrong' = 'cell'): Block[] => [look.text([{ text }], style, 'ink', { align: 'right' })];
  const amount = (quantity: string): string => `${grouped(quantity, words)} ${words?.units(line.unit) ?? line.unit}`;
  const what: Block[] = [
    look.text([{ text: line.sku }], 'smallStrong'), ...look.paragraphs(line.names, 'cell'),
    ...(line.theirNo ? [look.text([{ text: words?.word('yourItemNo', { number: line.theirNo }) ?? '' }], 'small', 'muted')] : []), ...(line.note ? [look.text([{ text: words?.word('noteOf', { note: line.note }) ?? '' }], 'small', 'muted')] : []),
  ];
  return [
    row([
      [look.text([{ text: String(line.number) }], 'small', 'muted')],
      picture ? [{ kind: 'image', picture, width: 44, height: 44, alt: words?.word('photoOf', { number: '1', name: line.names[0]?.text ?? line.sku }) ?? line.sku, border: look.colours.rule, background: '#FFFFFF', padding: 1 }] : [],
      what, [...(line.quantity ? right(amount(line.quantity)) : []), ...(line.from ? [look.text([{ text: words?.word('fromQuantity', { quantity: amount(line.from) }) ?? '' }], 'small', 'muted', { align: 'right' })] : [])], right(line.price ? priceText(line.price, words) : (words?.word('onRequest') ?? '')), right(line.amount ? priceText(line.amount, words) : ''),
    ]),
    { kind: 'gap', height: 4 }, { kind: 'rule', colour: look.colours.rule, thickness: 0.6 }, { kind: 'gap', height: 4 },
  ];
}

function totalBlocks({ lines, total, complete, packing }: Quoted, look: Look): Block[] {
  const words = look.tongue[0];
  const priced = lines.some((one) => one.amount);
  const sum: Block[] = priced ? [{ kind: 'columns', widths: [{ share: 1 }, 150, 110], gap: 9, align: 'middle', columns: [[], [look.text([{ text: words?.word(complete ? 'total' : 'totalOfPriced') ?? '' }], 'smallStrong', 'ink', { align: 'right' })], [look.text([{ text: `${total.currency} ${priceText(total, words)}` }], 'fact', 'accent', { align: 'right' })]] }, { kind: 'gap', height: 8 }] : [];
  if (!packing) return sum;
  const places = { cartons: grouped(String(packing.cartons), words), gross: grouped(packing.gross, words), volume: grouped(packing.volume, words), count: String(packing.without) };
  return [...sum, look.text([{ text: `${words?.word('packing')}: ${words?.word(packing.without > 0 ? 'packingPart' : 'packingTotals', places)}. ${words?.word('packingNote')}.` }], 'small', 'muted'), { kind: 'gap', height: 8 }];
}

function termsBlocks({ text }: QuoteTerms, look: Look): Block[] {
  const said = text?.trim();
  if (!said) return [];
  return [{ kind: 'gap', height: 6 }, ...look.heading(inTongues(look.tongue, (words) => words.word('conditions'))), { kind: 'gap', height: 5 }, ...said.split('\n').filter((one) => one.trim()).map((one) => look.text([{ text: one.trim() }], 'body'))];
}
