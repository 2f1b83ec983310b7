import { type Product, productBySku } from '#catalogue';
import { expect, test } from 'vitest';
import { testFirm } from '../company.fixture.ts';

/** Cells of an import are read by the family that their row names. */
const firm = testFirm();
const { value, file } = firm;

const attributesOf = async (sku: string): Promise<Product> => {
  const { workspace } = await firm.app.companies.open(firm.company);
  const found = await productBySku(workspace.read, sku);
  if (!found) throw new Error(`${sku} is not there`);
  return found;
};
const LIST = [
  'SKU,Name,Family,HS code,For,Fabric weight,Cords or drawstrings,Sizes made,Thickness',
  'G-1,Kurta,garment,,महिलाएँ,180,नहीं,"S, M",', // by code; a Hindi answer, a bare number, a Hindi no, a list
  'G-2,Shirt,Garments,,Men,5.31 oz/yd2,yes,L,', // by name; a unit of its own
  'G-3,Cap,garment,,Robots,very heavy,perhaps,L,', // answers nobody knows
  'A-1,Gasket,,840991,Men,180,no,,1.5 mm', // by its HS code: another family, other types
].join('\n');

test('by type, unit and answers of the family a row names by code, by name or by HS code', async () => {
  const { files } = await value('importing.commit', { files: [await file('goods.csv', LIST)] });
  expect(files[0]?.products.created).toBe(4);
  const first = await attributesOf('G-1');
  expect([first.family, first.attributes]).toEqual(['garment', {
    gender: { kind: 'choice', choice: 'Women' }, gsm: { kind: 'quantity', quantity: { value: '180', unit: 'GSM' } }, children_cords: { kind: 'yesno', yes: false }, size_range: { kind: 'choices', choices: ['S', 'M'] },
  }]);
  const second = await attributesOf('G-2');
  expect([second.family, second.attributes.gender, second.attributes.gsm]).toEqual(['garment', { kind: 'choice', choice: 'Men' }, { kind: 'quantity', quantity: { value: '5.31', unit: 'OZY' } }]);
  expect((await attributesOf('A-1')).attributes.thickness).toEqual({ kind: 'quantity', quantity: { value: '1.5', unit: 'MMS' } });
});

test('what does not fit stays as text and is told, row by row', async () => {
  const { files } = await value('importing.commit', { files: [await file('goods.csv', LIST)] });
  expect((await attributesOf('G-3')).attributes).toEqual({ gender: { kind: 'text', text: 'Robots' }, gsm: { kind: 'text', text: 'very heavy' }, children_cords: { kind: 'text', text: 'perhaps' }, size_range: { kind: 'choices', choices: ['L'] } });
  const told = files[0]?.findings.filter((one) => one.where.sku === 'G-3').map((one) => [one.rule, one.where.column]);
  expect(told).toEqual(expect.arrayContaining([['IMP-ANSWER', 'For'], ['IMP-ATTRIBUTE-TYPE', 'Fabric weight'], ['IMP-ATTRIBUTE-TYPE', 'Cords or drawstrings']]));
});

test('a variant is read by the family of its product, whether that stands in the file or in the catalogue', async () => {
  await value('importing.commit', { files: [await file('parents.csv', 'SKU,Name,Family\nP-1,Kurta,garment\n')] });
  await value('importing.commit', { files: [await file('variants.csv', 'SKU,Parent SKU,Name,Family,Fabric weight\nP-2,,Shirt,garment,200\nP-2-S,P-2,,,201\nP-1-S,P-1,,,181\n')] });
  for (const [sku, gsm] of [['P-2-S', '201'], ['P-1-S', '181']] as const) expect((await attributesOf(sku)).attributes.gsm).toEqual({ kind: 'quantity', quantity: { value: gsm, unit: 'GSM' } });
});

test('a control: a row of no family is read as before, by what its values look like', async () => {
  await value('importing.commit', { files: [await file('plain.csv', 'SKU,Name,Odd column\nX-1,Thing,180\nX-2,Other,181\n')] });
  expect((await attributesOf('X-1')).attributes.odd_column).toEqual({ kind: 'number', value: '180' });
});
