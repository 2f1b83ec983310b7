import { textIn } from '#base';
import { costSheetsOf, familiesOf, ratesOf } from '#catalogue';
import type { UseCase } from '../port.ts';

/** Cost sheets, the families they can be for with how many products each has, and the materials that have a rate. */
const sheets: UseCase<'pricing.sheets'> = async (_input, context) => {
  const { read } = await context.workspace();
  const [all, rates, families, counts] = await Promise.all([
    costSheetsOf(read), ratesOf(read), familiesOf(read),
    read.all<{ family: string | null; products: number }>('SELECT family, count(*) AS products FROM product GROUP BY family'),
  ]);
  const products = new Map(counts.map((one) => [one.family ?? '', one.products]));
  const materials = new Map(rates.filter((one) => one.kind === 'material').map((one) => [one.name, { name: one.name, label: one.label ?? one.name, unit: one.unit ?? '' }]));
  const named = new Map(families.map((one) => [one.code, textIn(one.name, context.language)]));
  for (const code of products.keys()) if (code !== '' && !named.has(code)) named.set(code, code);
  return { sheets: all, families: [...named].map(([code, name]) => ({ code, name, products: products.get(code) ?? 0 })), materials: [...materials.values()] };
};
export default sheets;
