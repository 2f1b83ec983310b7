import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import type { ExportDocument } from '../parts/document.ts';
import { workedTotals } from './workedTotals.ts';

const usd = (amount: number) => ({ amount, currency: 'USD' });
const kg = (value: string) => ({ value, unit: 'KGS' });
const pcs = (value: string) => ({ value, unit: 'PCS' });
const worked = (document: ExportDocument) => Object.fromEntries(workedTotals(document).map(({ path, ...rest }) => [path, rest]));
const invoice = (more: Partial<ExportDocument> = {}): ExportDocument => ({ kind: 'commercialInvoice', currency: 'USD', lines: [{ quantity: pcs('250'), unitPrice: usd(1234), pricePer: pcs('100') }, { quantity: { value: '2.5', unit: 'DOZ' }, unitPrice: usd(3000), discount: usd(100) }], ...more });

test('lines, total and quantity of an invoice, a price per hundred, dozens beside pieces, a discount of a line', () => {
  expect(worked(invoice())).toMatchObject({
    'lines.0.amount': { worked: usd(3085), same: false }, 'lines.1.amount': { worked: usd(7400) }, 'totals.lines': { worked: usd(10_485) }, 'totals.amount': { worked: usd(10_485) }, 'totals.quantity': { worked: pcs('280') },
  });
});

describe('the total as printed is read in the way it was meant', () => {
  const totals = { freight: usd(1000), insurance: usd(50), discount: usd(85) };
  test.each([
    ['prices hold the freight', usd(10_400), true, usd(10_400)], ['freight and insurance come on top', usd(11_450), true, usd(11_450)], ['neither', usd(11_451), false, usd(10_400)],
  ])('%s', (_what, amount, same, expected) => expect(worked(invoice({ totals: { ...totals, amount } }))['totals.amount']).toEqual({ worked: expected, printed: amount, same }));
});

test.each([['FOB', usd(10_000)], ['CFR', usd(9000)], ['CIF', usd(8950)], ['DDP', undefined]])('FOB value out of a %s total', (incoterm, fob) => expect(worked(invoice({ incoterm, totals: { amount: usd(10_000), freight: usd(1000), insurance: usd(50) } }))['totals.fob']?.worked).toEqual(fob));

test('a shipping bill tells its FOB value in rupees', () => expect(worked({ kind: 'shippingBill', incoterm: 'CFR', customs: { exchangeRate: '85.20' }, totals: { amount: usd(10_000), freight: usd(1000) } })['totals.fob']?.worked).toEqual({ amount: 766_800, currency: 'INR' }));

test('weights, packages and volume of a packing list; VGM of a container', () => {
  const found = worked({
    kind: 'packingList', lines: [{ packageCount: '200', netWeight: kg('1440'), grossWeight: kg('1640'), length: { value: '60', unit: 'CMS' }, width: { value: '40', unit: 'CMS' }, height: { value: '40', unit: 'CMS' } }, { packageCount: '25', netWeight: { value: '900000', unit: 'GMS' }, grossWeight: kg('1000'), volume: { value: '2', unit: 'CBM' } }],
    totals: { packageCount: '225', netWeight: kg('2340'), grossWeight: kg('2600') }, carriage: { containers: [{ number: 'CSQU3054383', tare: kg('3900'), grossWeight: kg('2640'), verifiedGrossMass: kg('6540') }] },
  });
  expect(found).toMatchObject({ 'totals.packageCount': { same: true }, 'totals.netWeight': { worked: kg('2340'), same: true }, 'totals.grossWeight': { worked: kg('2640'), same: false }, 'totals.volume': { worked: { value: '21.2', unit: 'CBM' } }, 'carriage.containers.0.verifiedGrossMass': { same: true } });
});

test('GST of a line and the invoice with it, in paise', () => {
  const inr = (amount: number) => ({ amount, currency: 'INR' });
  expect(worked({ kind: 'gstInvoice', lines: [{ amount: inr(100_033), taxRate: '18', tax: inr(18_006) }], totals: { amount: inr(118_039) } })).toMatchObject({ 'lines.0.tax': { worked: inr(18_006), same: true }, 'totals.taxable': { worked: inr(100_033) }, 'totals.amount': { worked: inr(118_039), same: true } });
});

test('what lacks an input is left out, and amounts in two currencies are no sum', () => {
  expect(worked({ kind: 'packingList', lines: [{ netWeight: kg('5') }, {}] })['totals.netWeight']).toBeUndefined();
  expect(worked(invoice({ lines: [{ amount: usd(5) }, { amount: { amount: 5, currency: 'EUR' } }] }))['totals.lines']).toBeUndefined();
});

test('property: the sum of the lines is exact, whatever their order', () => fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 10 ** 9 }), { minLength: 1, maxLength: 40 }), (amounts) => {
  const total = worked(invoice({ lines: amounts.map((one) => ({ amount: usd(one) })) }))['totals.lines']?.worked;
  expect(total).toEqual(worked(invoice({ lines: [...amounts].reverse().map((one) => ({ amount: usd(one) })) }))['totals.lines']?.worked);
  expect(total).toEqual(usd(amounts.reduce((sum, one) => sum + one, 0)));
})));
