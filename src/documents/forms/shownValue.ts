import { money, quantity } from '#base';
import { z } from 'zod';

/** A value of a form as it crosses to the window: what stands in the paper, or what was worked out. */
export const formValue = z.union([money, quantity, z.string(), z.number(), z.boolean(), z.array(z.unknown())]);
export const workedTotal = z.object({ path: z.string(), worked: z.union([money, quantity, z.string()]), printed: z.union([money, quantity, z.string(), z.number()]).optional(), same: z.boolean() });
export type ShownTotal = z.infer<typeof workedTotal>;
export const shownProposal = z.object({ path: z.string(), value: formValue, from: z.string(), number: z.string().optional(), /** Nothing stands there yet. */ empty: z.boolean() });
export type ShownProposal = z.infer<typeof shownProposal>;
const countedAt = z.object({ paper: z.string(), number: z.string(), line: z.number().int(), quantity });
export const orderLineBalance = z.object({ order: z.string(), orderNumber: z.string(), line: z.number().int(), sku: z.string(), description: z.string(), ordered: quantity, shipped: quantity, balance: quantity.optional(), over: z.boolean(), by: z.array(countedAt), unclear: z.array(countedAt) });
export const meeting = z.object({ sku: z.string(), invoiced: quantity.optional(), customs: quantity.optional(), packed: quantity.optional(), same: z.boolean() });
