import { outcome, source } from '#base';
import { z } from 'zod';
import { entry } from './entry.ts';

/** How far one product is for one storefront, by our own rules; never the storefront's score. Asked = met + missing + unknown. */
export const completenessCounts = z.object({ asked: z.number().int(), met: z.number().int(), missing: z.number().int(), /** Could not be decided: something it needs is not said. Not counted as missing. */ unknown: z.number().int(), notApplicable: z.number().int() });
export type CompletenessCounts = z.infer<typeof completenessCounts>;

/** One thing that is asked of a product, in words, with the field that answers it. */
export const completenessPoint = z.object({
  rule: z.string(), outcome, kind: z.enum(['storefront', 'text', 'rule', 'family', 'label']), title: z.string(), /** Why it is so: what is missing, or why it does not apply. */ why: z.string(), fix: z.string(),
  /** The field that answers it, and of which record; null when no field does. */
  field: z.string().nullable(), record: z.enum(['product', 'exporter']), required: z.boolean(), source: source.nullable(),
});
export type CompletenessPoint = z.infer<typeof completenessPoint>;

const storefront = z.string().default('alibaba');
const row = completenessCounts.extend({ id: z.string(), sku: z.string(), name: z.string() });

export const completenessEntries = {
  /** Judged now, from what is stored now. A variant stands for its product. */
  'completeness.product': entry(z.object({ id: z.string(), storefront }), z.object({ id: z.string(), sku: z.string(), storefront: z.string(), title: z.string(), counts: completenessCounts, points: z.array(completenessPoint), on: z.string() })),
  /** Products with something open, by item number, from what was judged last; `waiting` are not judged yet. */
  'completeness.list': entry(
    z.object({ storefront, show: z.enum(['open', 'all']).default('open'), from: z.number().int().min(0).default(0), count: z.number().int().min(1).max(500).default(100) }),
    z.object({ storefront: z.string(), title: z.string(), products: z.number().int(), complete: z.number().int(), open: z.number().int(), waiting: z.number().int(), rows: z.array(row) }),
  ),
  /** The next product, by item number after `after`, that has something missing; from the start when there is none behind it. */
  'completeness.next': entry(z.object({ storefront, after: z.string().optional() }), z.object({ id: z.string().nullable(), sku: z.string().nullable(), left: z.number().int() })),
};
