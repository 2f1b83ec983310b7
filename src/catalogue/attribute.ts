import { confidentiality, PLAIN_DECIMAL, texts } from '#base';
import { z } from 'zod';
import { attributeKey } from './value.ts';
import { ulid } from './product.ts';

export const ATTRIBUTE_TYPES = ['text', 'texts', 'number', 'quantity', 'money', 'choice', 'choices', 'yesno', 'day', 'table', 'certificate'] as const;
export const attributeType = z.enum(ATTRIBUTE_TYPES);
export type AttributeType = z.infer<typeof attributeType>;

/** One answer of a choice: what is stored, what a reader of each language sees, and what else files and people write for it. */
export const choiceOption = z.object({ value: z.string().min(1).max(200), label: texts.default({}), synonyms: z.array(z.string().max(200)).max(40).optional() });
/** One column of a table: the key its cells are kept under, so that columns may move and be renamed. */
export const tableColumn = z.object({ key: attributeKey, label: texts });
const bound = z.string().regex(PLAIN_DECIMAL);

/** What a value of an attribute may be. */
const typing = {
  /** Unit meant when none is typed; units that may be chosen besides. */
  unit: z.string().max(16).optional(),
  units: z.array(z.string().max(16)).max(30).optional(),
  choices: z.array(choiceOption).max(500).optional(),
  columns: z.array(tableColumn).min(1).max(20).optional(),
  /** Least and largest value, in `unit`, both allowed themselves. */
  min: bound.optional(),
  max: bound.optional(),
  /** Most digits after the point. */
  decimals: z.number().int().min(0).max(12).optional(),
  help: texts.optional(),
};

/** What an attribute is: its label, its type, its class. One per key in a company; families point at keys. */
export const attribute = z.object({
  id: ulid,
  key: attributeKey,
  label: texts,
  type: attributeType.default('text'),
  ...typing,
  class: confidentiality.default('internal'),
  group: z.string().max(64).optional(),
  /** Heading of the file column it was made from. */
  importedFrom: z.string().max(400).optional(),
});
export type Attribute = z.infer<typeof attribute>;
export const ATTRIBUTE_MAPS: readonly string[] = ['label', 'label.*'];

export const familyAttribute = z.object({
  key: attributeKey,
  label: texts,
  type: attributeType.default('text'),
  ...typing,
  class: confidentiality.default('public'),
  group: z.string().max(64).default('specification'),
  /** Storefronts whose listing needs it. */
  requiredFor: z.array(z.string().max(64)).max(40).default([]),
  /** Offered to a product that joins the family, as it would be typed; never put over a value. */
  default: z.string().max(2_000).optional(),
});
export type FamilyAttribute = z.infer<typeof familyAttribute>;

const keysDiffer = (all: readonly { key: string }[]): boolean => new Set(all.map((one) => one.key)).size === all.length;

/** A set of attributes that a kind of goods has, in the order of the form. */
export const family = z.object({
  code: z.string().regex(/^[a-z0-9][a-z0-9_-]{0,63}$/),
  name: texts,
  sector: z.string().max(64).default(''),
  hsPrefixes: z.array(z.string().regex(/^\d{2,8}$/)).max(200).default([]),
  /** Label particulars that these goods are asked for abroad: keys of the label table (textile, food…). */
  labels: z.array(z.string().max(32)).max(10).default([]),
  /** Parts of the form in their order; a group that is not here stands at the end under its key. */
  groups: z.array(z.object({ key: z.string().min(1).max(64), label: texts })).max(40).refine(keysDiffer, 'two groups have the same key').default([]),
  attributes: z.array(familyAttribute).max(300).refine(keysDiffer, 'two attributes have the same key'),
});
export type Family = z.infer<typeof family>;

/** A family of the company's own, or one that stands before the shipped family of the same code. */
export const ownFamily = family.extend({ id: ulid });
export type OwnFamily = z.infer<typeof ownFamily>;
export const FAMILY_MAPS: readonly string[] = ['name', 'name.*'];
