import { type Confidentiality, confidentiality } from '#base';
import { buyer, buyerItem, fair, visit } from '#buyers/nouns';
import { attribute, costSheet, ownFamily, PRICING_SETTING, pricingSettings, rate } from '#catalogue/nouns';
import { paper, shipment } from '#documents/nouns';
import { certificate, exporter } from '#exporter/nouns';
import { attributeMap, categoryList, categoryPicks, ownTextsByLanguage } from '#listing/nouns';
import { mapping, tariffChapter } from '#importing/nouns';
import { waitingPhoto } from '#media/nouns';
import { waiver } from '#rules/nouns';
import { templateEdit } from '#specsheet/nouns';
import { z } from 'zod';
import { savedView } from '../contract.ts';
import { keptCorrections } from '../storefronts/kept.ts';
import { keptTemplate } from '../template/kept.ts';

/** A record as it was written: its id and its fields. */
export type Written = { id: string } & Record<string, unknown>;

const ulid = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/);
const closed = (said: unknown): Confidentiality => confidentiality.safeParse(said).data ?? 'secret';
const isObject = (one: unknown): one is Record<string, unknown> => typeof one === 'object' && one !== null && !Array.isArray(one);
/** What a class does not say, or not in our words, is secret. */
const classed = (one: unknown): unknown => (isObject(one) ? { ...one, class: closed(one.class) } : one);

/** Settings by what they set; one that nobody knows is not taken over. */
const setting = z.union([
  z.object({ id: ulid, key: z.literal('languages'), value: z.array(z.string().max(40)).max(60) }),
  pricingSettings.extend({ id: ulid, key: z.literal(PRICING_SETTING) }),
  z.object({ id: ulid, key: z.string().regex(/^view\.[0-9A-HJKMNP-TV-Z]{26}$/), view: savedView.omit({ id: true }) }),
  z.object({ id: ulid, key: z.string().regex(/^not-duplicate [0-9A-HJKMNP-TV-Z]{26} [0-9A-HJKMNP-TV-Z]{26}$/), value: z.literal(true) }),
  z.object({ id: ulid, key: z.string().regex(/^storefront\.[a-z][a-z0-9-]{1,30}$/), value: keptCorrections }),
  z.object({ id: ulid, key: z.string().regex(/^listing-text\.[a-z][a-z0-9-]{1,30}\.[0-9A-HJKMNP-TV-Z]{26}$/), value: ownTextsByLanguage }),
  z.object({ id: ulid, key: z.string().regex(/^category-list\.[a-z][a-z0-9-]{1,30}$/), value: categoryList }),
  z.object({ id: ulid, key: z.string().regex(/^category-picks\.[a-z][a-z0-9-]{1,30}$/), value: categoryPicks }),
  z.object({ id: ulid, key: z.string().regex(/^attribute-map\.[a-z][a-z0-9-]{1,30}$/), value: attributeMap }),
  z.object({ id: ulid, key: z.literal('brand-words'), value: z.array(z.string().max(100)).max(5_000) }),
  z.object({ id: ulid, key: z.string().regex(/^sheet\.template\.[0-9A-HJKMNP-TV-Z]{26}$/), template: templateEdit }),
  z.object({ id: ulid, key: z.literal('sheet.priceKey'), value: z.string().regex(/^[A-Z]{10}$/) }),
  z.object({ id: ulid, key: z.string().regex(/^template\.[0-9a-f]{32}$/), value: keptTemplate }),
]);

export type CompanyKind = {
  kind: string;
  schema: z.ZodType;
  /** Made ready before it is judged: classes that are missing become the most closed one. */
  ready?(record: unknown): unknown;
  /** Field that no two records of a company share: a record with the same one is the same record whatever its id. */
  key?: 'key' | 'code';
  /** A company has one of it. */
  only?: true;
  /** What a person calls it. */
  name(record: Written): string;
};

const text = (...fields: string[]) => (record: Written): string => fields.flatMap((field) => (typeof record[field] === 'string' && record[field] !== '' ? [record[field]] : []))[0] ?? record.id;

/** Everything besides products that a whole-company file holds, in the order in which it is written: what others are read by comes first. */
export const COMPANY_KINDS: readonly CompanyKind[] = [
  { kind: 'attribute', schema: attribute, ready: classed, key: 'key', name: text('key') },
  { kind: 'family', schema: ownFamily, ready: (one) => (isObject(one) && Array.isArray(one.attributes) ? { ...one, attributes: one.attributes.map(classed) } : one), key: 'code', name: text('code') },
  { kind: 'exporter', schema: exporter, only: true, name: text('legalName') },
  { kind: 'certificate', schema: certificate, ready: (one) => (isObject(one) && one.class === undefined ? { ...one, class: 'internal' } : one), name: text('number', 'kind') },
  { kind: 'buyer', schema: buyer, name: text('name') },
  { kind: 'buyer_item', schema: buyerItem, key: 'key', name: text('itemNo', 'key') },
  { kind: 'cost_sheet', schema: costSheet, name: text('name', 'family') },
  { kind: 'rate', schema: rate, key: 'key', name: text('key') },
  { kind: 'mapping', schema: z.object({ id: ulid, name: z.string().max(400), signature: z.string().max(64), mapping, used: z.number().int() }), name: text('name') },
  { kind: 'waiver', schema: waiver, name: text('rule') },
  { kind: 'tariff', schema: tariffChapter, key: 'key', name: text('key') },
  { kind: 'photo', schema: waitingPhoto, name: text('fileName') },
  { kind: 'fair', schema: fair, name: text('name') },
  { kind: 'visit', schema: visit, name: text('company', 'name') },
  { kind: 'shipment', schema: shipment, name: text('number') },
  { kind: 'paper', schema: paper, name: (one) => String((one.document as { number?: string } | undefined)?.number ?? one.kind) },
  { kind: 'setting', schema: setting, key: 'key', name: text('key') },
];
export const companyKind = (kind: string): CompanyKind | undefined => COMPANY_KINDS.find((one) => one.kind === kind);
