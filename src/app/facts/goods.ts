import type { Finding } from '#base';
import type { Product } from '#catalogue';
import type { ShownProposal } from '#documents/nouns';
import type { Certificate } from '#exporter';
import type { Facts } from '#rules';
import { hsDigits } from '#tradeids';
import { certificateFact, covers } from './certificates.ts';

type Shipment = NonNullable<Facts['shipment']>;

/** The items of a shipment as its rules see them: what the catalogue says of each. */
export const goodsOf = (products: readonly Product[], certificates: readonly Certificate[]): NonNullable<Shipment['goods']> => products.map((one) => {
  const { food, mains, radio, ageGroup } = one.traits;
  const code = hsDigits(one.hsCode ?? '');
  return { sku: one.sku, ...(code ? { hsCode: code } : {}), origin: one.origin, food, mains, radio, ageGroup, certificates: certificates.filter((each) => covers(each, one)).map((each) => certificateFact(each)) };
});

/** An answer about the whole shipment that follows from what items say, with those that say it. Only what one of them affirms follows: silence of the rest proves nothing. */
export type GoodsAnswer = { path: string; value: true | string[]; by: string[] };

export function answersOf(products: readonly Product[]): GoodsAnswer[] {
  const saying = (of: (one: Product) => boolean): string[] => products.filter(of).map((one) => one.sku);
  const lithium = saying((one) => one.traits.battery === 'lithium');
  const wood = saying((one) => one.traits.wood === true);
  const numbered = products.filter((one) => one.traits.unNumber);
  return [
    ...(lithium.length > 0 ? [{ path: 'facts.lithiumBatteries', value: true as const, by: lithium }] : []),
    ...(numbered.length > 0 ? [{ path: 'facts.unNumbers', value: [...new Set(numbered.map((one) => one.traits.unNumber ?? ''))], by: numbered.map((one) => one.sku) }] : []),
    ...(wood.length > 0 ? [{ path: 'facts.biosecurity.plantMaterial', value: true as const, by: wood }] : []),
  ];
}

const typedAt = (facts: Shipment, path: string): unknown => path.split('.').slice(1).reduce<unknown>((at, key) => (typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[key] : undefined), facts);
/** A typed answer that the items contradict: no where one says yes, a list without the number of one. */
const contradicts = (typed: unknown, value: GoodsAnswer['value']): boolean => (value === true ? typed === false : Array.isArray(typed) && value.some((one) => !typed.includes(one)));

/** Answers that are offered beside the form: into an empty field, or against a typed one that says otherwise. */
export const offersOf = (facts: Shipment, answers: readonly GoodsAnswer[]): ShownProposal[] => answers.flatMap(({ path, value, by }) => {
  const typed = typedAt(facts, path);
  return typed === undefined || contradicts(typed, value) ? [{ path, value, from: 'items', number: by.join(', '), empty: typed === undefined }] : [];
});

const LEAF: Readonly<Record<string, string>> = { 'facts.lithiumBatteries': 'lithium', 'facts.unNumbers': 'un', 'facts.biosecurity.plantMaterial': 'wood' };

/** What was typed counts; where items say otherwise it is a point. */
export const contradictionsOf = (shipment: string, facts: Shipment, answers: readonly GoodsAnswer[]): Finding[] => answers.filter((one) => contradicts(typedAt(facts, one.path), one.value)).map(({ path, value, by }) => ({
  rule: 'DOC-GOODS', severity: 'warning', status: 'fail', messageId: `DOC-GOODS-${LEAF[path]}`, data: { items: by, ...(Array.isArray(value) ? { numbers: value } : {}) }, where: { kind: 'shipment', record: shipment, field: path },
}));
