import { describe, expect, test } from 'vitest';
import { filledProduct, type Product } from '../index.ts';
import { candidatePairs } from './candidates.ts';
import { duplicateFacts, type DuplicateFacts, plainSku, wordsOf } from './facts.ts';
import { findDuplicates } from './find.ts';

const random = (seed: number) => () => ((seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32);
const GOODS = ['oil lamp', 'temple bell', 'bowl', 'candle stand', 'incense holder', 'kurta', 'bedspread', 'cushion cover', 'table runner', 'brake pad', 'pin header', 'turmeric powder', 'wall plate', 'photo frame', 'door handle', 'serving tray'];
const STUFF = ['brass', 'copper', 'cotton', 'linen', 'sheesham', 'marble', 'steel', 'jute', 'silk', 'ceramic', 'leather', 'bamboo'];
const LOOKS = ['hammered', 'polished', 'antique', 'engraved', 'block printed', 'hand woven', 'embroidered', 'lacquered', 'etched', 'carved', 'glazed', 'plain', 'ribbed', 'fluted', 'enamelled', 'inlaid'];
const PATTERNS = ['peacock', 'lotus', 'paisley', 'mandala', 'floral', 'geometric', 'elephant', 'jaali', 'chevron', 'tree of life', 'ganesha', 'mughal', 'warli', 'ikat', 'bandhani', 'ajrakh'];
const SIZES = ['10 cm', '12 cm', '15 cm', '20 cm', '24 cm', '30 cm', '40 cm', '60 cm'];

const id = (number: number): string => `01ARZ3NDEKTSV4RR${String(number).padStart(10, '0')}`;
const text = (value: string) => ({ kind: 'text' as const, text: value });
const item = (number: number, sku: string, name: string, more: Partial<Product> = {}): Product => filledProduct({ id: id(number), sku, name: { en: { text: name } }, ...more });

type Made = { facts: DuplicateFacts[]; truth: Set<string> };
const pairKey = (one: string, other: string): string => [one, other].sort().join(' ');

/** A catalogue of different items, sizes and patterns of one design among them, and some items that somebody listed a second time in other words. */
function seeded(items: number, again: number, seed = 7): Made {
  const next = random(seed);
  const pick = <T>(all: readonly T[]): T => all[Math.floor(next() * all.length)] as T;
  const products: { product: Product; photos: string[] }[] = [];
  const designs = new Set<string>();
  for (let at = 0; products.length < items; at++) {
    const [look, stuff, pattern, goods, size] = [pick(LOOKS), pick(STUFF), pick(PATTERNS), pick(GOODS), pick(SIZES)];
    const design = `${look} ${stuff} ${pattern} ${goods} ${size}`;
    if (designs.has(design)) continue;
    designs.add(design);
    const number = products.length;
    products.push({
      product: item(number, `KB-${String(number).padStart(5, '0')}`, `${look} ${stuff} ${goods}, ${pattern}, ${size}`, { gtin: `8901${String(1_000_000 + number)}00`, attributes: { material: text(stuff), finish: text(look), pattern: text(pattern), size: text(size) } }),
      photos: [`photo ${at}`],
    });
  }
  const truth = new Set<string>();
  for (let copy = 0; copy < again; copy++) {
    const of = products[Math.floor((copy * items) / again)] as (typeof products)[number];
    const number = items + copy;
    const { look, stuff, pattern, goods, size } = partsOf(of.product);
    const titles = [`${goods} ${pattern} ${look} ${stuff} ${size}`, `${look} ${stuff} ${goods} with ${pattern} ${size.replace(' ', '')}`, `${look} ${stuff} ${goods.replace(/.$/u, '')} ${pattern} ${size}`, `New ${look} ${stuff} ${goods}s ${pattern} design ${size}`];
    const { size: _size, ...fewer } = of.product.attributes;
    products.push({ product: item(number, `NEW-${copy}`, titles[copy % titles.length] ?? '', { attributes: copy % 3 === 0 ? fewer : of.product.attributes, ...(copy % 5 === 0 ? { gtin: of.product.gtin } : {}) }), photos: copy % 2 === 0 ? of.photos : [`photo of copy ${copy}`] });
    truth.add(pairKey(id(number), of.product.id));
  }
  return { facts: products.map(({ product, photos }) => duplicateFacts(product, photos)), truth };
}
const partsOf = ({ attributes, name }: Product) => {
  const of = (key: string): string => { const value = attributes[key]; return value?.kind === 'text' ? value.text : ''; };
  const [stuff, look, pattern, size] = [of('material'), of('finish'), of('pattern'), of('size')];
  return { stuff, look, pattern, size, goods: (name.en?.text.split(',')[0] ?? '').slice(`${look} ${stuff} `.length) };
};

describe('likely duplicates', () => {
  test('items listed again in other words are found, other sizes and patterns of one design are not', async () => {
    const { facts, truth } = seeded(3_000, 120);
    const found = await findDuplicates(facts);
    const right = found.filter((one) => truth.has(pairKey(one.one, one.other)));
    console.info(`duplicates: caught ${right.length} of ${truth.size}; false alarms ${found.length - right.length} in ${facts.length} items`);
    expect(right.length / truth.size).toBeGreaterThan(0.95);
    expect((found.length - right.length) / facts.length).toBeLessThan(0.01);
  });

  test('comparisons grow with the number of items, not with its square', () => {
    const compared = (items: number): number => [...candidatePairs(seeded(items, items / 20).facts)].filter((one) => one !== undefined).length;
    const [small, large] = [compared(2_000), compared(8_000)];
    console.info(`comparisons: ${small} for 2,100 items, ${large} for 8,400 (each with each would be ${(8_400 * 8_399) / 2})`);
    // Each with each would be sixteen times as many; the more items, the smaller the part that is compared.
    expect(large / small).toBeLessThan(13);
    expect(large / 8_400).toBeLessThan(40);
  });

  test('a thousand items of one name cost no square either', () => {
    const same = Array.from({ length: 1_000 }, (_, number) => duplicateFacts(item(number, `S-${number}x`, 'Brass bowl'), []));
    expect([...candidatePairs(same)].filter((one) => one !== undefined).length).toBeLessThan(2_000);
  });

  test('says which parts match and which do not', async () => {
    const one = item(1, 'KB-1', 'Hammered brass bowl, lotus, 15 cm', { gtin: '8901234567894', attributes: { material: text('Brass'), finish: text('Hammered'), colour: text('Gold') } });
    const other = item(2, 'XB-9', 'Brass bowl hammered lotus 15cm', { gtin: '8901234567900', attributes: { material: text('brass'), finish: text('Hammered'), colour: text('Antique gold') } });
    const [pair] = await findDuplicates([duplicateFacts(one, ['a', 'b']), duplicateFacts(other, ['b', 'a', 'c']), duplicateFacts(item(3, 'ZZ-3', 'Cotton kurta'), [])]);
    expect(pair).toMatchObject({ one: one.id, other: other.id, evidence: { name: 100, numbers: [], attributes: { equal: 2, of: 3, different: ['colour'] }, photos: 2, gtin: 'differs', model: 'unknown', sku: 'other', price: 'unknown' } });
  });

  test('another size in the name speaks against, a number typed twice for it', async () => {
    const facts = [duplicateFacts(item(1, 'KB-015', 'Brass bowl lotus 15 cm'), []), duplicateFacts(item(2, 'KB-20', 'Brass bowl lotus 20 cm'), []), duplicateFacts(item(3, 'kb 15', 'Bowl'), [])];
    const found = await findDuplicates(facts);
    expect(found.map((one) => [one.one, one.other])).not.toContainEqual([id(1), id(2)]);
    expect(plainSku('KB-0015')).toBe(plainSku('kb 15'));
    expect(plainSku('KB-100')).not.toBe(plainSku('KB-1'));
  });

  test('variants of one product are no duplicates unless asked', async () => {
    const parent = item(1, 'P', 'Cotton kurta block printed indigo');
    const facts = [parent, item(2, 'P-S', 'Cotton kurta block printed indigo', { parent: parent.id }), item(3, 'P-M', 'Cotton kurta block printed indigo', { parent: parent.id })].map((one) => duplicateFacts(one, []));
    expect(await findDuplicates(facts)).toEqual([]);
    expect(await findDuplicates(facts, { variants: true })).toHaveLength(3);
  });

  test('words are compared folded, numbers apart from units, plurals as singles, Hindi too', () => {
    expect(wordsOf('Brass Lamps, 15CM for the Temple')).toEqual(['15', 'brass', 'cm', 'lamp', 'temple']);
    expect(wordsOf('पीतल का दीपक')).toEqual(['दीपक', 'पीतल']);
  });
});
