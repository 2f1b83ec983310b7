import { fieldUse } from '#base';
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
});
export type Egress = z.infer<typeof egress>;

/** How a release and the log name a field: `product.markets`, `exporter.iec`. */
export const disclosureKey = (use: { kind: string; field: string }): string => `${use.kind}.${use.field}`;
