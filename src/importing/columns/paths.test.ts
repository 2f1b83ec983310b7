import { expect, it } from 'vitest';
import { readHeading } from './heading.ts';

it.each([
  ['title.en', { field: 'name', language: 'en' }], ['title.hi', { field: 'name', language: 'hi' }], ['description.en_US', { field: 'description', language: 'en' }],
  ['price.amount', { field: 'price' }], ['price.usd', { field: 'price', currency: 'USD' }], ['price.currency', { field: 'priceLadders.1.currency' }], ['brand.value', { field: 'brand' }],
])('a path of JSON or XML names what its first part does: %s', (heading, expected) => expect(readHeading(heading)).toMatchObject(expected));

it.each(['Item.no', 'Sr.no', 'dims.l', 'when.en', 'Qty.'])('a full stop is no path where the first part names nothing, or the whole does: %s', (heading) => {
  const { field, language } = readHeading(heading);
  expect(language).toBeUndefined();
  expect(field === undefined || field === 'sku' || field === 'moq').toBe(true);
});
