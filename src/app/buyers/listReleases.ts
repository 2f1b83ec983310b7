import { layersOf } from '#buyers';
import type { UseCase } from '../port.ts';
import { gently } from '../catalogue/gently.ts';
import { askedOf, heldSteps } from '../disclosure/heldFields.ts';
import { insideOf } from '../fair/inside.ts';
import { wholeProducts } from './items.ts';
import { knownBuyer } from './known.ts';

/** Of our own side a buyer's list has a place for the name alone. */
const PLACES = new Set(['name']);

/** Inside fields that this buyer's list has a place for, to be released or not at all. */
const listReleases: UseCase<'buyers.listReleases'> = async ({ buyer }, context) => {
  const { read } = await context.workspace();
  await knownBuyer(read, buyer);
  const products = await wholeProducts(read, (await layersOf(read, buyer)).map((one) => one.product));
  const held = await gently(heldSteps([...products.values()], await insideOf(read), 'buyer'), context.signal);
  return { lines: askedOf(held.filter((one) => PLACES.has(one.field)), 'buyer') };
};
export default listReleases;
