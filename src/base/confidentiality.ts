import { z } from 'zod';

/**
 * Who may see a field, from open to closed. A field's class is declared with its schema; a user may only raise it.
 * public: in anything. buyer: to buyers and storefronts. party: documents of the shipment that names them.
 * internal: held back unless released for one artifact. secret: never, except in a private export for oneself.
 */
export const CONFIDENTIALITY = ['public', 'buyer', 'party', 'internal', 'secret'] as const;
export const confidentiality = z.enum(CONFIDENTIALITY);
export type Confidentiality = z.infer<typeof confidentiality>;

/** The more closed of two classes. */
export const stricter = (a: Confidentiality, b: Confidentiality): Confidentiality =>
  CONFIDENTIALITY.indexOf(a) >= CONFIDENTIALITY.indexOf(b) ? a : b;
