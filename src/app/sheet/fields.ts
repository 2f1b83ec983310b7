import { textIn } from '#base';
import { attributeFaces, attributesOf, familiesOf, familyOf, labelName, labelNames, productById } from '#catalogue';
import { vocabulary } from '#specsheet';
import type { UseCase } from '../port.ts';

const FACTS = ['moq', 'delivery', 'hsCode', 'origin'];
const OWN = ['brand', 'modelNumber', 'materials', 'claims', 'gtin'];

/** Fields that the parts of a sheet can show: those of the item that is looked at first, then the company's others. */
const fields: UseCase<'sheet.fields'> = async ({ id }, context) => {
  const { read } = await context.workspace();
  const [attributes, families, product] = await Promise.all([attributesOf(read), familiesOf(read), id ? productById(read, id) : undefined]);
  const words = vocabulary(context.language === 'hi' ? 'hi' : 'en');
  const faces = product ? attributeFaces(attributes, familyOf(product, families)) : new Map(attributes.map((one) => [one.key, one]));
  const open = [...faces.values()].filter((one) => one.class === 'public' || one.class === 'buyer');
  const labels = [...new Set([...Object.keys(product?.label ?? {}), ...Object.keys(labelNames())])].map((key) => ({ key, name: words.has(key) ? words.word(key) : labelName(key, context.language) }));
  const named = (key: string) => ({ key, name: words.word(key) });
  return {
    blocks: [
      { block: 'facts', fields: FACTS.map(named) },
      { block: 'specification', fields: [...OWN.slice(0, 2).map(named), ...open.map((one) => ({ key: one.key, name: textIn(one.label, context.language) || one.key })), ...OWN.slice(2).map(named)] },
      { block: 'care', fields: labels },
    ],
  };
};
export default fields;
