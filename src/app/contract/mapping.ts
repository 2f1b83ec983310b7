import { attributeRule } from '#listing/nouns';
import { z } from 'zod';
import { entry } from './entry.ts';
import { changeSetShown, fileToken } from './shown.ts';

const storefront = z.string().max(40);
const path = z.string().min(1).max(400);
const changed = z.object({ changeSet: changeSetShown.nullable() });

/** What a catalogue holds of one source of an attribute: its name, how many items have it, its values as far as they are shown. */
const mappingSource = z.object({ from: z.string(), label: z.string(), items: z.number().int(), values: z.array(z.string()) });

export const mappingEntries = {
  /** A storefront's categories as the company has them, and what its own are there. `matches`: for what was typed, those taken last first. */
  'categories.get': entry(z.object({ storefront, query: z.string().max(200).default('') }), z.object({
    list: z.object({ count: z.number().int(), file: z.string(), on: z.string() }).nullable(),
    matches: z.array(z.object({ path: z.string(), code: z.string().nullable(), used: z.boolean(), leaf: z.boolean() })),
    own: z.array(z.object({ category: z.string(), items: z.number().int(), pick: z.string().nullable(), /** It is among the storefront's as it stands. */ known: z.boolean(), nearest: z.string().nullable() })),
  })),
  /** Reads the categories out of a seller's template or a list (CSV, XLSX). Without `keep` nothing is written. */
  'categories.learn': entry(z.object({ storefront, file: fileToken, keep: z.boolean().default(false) }), z.object({ count: z.number().int(), first: z.array(z.string()), from: z.string(), changeSet: changeSetShown.nullable() }), { kind: 'job' }),
  'categories.forget': entry(z.object({ storefront }), changed, { kind: 'write' }),
  /** Says which category of the storefront one of the catalogue is; null takes it back. */
  'categories.pick': entry(z.object({ storefront, category: path, path: path.nullable() }), changed, { kind: 'write' }),
  /** The attributes of a storefront that are asked in a category (empty: in every one), and what the catalogue has for them. */
  'attributeMap.get': entry(z.object({ storefront, category: z.string().max(400).default('') }), z.object({ rules: z.array(attributeRule), sources: z.array(mappingSource), categories: z.array(z.string()), counts: z.number().int() })),
  /** Reads attributes, their values and what must be filled out of a seller's template. Nothing is written. */
  'attributeMap.learn': entry(z.object({ storefront, category: z.string().max(400).default(''), file: fileToken }), z.object({ rules: z.array(attributeRule), from: z.string() }), { kind: 'job' }),
  /** Writes all attributes of a category anew. */
  'attributeMap.save': entry(z.object({ storefront, category: z.string().max(400).default(''), rules: z.array(attributeRule).max(500) }), changed, { kind: 'write' }),
  /** Says once what a value of the catalogue is called at the storefront. */
  'attributeMap.answer': entry(z.object({ storefront, category: z.string().max(400), name: z.string().max(200), value: z.string().max(2_000), to: z.string().max(2_000) }), changed, { kind: 'write' }),
};
