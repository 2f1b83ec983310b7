import { day, money } from '#base';
import { costingInput, costLine, costSheet, MARGIN_LINES, marginDefault, pricingSettings, rate } from '#catalogue/nouns';
import { z } from 'zod';
import { entry } from './entry.ts';
import { changeSetShown, nothing, shownFinding } from './shown.ts';

const rateUsed = z.object({ kind: z.enum(['currency', 'material']), name: z.string(), label: z.string().optional(), value: z.string(), unit: z.string().optional(), from: z.string() });
const marginBasis = z.discriminatedUnion('of', [
  z.object({ of: z.literal('price'), amount: z.string(), currency: z.string() }),
  z.object({ of: z.literal('cost'), amount: z.string(), currency: z.string() }),
  z.object({ of: z.literal('percent'), percent: z.string(), base: z.enum(['price', 'fob']), amount: z.string(), capped: z.string().optional() }),
  z.object({ of: z.literal('unit'), amount: z.string(), currency: z.string() }),
  z.object({ of: z.literal('shipment'), amount: z.string(), currency: z.string(), quantity: z.string() }),
]);
/** The margin of one price step: exact signed rupees per line, the sum rounded once; `missing` says what is not known. */
export const marginShown = z.object({
  lines: z.array(z.object({ key: z.enum(['price', ...MARGIN_LINES, 'cost']), amount: z.string(), basis: marginBasis, rate: rateUsed.optional() })),
  margin: money.nullable(), percent: z.string().nullable(), missing: z.array(z.string()),
});
export type MarginShown = z.infer<typeof marginShown>;

const costStep = z.object({
  id: z.string(), label: z.string(), kind: z.enum(['measure', 'fixed', 'percent']), amount: z.string().nullable(),
  input: z.object({ key: z.string(), value: z.string(), unit: z.string().optional() }).optional(), rate: rateUsed.optional(),
  scrap: z.string().optional(), yield: z.string().optional(), percent: z.string().optional(), base: z.string().optional(), missing: z.array(z.string()),
});
export const costShown = z.object({ lines: z.array(costStep), cost: money.nullable(), missing: z.array(z.string()) });
export type CostShown = z.infer<typeof costShown>;

const newRate = rate.omit({ id: true, key: true });
const changed = z.object({ changeSet: changeSetShown.nullable() });

/** What a preview answered under this name; what is written must be what it showed. */
const seen = z.string().max(64).optional();

/** What to cost anew: everything, some items, or one family's; on which day; below which margin an item is pointed out. */
const recosting = z.object({ ids: z.array(z.string()).max(50_000).optional(), family: z.string().optional(), on: day.optional(), floor: z.string().regex(/^-?\d{1,3}(\.\d{1,4})?$/).optional() });
const recostRow = z.object({
  id: z.string(), sku: z.string(), name: z.string(), before: money.nullable(), after: money.nullable(), missing: z.array(z.string()),
  ladders: z.array(z.object({ id: z.string(), name: z.string(), before: z.string().nullable(), after: z.string().nullable() })),
  /** The lowest margin after is under the floor. */
  below: z.boolean(),
});
export type RecostRow = z.infer<typeof recostRow>;
const proposalRow = z.object({
  id: z.string(), sku: z.string(), name: z.string(),
  ladders: z.array(z.object({ id: z.string(), name: z.string(), steps: z.array(z.object({ id: z.string(), quantity: z.string(), before: money, after: money, marginBefore: z.string().nullable(), marginAfter: z.string().nullable() })) })),
});
export type ProposalRow = z.infer<typeof proposalRow>;
const recostCounts = z.object({ changed: z.number().int(), same: z.number().int(), missing: z.number().int(), withoutSheet: z.number().int(), below: z.number().int() });

export const pricingEntries = {
  'pricing.rates': entry(nothing, z.object({ today: z.string(), rates: z.array(rate.extend({ inUse: z.boolean() })), settings: pricingSettings, currencies: z.array(z.object({ code: z.string(), products: z.number().int() })) })),
  'pricing.saveRate': entry(newRate.extend({ id: z.string().optional() }), changed.extend({ id: z.string() }), { kind: 'write' }),
  'pricing.removeRate': entry(z.object({ id: z.string() }), changed, { kind: 'write' }),
  'pricing.saveSettings': entry(z.object({ lines: z.partialRecord(z.enum(MARGIN_LINES), marginDefault), floor: z.string().nullable() }), changed, { kind: 'write' }),
  'pricing.sheets': entry(nothing, z.object({ sheets: z.array(costSheet), families: z.array(z.object({ code: z.string(), name: z.string(), products: z.number().int() })), materials: z.array(z.object({ name: z.string(), label: z.string(), unit: z.string() })) })),
  'pricing.saveSheet': entry(z.object({ id: z.string().optional(), family: z.string().max(64).optional(), name: z.string().max(120).optional(), lines: z.record(z.string(), costLine) }), changed.extend({ id: z.string() }), { kind: 'write' }),
  'pricing.removeSheet': entry(z.object({ id: z.string() }), changed, { kind: 'write' }),
  /** One item: margin of every step of every list of rates, and its cost by the sheet, both line by line. */
  'pricing.item': entry(
    z.object({ id: z.string(), on: day.optional() }),
    z.object({
      on: z.string(), settings: pricingSettings, cost: money.nullable(), sheet: z.object({ id: z.string(), name: z.string() }).nullable(), costed: costShown.nullable(),
      inputs: z.array(z.object({ key: z.string(), label: z.string(), own: costingInput.nullable(), taken: costingInput.nullable(), unit: z.string().nullable() })),
      ladders: z.array(z.object({ id: z.string(), steps: z.array(z.object({ id: z.string(), margin: marginShown })) })),
    }),
  ),
  /** What the judge says of rates and delivery times as they stand, kept points included. */
  'pricing.judge': entry(z.object({ id: z.string() }), z.object({ findings: z.array(shownFinding) })),
  'pricing.recost': entry(
    recosting.extend({ show: z.enum(['changed', 'below', 'missing', 'same']).default('changed'), from: z.number().int().min(0).default(0), count: z.number().int().min(1).max(500).default(100) }),
    z.object({ seen: z.string(), on: z.string(), counts: recostCounts, total: z.number().int(), rows: z.array(recostRow), ratesUsed: z.array(rateUsed), floor: z.string().nullable() }),
    { kind: 'job' },
  ),
  /** Prices for a wanted margin, before and after; `write` puts those in that are not left out, as one change set. */
  'pricing.proposePrices': entry(
    z.object({
      ids: z.array(z.string()).max(50_000).optional(), family: z.string().optional(), on: day.optional(), currency: z.string().optional(),
      target: z.object({ percent: z.string().regex(/^\d{1,2}(\.\d{1,4})?$/), roundTo: z.string().regex(/^\d{1,9}(\.\d{1,4})?$/) }),
      write: z.boolean().default(false), seen, exclude: z.array(z.string()).max(50_000).default([]), from: z.number().int().min(0).default(0), count: z.number().int().min(1).max(500).default(100),
    }),
    z.object({ seen: z.string(), total: z.number().int(), /** Items of which a list cannot reach the target, or lacks a cost or a rate. */ unreachable: z.number().int(), rows: z.array(proposalRow), changeSet: changeSetShown.nullable() }),
    { kind: 'job' },
  ),
  /** Writes the costs of the preview as one change set; `exclude` keeps theirs. With `seen` of the preview, only what it showed: else Refusal('preview-again'). */
  'pricing.applyRecost': entry(recosting.extend({ seen, exclude: z.array(z.string()).max(50_000).default([]) }), changed.extend({ items: z.number().int() }), { kind: 'job' }),
};

