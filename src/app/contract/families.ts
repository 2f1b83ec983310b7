import { languageTag } from '#base';
import { family } from '#catalogue/nouns';
import { z } from 'zod';
import { entry } from './entry.ts';
import { changeSetShown, fileToken, madeFile, nothing } from './shown.ts';

const code = z.string().min(1).max(64);

/** shipped: as Niryat brings it. changed: the company's own in the place of a shipped one. own: made by the company. */
export const familyShown = z.object({ family, origin: z.enum(['shipped', 'changed', 'own']), products: z.number().int() });
export type FamilyShown = z.infer<typeof familyShown>;

const outcome = z.enum(['same', 'converted', 'raw', 'kept']);
/** What a change of a family does to the values of one attribute: how many of each outcome, and some of them. */
export const valuePreview = z.object({
  key: z.string(), what: z.enum(['added', 'removed', 'type', 'unit', 'choices', 'columns']), counts: z.record(outcome, z.number().int()),
  /** Every value that cannot be turned, up to 200; of the others a few. */
  examples: z.array(z.object({ id: z.string(), sku: z.string(), before: z.string(), after: z.string(), outcome })),
});
export type ValuePreview = z.infer<typeof valuePreview>;

const labelFact = z.object({
  key: z.string(), name: z.string(), need: z.enum(['required', 'where-it-applies', 'voluntary']), note: z.string().nullable(), confidence: z.string(), sources: z.array(z.string()), value: z.string().nullable(),
  /** Another particular that does as well. */
  or: z.array(z.string()),
});
/** What one market's label asks of this product, with what is filled. */
export const labelNeed = z.object({ market: z.string(), title: z.string(), kind: z.string(), countries: z.array(z.string()), facts: z.array(labelFact), filled: z.number().int(), missing: z.number().int() });
export type LabelNeed = z.infer<typeof labelNeed>;

export const familiesEntries = {
  'families.list': entry(nothing, z.object({ families: z.array(familyShown), withoutFamily: z.number().int(), unknown: z.array(z.object({ code: z.string(), products: z.number().int() })), storefronts: z.array(z.object({ id: z.string(), title: z.string() })) })),
  /** What would happen to every value; nothing is written. */
  'families.preview': entry(z.object({ family }), z.object({ products: z.number().int(), changes: z.array(valuePreview) }), { kind: 'job' }),
  /** Writes the family and turns the values that can be turned, as one change. `create`: the code must be free. */
  'families.save': entry(z.object({ family, create: z.boolean().default(false) }), z.object({ changeSet: changeSetShown.nullable(), turned: z.number().int(), kept: z.number().int() }), { kind: 'job' }),
  /** Takes the company's own family away; a shipped one of the same code is back then. Values stay on the products. */
  'families.remove': entry(z.object({ code }), z.object({ changeSet: changeSetShown.nullable() }), { kind: 'write' }),
  'families.export': entry(z.object({ code, format: z.enum(['json', 'yaml']).default('json') }), z.object({ file: madeFile }), { kind: 'job' }),
  /** Looks at a family file; nothing is written. `replaces`: there is one of that code already. */
  'families.read': entry(z.object({ file: fileToken }), z.object({ family, replaces: z.boolean() })),
  'families.labels': entry(z.object({ id: z.string() }), z.object({ needs: z.array(labelNeed), fromFirm: z.boolean() })),
  'languages.get': entry(nothing, z.object({ languages: z.array(z.string()), offered: z.array(z.string()) })),
  'languages.set': entry(z.object({ languages: z.array(languageTag).min(1).max(40) }), z.object({ languages: z.array(z.string()), changeSet: changeSetShown.nullable() }), { kind: 'write' }),
};
