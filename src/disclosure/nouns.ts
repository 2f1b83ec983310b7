import { confidentiality, fieldUse } from '#base';
import { z } from 'zod';

/**
 * Who will read what leaves. public: anybody. buyer: a named buyer. storefront: a marketplace, which makes it public.
 * self: a copy made for oneself.
 */
export const AUDIENCES = ['public', 'buyer', 'storefront', 'self'] as const;
export const audience = z.enum(AUDIENCES);
export type Audience = z.infer<typeof audience>;

/** goes: leaves as it is. ask: stays unless a person releases it for this one artifact. held: no person can release it. */
export const decision = z.enum(['goes', 'held', 'ask']);
export type Decision = z.infer<typeof decision>;

/** One line of the review: a field, what it holds, what happens to it. */
export const reviewLine = fieldUse.extend({ decision });
export type ReviewLine = z.infer<typeof reviewLine>;

/** One entry of the egress log: what left, when, for whom, by whose word. Never the values themselves. */
export const egress = z.object({
  /** Milliseconds since 1970 UTC. */
  at: z.number().int(),
  /** What kind of thing it was: listing-package, spec-sheet, catalogue-export… */
  what: z.string(),
  name: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.number().int().nonnegative(),
  mediaType: z.string(),
  audience,
  recipient: z.string(),
  approver: z.string(),
  private: z.boolean(),
  /** Keys of the fields it carried (product.name), in code-unit order. */
  fields: z.array(z.string()),
  /** Those of them that a person released for this artifact. */
  released: z.array(z.string()),
  /** The same fields with what they were called, how closed they were and how many records put them in; entries of older versions lack it. */
  uses: z.array(z.object({ key: z.string(), label: z.string(), class: confidentiality, records: z.number().int().nonnegative() })).optional(),
  /** Fields that were held back when it left, as its maker called them; entries of older versions lack it. */
  held: z.array(z.object({ key: z.string(), label: z.string(), class: confidentiality })).optional(),
});
export type Egress = z.infer<typeof egress>;

/** One line of what a person is shown before a file leaves. `isNew`: it was not in the last file of this kind for this reader. */
export const gateLine = reviewLine.extend({ isNew: z.boolean(), /** It goes because a person released it for this file. */ released: z.boolean() });
export type GateLine = z.infer<typeof gateLine>;

/** What a person is asked before a file leaves: the file, who gets it, every field with its class and an example, and the last one like it. */
export const gateView = z.object({
  what: z.string(), name: z.string(), audience, recipient: z.string(), lines: z.array(gateLine),
  last: z.object({ at: z.number().int(), name: z.string() }).nullable(),
});
export type GateView = z.infer<typeof gateView>;

/** How a release and the log name a field: `product.markets`, `exporter.iec`. */
export const disclosureKey = (use: { kind: string; field: string }): string => `${use.kind}.${use.field}`;

/** What a person releases at once: a whole field (`product.notes`) or one attribute (`product.attributes.moulds`), with its languages and parts. */
export function releaseKey({ kind, field }: { kind: string; field: string }): string {
  const [head = '', attribute] = field.split('.');
  return `${kind}.${head === 'attributes' && attribute ? `${head}.${attribute}` : head}`;
}

/** Did a person release this line, by its own name or with the whole field? */
export const isReleasedUse = (use: { kind: string; field: string }, released: ReadonlySet<string>): boolean => released.has(disclosureKey(use)) || released.has(releaseKey(use));
