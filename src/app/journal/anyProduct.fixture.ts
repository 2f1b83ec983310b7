import { type Product, product } from '#catalogue';

type Roll = (below: number) => number;

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const ulid = (roll: Roll): string => `0${Array.from({ length: 25 }, () => ALPHABET[roll(32)]).join('')}`;
const one = <T>(roll: Roll, all: readonly T[]): T => all[roll(all.length)] as T;
const maybe = <T>(roll: Roll, make: () => T): T | undefined => (roll(2) === 0 ? make() : undefined);
const text = (roll: Roll): string => one(roll, ['brass lamp', 'दीपक, "पीतल"', '=1+1', 'a | b', 'x'.repeat(roll(400)), `line one\nline two ${roll(99)}`]);
const texts = (roll: Roll): Record<string, { text: string }> => Object.fromEntries(['en', 'hi', 'gu'].filter(() => roll(2) === 0).map((language) => [language, { text: text(roll) }]));
const quantity = (roll: Roll): { value: string; unit: string } => ({ value: `${roll(500)}.${1 + roll(9)}`, unit: one(roll, ['KGS', 'GMS', 'PCS', 'CMS']) });
const children = (roll: Roll, make: (position: number) => object): Record<string, object> => Object.fromEntries(Array.from({ length: roll(4) }, (_, position) => [ulid(roll), { position, ...make(position) }]));

/** A document with everything the form can write: texts, rates, packing, photos, attributes of every type. The same numbers give the same document. */
export function anyProduct(roll: Roll, id: string, sku: string): Product {
  const currency = one(roll, ['USD', 'EUR', 'INR']);
  return product.parse(JSON.parse(JSON.stringify({
    id, sku, name: texts(roll), description: texts(roll), highlights: children(roll, () => ({ text: texts(roll) })), keywords: Array.from({ length: roll(3) }, () => `word ${roll(9)}`),
    brand: maybe(roll, () => `Brand ${roll(9)}`), hsCode: maybe(roll, () => one(roll, ['830629', '09103020'])), origin: maybe(roll, () => 'IN'), notes: maybe(roll, () => text(roll)), moq: maybe(roll, () => quantity(roll)), cost: maybe(roll, () => ({ amount: roll(100_000), currency: 'INR' })),
    priceLadders: children(roll, () => ({ currency, incoterm: maybe(roll, () => 'FOB'), steps: children(roll, (at) => ({ minQuantity: String(10 * (at + 1)), price: { amount: 1 + roll(9_999), currency } })) })),
    leadTimes: children(roll, () => ({ days: 1 + roll(90), maxQuantity: maybe(roll, () => '500') })), packing: children(roll, () => ({ level: one(roll, ['item', 'inner', 'carton']), count: maybe(roll, () => '24'), netWeight: maybe(roll, () => quantity(roll)), length: maybe(roll, () => quantity(roll)) })),
    images: children(roll, (at) => ({ fileName: `KB-${at}.jpg`, blob: maybe(roll, () => 'ab'.repeat(32)), alt: maybe(roll, () => texts(roll)) })), materials: children(roll, () => ({ name: one(roll, ['Cotton', 'Brass']), percent: maybe(roll, () => '60') })),
    tariffCodes: roll(2) === 0 ? { US: '8306.29' } : {}, traits: { handmade: maybe(roll, () => roll(2) === 0), voltage: maybe(roll, () => quantity(roll)) }, label: roll(2) === 0 ? { care: text(roll) } : {}, classes: roll(3) === 0 ? { brand: 'internal' } : {}, claims: roll(2) === 0 ? ['GOTS'] : [],
    attributes: {
      colour: maybe(roll, () => ({ kind: 'choice', choice: 'red' })), size: maybe(roll, () => ({ kind: 'quantity', quantity: quantity(roll) })), finish: maybe(roll, () => ({ kind: 'texts', texts: { en: { text: 'matt' } } })),
      parts: maybe(roll, () => ({ kind: 'table', rows: [['a', 'b'], ['c']] })), safe: maybe(roll, () => ({ kind: 'yesno', yes: roll(2) === 0 })), made: maybe(roll, () => ({ kind: 'day', day: '2026-03-31' })),
    },
  })));
}
