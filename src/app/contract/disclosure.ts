import { audience } from '#disclosure/nouns';
import { confidentiality } from '#base';
import { z } from 'zod';
import { entry } from './entry.ts';
import { fileToken } from './shown.ts';

const use = z.object({ key: z.string(), label: z.string(), class: confidentiality.nullable(), records: z.number().int().nullable(), /** Not in the last file of this kind for this reader; false where there was none. */ isNew: z.boolean(), released: z.boolean() });

/** One file that left: names, hash, fields and who let it go; never a value. */
export const leftFile = z.object({
  at: z.number(), person: z.string(), what: z.string(), name: z.string(), sha256: z.string(), bytes: z.number().int(), audience, recipient: z.string(), private: z.boolean(),
  fields: z.array(z.string()), released: z.array(z.string()), uses: z.array(use), /** The most closed class in it; null in entries of older versions. */ closest: confidentiality.nullable(), /** What stayed when it left; null in entries of older versions and in copies for oneself. */ held: z.array(z.object({ key: z.string(), label: z.string(), class: confidentiality })).nullable(),
});
export type LeftFile = z.infer<typeof leftFile>;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

export const disclosureEntries = {
  'disclosure.log': entry(z.object({ limit: z.number().int().min(1).max(1000).default(200) }), z.object({ items: z.array(leftFile) })),
  /** Which file that left this is: by the file or by its SHA-256. `inside`: packages of this company that hold it as a part. */
  'disclosure.trace': entry(
    z.object({ file: fileToken.optional(), sha256: sha256.optional() }),
    z.object({
      sha256: z.string(), left: z.array(leftFile),
      inside: z.array(z.object({ package: z.string(), part: z.string(), sha256: z.string(), left: z.array(leftFile) })),
      /** What the file says of itself when it is a package, whoever made it. */
      packed: z.object({ on: z.string(), storefront: z.string().nullable(), products: z.array(z.object({ sku: z.string(), revision: z.string() })) }).nullable(),
    }),
    { kind: 'job' },
  ),
  /** A person's answer to what a window showed before a file left. */
  'disclosure.answer': entry(z.object({ id: z.string().max(60), agreed: z.boolean(), rest: z.boolean().default(false) }), z.object({ heard: z.boolean() }), { workspace: false }),
};
