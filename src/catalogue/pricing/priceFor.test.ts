import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PriceLadder } from '../product.ts';
import { holdsOn, ladderFor, priceFor } from './priceFor.ts';

const usd = (amount: number) => ({ amount, currency: 'USD' });
const ladder = (more: Partial<PriceLadder> = {}): PriceLadder => ({ position: 0, currency: 'USD', steps: { A: { position: 0, minQuantity: '60', price: usd(420) }, B: { position: 1, minQuantity: '240', price: usd(395) }, C: { position: 2, minQuantity: '1000', price: usd(370) } }, ...more });

describe('the unit price for a quantity', () => {
  test.each([['59', undefined], ['60', 420], ['239.999', 420], ['240', 395], ['999', 395], ['1000', 370], ['100000', 370]])('%s', (quantity, amount) => expect(priceFor(ladder(), quantity)?.price.amount).toBe(amount));
  test('is the price of the largest step not above it, whatever the order of the steps', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 5_000 }), { minLength: 1, maxLength: 8 }), fc.integer({ min: 1, max: 6_000 }), (starts, quantity) => {
      const steps = Object.fromEntries(starts.map((start, at) => [`S${at}`, { position: at, minQuantity: String(start), price: usd(start) }]));
      const reached = starts.filter((start) => start <= quantity);
      expect(priceFor({ steps }, String(quantity))?.price.amount).toBe(reached.length > 0 ? Math.max(...reached) : undefined);
    }));
  });
});

describe('which rates apply', () => {
  const all = {
    usd: ladder({ incoterm: 'FOB', place: 'Mundra', validFrom: '2026-01-01', validTo: '2026-12-31' }),
    newer: ladder({ incoterm: 'FOB', place: 'Mundra', validFrom: '2026-10-01', position: 1 }),
    eur: ladder({ currency: 'EUR', position: 2 }),
    own: ladder({ buyer: 'Lindqvist AB', position: 3 }),
  };
  const on = '2026-11-26';
  test.each([
    ['the newest of those that hold', { on, currency: 'USD', incoterm: 'FOB' }, 'newer'],
    ['the older one before the newer begins', { on: '2026-05-01', currency: 'USD', incoterm: 'FOB' }, 'usd'],
    ['the one of the currency', { on, currency: 'EUR' }, 'eur'],
    ['the buyer\'s own before all others', { on, currency: 'USD', buyer: 'lindqvist ab' }, 'own'],
    ['never another buyer\'s', { on, currency: 'USD', buyer: 'Moreau SARL' }, 'newer'],
    ['none in a currency nobody priced', { on, currency: 'GBP' }, undefined],
    ['none under an Incoterm nobody priced', { on, currency: 'USD', incoterm: 'CIF' }, undefined],
    ['none before the first day', { on: '2025-12-31', currency: 'USD', incoterm: 'FOB' }, undefined],
    ['the one of the place', { on, currency: 'USD', incoterm: 'FOB', place: 'mundra' }, 'newer'],
  ])('%s', (_name, asked, id) => expect(ladderFor(all, asked)?.id).toBe(id));
  test('first and last day belong to it', () => expect(['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'].map((one) => holdsOn(all.usd, one))).toEqual([false, true, true, false]));
});
