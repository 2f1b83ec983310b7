import { type Day, parseDecimal, textIn } from '#base';
import { inOrder, type PriceLadder, type Family, type Product, valueText } from '#catalogue';
import type { Certificate } from '#exporter';
import { type Facts, LABEL_KEYS, TEST_KEYS } from '#rules';
import { hs6Of, hsDigits } from '#tradeids';
import { certificateFact, covers } from './certificates.ts';
import { materialsOf } from './materials.ts';
import { sectorOf } from './sectors.ts';

type ProductFacts = NonNullable<Facts['product']>;

/** Rates for everybody that count on this day, the first in order. */
export const openLadder = (product: Product, on: Day): PriceLadder | undefined => inOrder(product.priceLadders).find((one) => !one.buyer && !(one.validFrom && one.validFrom > on));

function pricing(product: Product, on: Day): ProductFacts['pricing'] {
  const ladder = openLadder(product, on);
  return ladder && { currency: ladder.currency, incoterm: ladder.incoterm, place: ladder.place, unit: ladder.unit, steps: inOrder(ladder.steps).map(({ minQuantity, price }) => ({ minQuantity, price })) };
}

function packing(product: Product): ProductFacts['packing'] {
  return inOrder(product.packing).map(({ level, kind, count, netWeight, grossWeight, length, width, height, volume }) => ({ level, kind, count, netWeight, grossWeight, length, width, height, volume }));
}

/** Label particulars rules know, by key; test values from attributes named test_lead_ppm and the like. */
const snake = (key: string): string => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const TEST_ATTRIBUTES: readonly (readonly [string, string])[] = TEST_KEYS.map((key) => [key, `test_${snake(key)}`]);

function tests(product: Product): ProductFacts['tests'] {
  return Object.fromEntries(TEST_ATTRIBUTES.flatMap(([key, attribute]) => {
    const value = parseDecimal(valueText(product.attributes[attribute]).replace(/\s*(?:ppm|ppb|mg\/kg|%)$/u, ''));
    return value ? [[key, value.toFixed()]] : [];
  }));
}

const label = (product: Product): ProductFacts['label'] => Object.fromEntries(LABEL_KEYS.flatMap((key) => (product.label[key] ? [[key, product.label[key]]] : [])));
function itc({ itc: { drawbackSerial, drawbackRate, rodtepRate, rosctlRate, ratesSource, ratesOn, scheme, schemeCode } }: Product): ProductFacts['itc'] {
  return { drawbackSerial, drawbackRate, rodtepRate, rosctlRate, ratesSource, ratesOn, scheme, schemeCode };
}
const sector = (product: Product, families: readonly Family[]): string | undefined => product.sector ?? (product.family ? families.find((one) => one.code === product.family)?.sector || undefined : undefined) ?? sectorOf(product.hsCode);
/** What is done to the goods in India, from an attribute called process: "weaving, packing". */
const processes = (product: Product): string[] => valueText(product.attributes.process).split(/[,;|\n]/u).map((one) => one.trim()).filter(Boolean);
const shortest = (product: Product): string | undefined => inOrder(product.leadTimes)[0]?.days.toString();

/** A product, or a variant with what it inherits filled in, as rules see it. */
export function productFacts(product: Product, certificates: readonly Certificate[], on: Day, families: readonly Family[]): ProductFacts {
  return {
    sku: product.sku, name: textIn(product.name), description: textIn(product.description), keywords: product.keywords, category: product.category, brand: product.brand, modelNumber: product.modelNumber, gtin: product.gtin,
    hsCode: product.hsCode && hsDigits(product.hsCode), hs6: hs6Of(product.hsCode), sector: sector(product, families), family: product.family, origin: product.origin,
    materials: materialsOf(product), traits: product.traits, itc: itc(product), claims: product.claims, processes: processes(product), markets: product.markets, label: label(product), tests: tests(product),
    certificates: certificates.filter((one) => covers(one, product)).map((one) => certificateFact(one)),
    packing: packing(product), moq: product.moq, leadTimeDays: shortest(product), incoterm: product.incoterm, port: product.port, pricing: pricing(product, on),
    attributes: Object.entries(product.attributes).map(([key, value]) => ({ key, value: valueText(value) })),
  };
}
