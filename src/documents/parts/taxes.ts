import { z } from 'zod';
import { decimalFact, moneyFact, text, yesno } from '#base';

/** A discount (`charge` false) or a charge, of a line or of the whole document. `percent` of `base` gives `amount`. */
export const documentAllowance = z.strictObject({ charge: yesno.optional(), amount: moneyFact.optional(), base: moneyFact.optional(), percent: decimalFact.optional(), reason: text.optional(), taxCategory: text.optional(), taxRate: decimalFact.optional() });

/** One row of a tax breakdown: what is taxed at one rate, and the tax on it. */
export const documentTax = z.strictObject({ category: text.optional(), rate: decimalFact.optional(), taxable: moneyFact.optional(), tax: moneyFact.optional(), exemption: text.optional() });
