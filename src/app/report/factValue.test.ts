import { Decimal } from '#base';
import { DayValue, MoneyValue, QuantityValue } from '#rules';
import { expect, test } from 'vitest';
import { factValue } from './factValue.ts';

test.each<[path: string, value: unknown, en: string, hi: string]>([
  ['exporter.claimsMsme', true, 'yes', 'हाँ'], ['exporter.claimsMsme', false, 'no', 'नहीं'], ['exporter.claimsMsme', undefined, '', ''], ['exporter.pan', null, '', ''], ['product.claims', [], '', ''],
  ['exporter.iecUpdatedOn', new DayValue('2026-05-12'), '12 May 2026', '12 मई 2026'],
  ['exporter.aato', new Decimal('84000000'), '8,40,00,000', '8,40,00,000'], ['exporter.aato', new Decimal('123456789012345678901.25'), '12,34,56,78,90,12,34,56,78,901.25', '12,34,56,78,90,12,34,56,78,901.25'], ['product.leadTimeDays', new Decimal('-1200'), '-1,200', '-1,200'], ['product.leadTimeDays', new Decimal('999'), '999', '999'],
  ['document.totals.amount', new MoneyValue({ amount: 125000, currency: 'USD' }), '1250 USD', '1250 USD'], ['product.moq', new QuantityValue({ value: '100', unit: 'PCS' }), '100 PCS', '100 PCS'],
  ['product.origin', 'IN', 'India (IN)', 'भारत (IN)'], ['product.markets', ['DE', 'GB'], 'Germany (DE), United Kingdom (GB)', 'जर्मनी (DE), यूनाइटेड किंगडम (GB)'], ['product.hsCode', 'IN', 'IN', 'IN'],
  ['exporter.licences[]', [{ kind: 'fssai-licence', number: '10026', validTo: new DayValue('2031-01-09') }], 'FSSAI licence · 10026 · 9 Jan 2031', 'FSSAI लाइसेंस · 10026 · 9 जन॰ 2031'],
])('%s %j is read as %s, and %s', (path, value, en, hi) => expect([factValue(path, value, 'en'), factValue(path, value, 'hi')]).toEqual([en, hi]));
