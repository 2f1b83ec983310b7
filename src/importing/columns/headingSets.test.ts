import { wordKey } from '#base';
import { checkId } from '#tradeids';
import { describe, expect, test } from 'vitest';
import { recognise } from '../index.ts';
import { HEADING_SETS } from './headingSets.fixture.ts';
import { detectLayout } from './layout.ts';
import { meansSecret } from './secretWords.ts';

const ROWS = 6;
type Line = { heading: string; value: string; wanted: string; class: string | undefined };
const linesOf = (text: string): Line[] => text.trim().split('\n').map((line) => {
  const [heading = '', value = '', last = ''] = line.split(' | ').map((one) => one.trim());
  const [wanted = '', cls] = last.split(' ');
  return { heading, value, wanted, class: cls };
});

/** Twelve digits with the thirteenth that fits. */
const withCheckDigit = (digits: string): string => Array.from({ length: 10 }, (_, last) => `${digits.slice(0, 12)}${last}`).find((one) => checkId('gtin', one).ok) ?? digits;
const cell = (value: string, row: number): string => (/^\d{12}#$/.test(value) ? withCheckDigit(value.slice(0, 11) + String(row)) : value.replaceAll('#', String(row)));

function proposed(lines: readonly Line[]) {
  const rows = [lines.map((one) => one.heading), ...Array.from({ length: ROWS }, (_, at) => lines.map((one) => cell(one.value, at + 1)))].map((cells, at) => ({ number: at + 1, cells }));
  return recognise({ format: 'csv', encoding: 'utf-8', delimiter: ',', sheets: [{ name: '', hidden: false, rows }] }, { file: 'list.csv', attributes: [] }).mapping;
}

describe('headings of each program are proposed without one wrong guess', () => {
  test.each(Object.entries(HEADING_SETS))('%s', (program, text) => {
    const lines = linesOf(text);
    const { columns, layout } = proposed(lines);
    const made = columns.map((one, at) => ({ heading: lines[at]?.heading, becomes: one.field === null ? '-' : one.field.startsWith('attribute.') ? '=' : one.field, class: lines[at]?.class === undefined ? undefined : one.class }));
    expect(made).toEqual(lines.map((one) => ({ heading: one.heading, becomes: one.wanted, class: one.class })));
    const known = program.split(' ')[0];
    expect(layout).toBe(['exporter', 'no'].includes(known ?? '') ? 'flat' : known);
  });

  test('a file of one program is not taken for that of another when its columns stand in another order', () => {
    for (const [program, text] of Object.entries(HEADING_SETS)) {
      const headings = linesOf(text).map((one) => one.heading);
      expect([program, detectLayout([...headings].reverse())]).toEqual([program, detectLayout(headings)]);
    }
  });

  test('what Amazon spreads over several columns comes together', () => {
    const { columns } = proposed(linesOf(HEADING_SETS.amazon ?? ''));
    const stepsOf = (heading: string) => columns.find((one) => one.heading === heading)?.transforms;
    expect(stepsOf('bullet_point1')).toEqual([{ kind: 'join', columns: ['bullet_point2', 'bullet_point3'], separator: '\n' }]);
    expect(stepsOf('item_weight')).toEqual([{ kind: 'join', columns: ['item_weight_unit_of_measure'], separator: ' ' }]);
  });
});

describe('headings that mean cost, supplier or buyer', () => {
  test.each([
    'CP', 'C.P.', 'Cost', 'cost price', 'Purchase rate', 'pur. price', 'Pur Rate', 'Landed cost', 'LANDED', 'Landing price', 'NLC', 'D.P.', 'DP', 'PTR', 'Dealer price', 'Margin', 'Mark-up %', 'Profit', 'Commission %', 'Vendor', 'Vendor code', 'Supplier item no', 'Bought from', 'Party name', 'Customer name', 'Client', 'Buyer ref', 'Consignee', 'Last rate', 'Valuation', 'Stock value',
    'लागत', 'लागत मूल्य', 'खरीद दर', 'ख़रीद मूल्य', 'क्रय मूल्य', 'मार्जिन', 'मुनाफ़ा', 'सप्लायर कोड', 'विक्रेता', 'वेंडर', 'ग्राहक', 'बायर का नाम', 'पार्टी', 'दलाली', 'कमीशन', 'Kharid rate', 'lagat', 'Munafa', 'Grahak', 'Vikreta ka naam',
    'Purc. Price', 'P.Rate', 'Last Pur. Rt', 'Pur Disc', 'Self-Val. Price', 'Op. Stock (Value)', 'Initial Stock Rate', 'C.Rate', 'Net Rate', 'Spl. Rate', 'Discount', 'Disc%', 'Trade Disc', 'Scheme', 'Max Discount', 'Min. Sales Price', 'Floor price', 'Factory Price', 'Transfer price', 'Target Price USD', 'Last sold price', 'Quoted to', 'Sold to', 'Exclusive for', 'Agent', 'GP %', 'G.P.', 'CMT', 'Labour', 'Overheads', 'Wastage %', 'Credit days', 'Stockist', 'Wholesaler', 'Karigar', 'Job worker', 'Suplier Name', 'Vender', 'Mill', 'Bank',
    'Vyapari', 'Dukandar', 'Chhoot', 'Purchase Description', 'Cost of goods', 'Dealer Net Price', 'Manufacturer Price', 'Sundry Creditor', 'Less %', 'छूट', 'डिस्काउंट', 'आढ़तिया', 'व्यापारी', 'ખરીદ ભાવ', 'પડતર', 'નફો %', 'સપ્લાયર', 'વેપારી', 'ગ્રાહક', 'પાર્ટીનું નામ', 'ડિસ્કાઉન્ટ',
  ])('%s is secret', (heading) => expect(proposed([{ heading: 'SKU', value: 'A-#', wanted: '', class: '' }, { heading, value: '5#', wanted: '', class: '' }]).columns[1]).toSatisfy((one: { class?: string; field: string | null }) => one.class === 'secret' || one.field === 'cost' || one.field === 'supplier'));

  test.each(['Sale price', 'Description', 'Landing page URL', 'Party wear', 'Min. purchase qty', 'Customer reviews', 'विक्रय मूल्य', 'Cocoa content', 'Compression', 'Capacity', 'Depth', 'Third party tested', 'Purity', 'Napkin', 'Power bank capacity', 'Colour scheme', 'Cleaning agent', 'Mill finish', 'Disc diameter', 'Child labour free', 'Countries sold to', 'Net weight', 'Retail rate', 'Ex-Factory Price USD', 'Wireless', 'Less sugar', 'છૂટક ભાવ', 'વેચાણ ભાવ', 'बिक्री दर'])('a control: %s is not', (heading) => expect(meansSecret(wordKey(heading))).toBe(false));
});
