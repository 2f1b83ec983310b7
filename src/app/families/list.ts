import { familiesOf, familyCounts, ownFamiliesOf, shippedFamilies } from '#catalogue';
import { storefrontProfiles } from '#listing';
import type { UseCase } from '../port.ts';

/** Every family with where it comes from and how many products and variants name it. */
const list: UseCase<'families.list'> = async (_input, context) => {
  const { read } = await context.workspace();
  const [families, own, counts] = await Promise.all([familiesOf(read), ownFamiliesOf(read), familyCounts(read)]);
  const mine = new Set(own.map((one) => one.code));
  const shipped = new Set(shippedFamilies().map((one) => one.code));
  const known = new Set(families.map((one) => one.code));
  return {
    families: families.map((family) => ({ family, origin: !mine.has(family.code) ? 'shipped' as const : shipped.has(family.code) ? 'changed' as const : 'own' as const, products: counts.get(family.code) ?? 0 })),
    withoutFamily: counts.get('') ?? 0,
    unknown: [...counts].filter(([code]) => code !== '' && !known.has(code)).map(([code, products]) => ({ code, products })),
    storefronts: storefrontProfiles().map(({ id, title }) => ({ id, title })),
  };
};
export default list;
