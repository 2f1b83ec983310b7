import { product, shippedFamilies } from '#catalogue';
import { certificate, exporter } from '#exporter';
import { facts } from '#rules';
import { describe, expect, test } from 'vitest';
import { covers } from './certificates.ts';
import { allClaims } from './claims.ts';
import { exporterFacts } from './exporter.ts';
import { fieldOfFact } from './fields.ts';
import { listingFacts, valuesOfProduct } from './listing.ts';
import { materialsOf } from './materials.ts';
import { productFacts } from './product.ts';
import { sectorOf } from './sectors.ts';

const ON = '2026-11-21';
const ID = (tail: string): string => tail.padStart(26, '0');
const one = (more: object = {}) => product.parse({ id: ID('1'), sku: 'KB-1', ...more });
const text = (value: string) => ({ kind: 'text' as const, text: value });
const paper = (more: object = {}) => certificate.parse({ id: ID('9'), kind: 'gots', ...more });

describe('materials are read, not guessed', () => {
  test.each([
    ['60% Cotton, 40% Linen', [{ name: 'Cotton', percent: '60' }, { name: 'Linen', percent: '40' }]],
    ['cotton 97.5% / elastane 2.5 %', [{ name: 'cotton', percent: '97.5' }, { name: 'elastane', percent: '2.5' }]],
    ['100% cotton', [{ name: 'cotton', percent: '100' }]],
    ['Brass, Sheesham wood', [{ name: 'Brass' }, { name: 'Sheesham wood' }]],
    ['60% cotton, the rest linen', [{ name: '60% cotton' }, { name: 'the rest linen' }]],
    ['', []],
  ])('%j', (written, expected) => expect(materialsOf(one({ attributes: { material: text(written) } }))).toEqual(expected));
  test('records go before words', () => expect(materialsOf(one({ materials: { [ID('3')]: { position: 0, name: 'Silk', percent: '100' } }, attributes: { material: text('50% cotton') } }))).toMatchObject([{ name: 'Silk', percent: '100' }]));
});

test.each([
  [['GOTS certified'], 'Organic cotton scarf', ['GOTS certified', 'Organic']], [[], 'Inorganic pigment, face cream, dance', []], [['Organic'], 'organic cotton', ['Organic']], [[], 'CE marked charger, FDA-approved', ['CE marked', 'FDA-approved']], [[], 'Oeko Tex Standard 100 towel', ['Oeko Tex Standard 100']],
])('claims %j and the text %j make %j', (declared, said, expected) => expect(allClaims(declared, said)).toEqual(expected));

test.each([['610910', 'textiles'], ['630492', 'textiles'], ['741980', 'handicrafts'], ['091030', 'food'], ['853669', 'electronics'], ['870830', 'auto'], ['950300', 'toys'], ['711311', 'jewellery'], ['300490', 'pharma'], ['847130', undefined], ['', undefined]])('HS %s is routed to %s', (code, sector) => expect(sectorOf(code)).toBe(sector));

describe('a certificate covers a product', () => {
  test.each([
    ['by its HS prefix', { covers: { hsPrefixes: ['63'] } }, { hsCode: '6304.19.00' }, true], ['not by another prefix', { covers: { hsPrefixes: ['61'] } }, { hsCode: '63041900' }, false], ['not by an empty prefix', { covers: { hsPrefixes: [''] } }, { hsCode: '63041900' }, false],
    ['as the firm', { covers: { firm: true } }, {}, true], ['by a link', {}, { certificateIds: [ID('9')] }, true], ['through its parent', { covers: { products: [ID('7')] } }, { parent: ID('7') }, true], ['not without any of these', {}, {}, false],
  ])('%s', (_how, certified, goods, expected) => expect(covers(paper(certified), one(goods))).toBe(expected));
});

describe('facts of records', () => {
  test('fit the schema rules are written for', () => {
    const firm = exporter.parse({ id: ID('5'), legalName: 'Kaveri', iec: ' abccx 1234 k ', gstins: ['29 abccx1234k1z4'], turnover: '84000000', bank: { adCode: '0510123' }, luts: { [ID('6')]: { position: 0, arn: 'AD290326000123X', financialYear: '2026-27' } } });
    const vault = [paper({ kind: 'FSSAI', number: '10012345000123', validTo: ON, covers: { firm: true } }), paper({ kind: 'RCMC', number: 'R-1' }), paper({ kind: 'ETO report' })];
    const goods = one({ hsCode: '63041900', name: { en: { text: 'Bedspread' } }, attributes: { material: text('100% cotton'), test_lead_ppm: text('45 ppm') }, label: { originMark: 'Made in India', note: 'x' }, moq: { value: '50', unit: 'PCS' } });
    const given = { exporter: exporterFacts(firm, vault), product: productFacts(goods, vault, ON, shippedFamilies()), listing: listingFacts(valuesOfProduct(goods, ON)) };
    const parsed = facts.parse(given);
    expect(parsed.exporter).toMatchObject({ iec: 'ABCCX1234K', gstins: ['29ABCCX1234K1Z4'], aato: '84000000', adCodes: ['0510123'], licences: [{ kind: 'fssai-licence', validTo: ON }], rcmcs: [{ number: 'R-1' }], luts: [{ financialYear: '2026-27' }] });
    expect(parsed.exporter?.certificates?.map((each) => each.kind)).toEqual(['fssai-licence', 'rcmc', 'eto-test']);
    expect(parsed.product).toMatchObject({ hs6: '630419', sector: 'textiles', label: { originMark: 'Made in India' }, tests: { leadPpm: '45' } });
    expect(parsed.listing).toMatchObject({ title: 'Bedspread', hs6: '630419', moq: { value: '50', unit: 'PCS' } });
  });
  test('lie back in fields of records', () => {
    expect(['exporter.gstins[1]', 'exporter.adCodes', 'product.hs6', 'product.traits.battery', 'product.materials[2].percent', 'product.tests.leadPpm', 'listing.title', 'product.label.originMark', 'destination'].map(fieldOfFact))
      .toEqual(['gstins.1', 'bank.adCode', 'hsCode', 'traits.battery', 'materials', 'attributes.test_lead_ppm', 'name.en', 'label.originMark', undefined]);
  });
});
