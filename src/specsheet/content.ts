import { inOrder, type Product } from '#catalogue/nouns';
import type { Certificate } from '#exporter/nouns';
import type { Picture } from '#paper';
import { type Day, wordKey } from '#base';
import type { Gate } from './gate.ts';
import type { BlockName, SheetTemplate, TemplateBlock } from './nouns.ts';
import { FACTS } from './nouns.ts';
import { shownBlock } from './template.ts';
import { dayText, grouped, hsText, quantityText } from './values.ts';
import { inTongues, keyIn, plain, textsIn, type Tongue, valueIn, type Wording } from './wording.ts';

/** A line of a list: what it is, what it says. */
export type Pair = { label: Wording; value: Wording };
/** What every part of a sheet is written from. */
export type Desk = { gate: Gate; product: Product; variants: readonly Product[]; certificates: readonly Certificate[]; /** Marks of their issuers, by the certificate's id. */ marks: ReadonlyMap<string, Picture>; tongue: Tongue; template: SheetTemplate; day: Day; prices: boolean; /** Prices stand in the letters of this key. */ priceKey?: string;
  /** The market whose label is shown; how much a container holds, worked out before. */
  market?: string; /** What is asked there, or all that is known, with its names. */ labelFacts: readonly { key: string; name: string }[]; loads: readonly ContainerLoad[] };

/** A container full of one item, plain decimals. */
export type ContainerLoad = { name: string; cartons: number; quantity?: string; gross?: string };

export const blockOf = (desk: Desk, name: BlockName): TemplateBlock | undefined => shownBlock(desk.template, name);

const label = (desk: Desk, key: string): Wording => inTongues(desk.tongue, (words) => words.word(key));
/** What stands between things in a row: a comma as the first language writes it. */
const listComma = ({ tongue }: Desk): string => tongue[0]?.word('listComma') ?? ', ';
const first = (wording: Wording): string => wording[0]?.text ?? '';

/** A line for a field, if it may be shown and holds something; noted as printed. */
function pair(desk: Desk, key: string, name: Wording, value: Wording): Pair[] {
  if (value.length === 0 || !desk.gate.may(key)) return [];
  desk.gate.print(key, first(value));
  return [{ label: name, value }];
}

export function namesOf(desk: Desk): Wording {
  const names = desk.gate.may('name') ? textsIn(desk.product.name, desk.tongue) : [];
  if (names.length === 0) return plain(desk.product.sku);
  desk.gate.print('name', first(names));
  return names;
}

/** The description; where there is none, the short one. */
export function descriptionOf(desk: Desk): Wording {
  for (const key of ['description', 'shortDescription'] as const) {
    const said = desk.gate.may(key) ? textsIn(desk.product[key], desk.tongue) : [];
    if (said.length === 0) continue;
    desk.gate.print(key, first(said).slice(0, 80));
    return said;
  }
  return [];
}

export function highlightsOf(desk: Desk): Wording[] {
  if (!desk.gate.may('highlights')) return [];
  const said = inOrder(desk.product.highlights).map((one) => textsIn(one.text, desk.tongue)).filter((one) => one.length > 0);
  if (said[0]) desk.gate.print('highlights', first(said[0]));
  return said;
}

/** The facts a buyer asks first. */
export function factsOf(desk: Desk): Pair[] {
  const { product, tongue } = desk;
  const { moq, origin } = product;
  const all: Record<string, () => Pair[]> = {
    moq: () => pair(desk, 'moq', label(desk, 'moq'), moq ? inTongues(tongue.slice(0, 1), (words) => quantityText(moq, words)) : []),
    delivery: () => pair(desk, 'leadTimes', label(desk, 'delivery'), deliveryRange(desk)),
    hsCode: () => pair(desk, 'hsCode', label(desk, 'hsCode'), plain(hsText(product.hsCode ?? ''))),
    origin: () => pair(desk, 'origin', label(desk, 'origin'), origin ? inTongues(tongue, (words) => words.country(origin)) : []),
  };
  return (blockOf(desk, 'facts')?.fields ?? FACTS).flatMap((one) => all[one]?.() ?? []);
}

function deliveryRange({ product, tongue }: Desk): Wording {
  const days = inOrder(product.leadTimes).map((one) => one.days);
  if (days.length === 0) return [];
  const range = Math.min(...days) === Math.max(...days) ? String(days[0]) : `${Math.min(...days)}–${Math.max(...days)}`;
  return inTongues(tongue.slice(0, 1), (words) => words.word('days', { days: range }));
}

/** Attributes that may be shown, those of the family first and in its order; what its variants differ in stands in their table instead. */
export function specificationOf(desk: Desk, inTable: ReadonlySet<string>): Pair[] {
  const { product, gate, tongue } = desk;
  const known = [...gate.faces.keys()].filter((key) => key in product.attributes);
  const unknown = Object.keys(product.attributes).filter((key) => !gate.faces.has(key)).sort();
  const { fields } = blockOf(desk, 'specification') ?? {};
  // Care stands in its own part, unless that part is hidden or the field is asked for here by name.
  const own = [...known, ...unknown].filter((key) => !inTable.has(key) && (fields?.includes(key) || !isCare(desk, key)));
  const attributes = new Map(own.map((key) => [key, () => attributePair(desk, key)]));
  const rest: [string, () => Pair[]][] = [
    ['materials', () => pair(desk, 'materials', label(desk, 'materials'), plain(compositionOf(product)))],
    ['claims', () => pair(desk, 'claims', label(desk, 'claims'), plain(product.claims.map(keyIn).join(listComma(desk))))],
    ['gtin', () => pair(desk, 'gtin', label(desk, 'gtin'), plain(product.gtin ?? '', tongue[0]?.language))],
  ];
  const all = new Map<string, () => Pair[]>([
    ['brand', () => pair(desk, 'brand', label(desk, 'brand'), plain(product.brand ?? ''))], ['modelNumber', () => pair(desk, 'modelNumber', label(desk, 'modelNumber'), plain(product.modelNumber ?? ''))], ...attributes, ...rest,
  ]);
  const said: Pair[] = [];
  for (const key of fields ?? all.keys()) {
    const made = all.get(key)?.() ?? [];
    said.push(...(key === 'materials' ? once(made, textsOf(said)) : made));
  }
  return said;
}

const compositionOf = (product: Product): string => inOrder(product.materials).map((one) => `${one.name}${one.percent ? ` ${one.percent} %` : ''}`).join(', ');

function attributePair(desk: Desk, key: string): Pair[] {
  const value = desk.product.attributes[key];
  const face = desk.gate.faces.get(key);
  if (!value) return [];
  return pair(desk, `attributes.${key}`, attributeLabel(desk, key), valueIn(value, face, desk.tongue, (id) => desk.certificates.find((one) => one.id === id)));
}

export const attributeLabel = (desk: Desk, key: string): Wording => {
  const texts = desk.gate.faces.get(key)?.label;
  const said = inTongues(desk.tongue, (words) => texts?.[words.language]?.text || words.attribute(key) || '');
  if (said.length > 0) return said;
  const other = textsIn(texts, desk.tongue);
  return other.length > 0 ? other : plain(keyIn(key));
};

const isCare = (desk: Desk, key: string): boolean => key === 'care' || desk.gate.faces.get(key)?.group === 'care';

/** True when two texts have the same words and numbers, in whatever order: Cotton 100 % and 100 % cotton. */
const saysTheSame = (one: string, other: string): boolean => one !== '' && sorted(one) === sorted(other);
const sorted = (text: string): string => wordKey(text).split(' ').sort().join(' ');

const textsOf = (pairs: readonly Pair[]): string[] => pairs.flatMap((one) => one.value.map(({ text }) => text));

/** A line that says what another one says already, in any of its languages, counts as printed and is not said twice. */
const once = (pairs: readonly Pair[], already: readonly string[]): Pair[] => pairs.filter((one) => !already.some((text) => saysTheSame(text, first(one.value))));

export function careOf(desk: Desk): Pair[] {
  const { product } = desk;
  const attributes = Object.keys(product.attributes).filter((key) => isCare(desk, key)).flatMap((key) => attributePair(desk, key));
  const facts = (blockOf(desk, 'care')?.fields ?? Object.keys(product.label)).flatMap((fact) => pair(desk, `label.${fact}`, labelWord(desk, fact), plain(product.label[fact] ?? '')));
  const careAttribute = attributes.find((one) => first(one.label) === first(labelWord(desk, 'care')));
  // What the label says of care is the short form of what stands there already.
  const told = facts.filter((one) => !(careAttribute && first(one.label) === first(careAttribute.label) && wordKey(first(careAttribute.value)).includes(wordKey(first(one.value)))));
  return [...attributes, ...once(told, [...textsOf(attributes), compositionOf(product)])];
}

export function termsOf(desk: Desk): Pair[] {
  const { product, tongue } = desk;
  const steps = inOrder(product.leadTimes);
  const unit = product.moq?.unit ?? 'PCS';
  const delivery = steps.length < 2 ? [] : inTongues(tongue.slice(0, 1), (words) => steps.map((one) => `${one.maxQuantity ? words.word('upTo', { quantity: quantityText({ value: one.maxQuantity, unit }, words) }) : words.word('above')}: ${words.word('days', { days: String(one.days) })}`).join('\n'));
  const ability = product.supplyAbility;
  // Term and place stand above the rates already.
  const offered = desk.prices && desk.gate.may('priceLadders') ? Object.values(product.priceLadders).filter((one) => !one.buyer) : [];
  return [
    ...pair(desk, 'leadTimes', label(desk, 'delivery'), delivery),
    ...pair(desk, 'supplyAbility', label(desk, 'supplyAbility'), ability ? inTongues(tongue.slice(0, 1), (words) => `${quantityText(ability.quantity, words)} ${words.word('per', { unit: words.word(ability.period) })}`) : []),
    ...pair(desk, 'incoterm', label(desk, 'incoterm'), plain(product.incoterm ?? '')).filter(() => !offered.some((one) => (one.incoterm ?? product.incoterm) === product.incoterm)),
    ...pair(desk, 'port', label(desk, 'port'), plain(product.port ?? '')).filter(() => !offered.some((one) => saysTheSame(one.place ?? (one.incoterm ? '' : product.port) ?? '', product.port ?? ''))),
  ];
}

/** Kinds that prove who the firm is, not what the goods are; an IEC tells the firm's PAN. */
const NOT_OF_GOODS = /^(iec|pan|gstin?|lut|udyam|ad-?code|bank)/i;

/** A certificate with the mark its user has put to it, if any. */
export type ShownCertificate = Pair & { mark?: Picture };

/** Certificates that cover this product and are valid on the day of the sheet. */
export function certificatesOf(desk: Desk): ShownCertificate[] {
  const { product, gate, day, tongue } = desk;
  if (!gate.may('certificateIds')) return [];
  const covering = desk.certificates.filter((one) => one.class !== 'internal' && !NOT_OF_GOODS.test(one.kind) && covers(one, product));
  return covering.flatMap((one) => {
    if (one.validTo && one.validTo < day) {
      gate.findings.push({ rule: 'SHEET-EXPIRED', messageId: 'SHEET-EXPIRED', severity: 'warning', status: 'fail', data: { certificate: [one.kind, one.number].join(' ').trim(), validTo: dayText(one.validTo) }, where: { kind: 'certificate', record: one.id } });
      return [];
    }
    gate.print('certificateIds', one.number);
    gate.remember({ kind: 'certificate', field: one.kind, label: one.title ?? one.kind, class: one.class, records: 1, example: one.number });
    const name = one.title ? plain(one.title) : inTongues(tongue, (words) => words.certificateKind(one.kind));
    const until = one.validTo ?? one.issuedOn;
    const dated = until ? inTongues(tongue.slice(0, 1), (words) => words.word(one.validTo ? 'validTo' : 'issuedOn', { day: dayText(until, words) })) : [];
    const mark = desk.marks.get(one.id);
    return [{ label: name, value: plain([one.number, one.issuer, first(dated)].filter(Boolean).join(' · '), tongue[0]?.language), ...(mark ? { mark } : {}) }];
  });
}

const covers = (one: Certificate, product: Product): boolean =>
  product.certificateIds.includes(one.id) || one.covers.products.includes(product.id) || (product.parent !== undefined && one.covers.products.includes(product.parent)) || one.covers.hsPrefixes.some((prefix) => prefix !== '' && (product.hsCode ?? '').startsWith(prefix));

/** What a label fact is called: an attribute of that name goes before the heading of a part that has it too. */
const labelWord = (desk: Desk, key: string): Wording => inTongues(desk.tongue, (words) => words.attribute(key) ?? (words.has(key) ? words.word(key) : ''));

/** What the label says: in the market the sheet is made for what is asked there, else all that is known. */
function labelOf(desk: Desk): Pair[] {
  const { product, labelFacts } = desk;
  return labelFacts.flatMap(({ key, name }) => {
    const known = labelWord(desk, key);
    return pair(desk, `label.${key}`, known.length > 0 ? known : plain(name && name !== key ? name : keyIn(key)), plain(product.label[key] ?? ''));
  });
}

/** Parts of a sheet that are plain lists. */
export const LISTS: Partial<Record<BlockName, (desk: Desk) => Pair[]>> = { terms: termsOf, care: careOf, certificates: certificatesOf, label: labelOf };

export const countText = (value: string, unit: string, desk: Desk): string => `${grouped(value, desk.tongue[0])} ${desk.tongue[0]?.units(unit) ?? unit}`;
