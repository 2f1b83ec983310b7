import { confidentiality, texts } from '#base';
import { z } from 'zod';
import { attributeKey } from './value.ts';
import { ulid } from './product.ts';

/** What an attribute is: its label, its type, its class. One per key in a company; families point at keys. */
export const attribute = z.object({
  id: ulid,
  key: attributeKey,
  label: texts,
  type: z.enum(['text', 'texts', 'number', 'quantity', 'money', 'choice', 'choices', 'yesno', 'day', 'table', 'certificate']).default('text'),
  unit: z.string().max(16).optional(),
  choices: z.array(z.object({ value: z.string(), label: texts.default({}) })).max(500).optional(),
  class: confidentiality.default('internal'),
  group: z.string().max(64).optional(),
  /** Heading of the file column it was made from. */
  importedFrom: z.string().max(400).optional(),
});
export type Attribute = z.infer<typeof attribute>;
export const ATTRIBUTE_MAPS: readonly string[] = ['label', 'label.*'];

/** A set of attributes that a kind of goods has. */
export const family = z.object({
  code: z.string().max(64),
  name: texts,
  sector: z.string().max(64),
  hsPrefixes: z.array(z.string()).default([]),
  attributes: z.array(z.object({
    key: attributeKey,
    label: texts,
    type: attribute.shape.type,
    unit: z.string().max(16).optional(),
    choices: z.array(z.string()).optional(),
    class: confidentiality.default('public'),
    group: z.string().default('specification'),
    /** Storefronts whose listing needs it. */
    requiredFor: z.array(z.string()).default([]),
  })),
});
export type Family = z.infer<typeof family>;
