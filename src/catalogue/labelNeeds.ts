import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Texts, textIn } from '#base';
import { inGroup } from '#tradeids';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Family, Product } from './nouns.ts';

const words = z.object({ en: z.string(), hi: z.string() });
const fact = z.strictObject({
  /** Key in a product's label facts. */
  key: z.string().regex(/^[A-Za-z0-9]{1,64}$/),
  /** Keys of which any does as well. */
  or: z.array(z.string()).default([]),
  need: z.enum(['required', 'some', 'voluntary']).default('required'),
  note: z.string().optional(),
  /** As the reference has it: C, C2, K, N or two of them; empty where it says none. */
  confidence: z.string(),
  sources: z.array(z.string()).default([]),
  /** Only these countries of the market. */
  countries: z.array(z.string()).optional(),
});
const cell = z.union([z.array(fact).min(1), z.strictObject({ none: z.string().min(10) })]);
const market = z.strictObject({ market: z.string(), title: words, countries: z.array(z.string()).default([]), group: z.string().optional(), kinds: z.record(z.string(), cell) });
export type LabelMarket = z.infer<typeof market>;
export type LabelFactNeed = z.infer<typeof fact>;

const FOLDER = join(import.meta.dirname, 'labels');
const read = (name: string): unknown => parse(readFileSync(join(FOLDER, name), 'utf8'));
let table: readonly LabelMarket[] | undefined;
let names: Readonly<Record<string, { en: string; hi: string }>> | undefined;

/** The table of label particulars, market by market. Read once from the data file. */
export const labelTable = (): readonly LabelMarket[] => (table ??= z.array(market).parse(read('needs.yaml')));
export const labelNames = (): Readonly<Record<string, { en: string; hi: string }>> => (names ??= z.record(z.string(), words).parse(read('names.yaml')));

let hindiNotes: Readonly<Record<string, string>> | undefined;
/** Notes in Hindi by their English; one that is not here is a number or a mark, and is read alike in both. */
export const labelNotes = (): Readonly<Record<string, string>> => (hindiNotes ??= z.record(z.string(), z.string()).parse(read('notes.yaml')));
export const labelNote = (note: string, language: string): string => (language === 'hi' ? (labelNotes()[note] ?? note) : note);

/** What a label particular is called. */
export const labelName = (key: string, language: string): string => {
  const name = labelNames()[key];
  return name ? textIn({ en: { text: name.en }, hi: { text: name.hi } } satisfies Texts, language) : key;
};

const isOf = ({ countries, group }: LabelMarket, country: string): boolean => countries.includes(country) || (group !== undefined && inGroup(country, group));

/** Kinds of the table that goods fall under: those of their family, and what their facts say. Origin and the blocks for every product go for all. */
export function labelKinds(product: Pick<Product, 'traits'>, family: Pick<Family, 'labels'> | undefined): string[] {
  const { food, toy, cosmetic, electrical } = product.traits;
  const said = [...(food ? ['food'] : []), ...(toy ? ['toys'] : []), ...(cosmetic ? ['cosmetics'] : []), ...(electrical ? ['electronics'] : [])];
  return ['all', ...new Set([...(family?.labels ?? []), ...said]), 'origin'];
}

export type LabelNeeds = { market: LabelMarket; countries: string[]; kind: string; facts: LabelFactNeed[] };

/** What labels are asked for in these countries, for goods of these kinds. A particular of a kind is not asked for twice in one market. */
export function labelNeeds(countries: readonly string[], kinds: readonly string[]): LabelNeeds[] {
  return labelTable().flatMap((one) => {
    const here = countries.filter((country) => isOf(one, country));
    const asked = new Set<string>();
    return here.length === 0 ? [] : kinds.flatMap((kind) => {
      const found = one.kinds[kind];
      if (!Array.isArray(found)) return [];
      const facts = found.filter((each) => !asked.has(each.key) && (!each.countries || each.countries.some((country) => here.includes(country))));
      for (const each of facts) asked.add(each.key);
      return facts.length > 0 ? [{ market: one, countries: here, kind, facts }] : [];
    });
  });
}
