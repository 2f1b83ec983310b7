import { axisKey, axisValuesOf, inheritedKeys, inheritKeyOf, placeFindings, coverOf, valueText, withInherited } from '#catalogue';
import type { UseCase } from '../port.ts';
import { shownFindings } from '../report/render.ts';
import { labelOf, shelfOf } from './shelf.ts';

/** All variants of a product with their places and one field of each: what the matrix is drawn from. */
const matrix: UseCase<'variants.matrix'> = async ({ parent: id, field }, context) => {
  const { read } = await context.workspace();
  const { parent, variants, cells } = await shelfOf(read, id, context.language);
  const cell = cells.get(field);
  const key = inheritKeyOf(field);
  const axes = parent.axes.map((axis) => ({
    key: axis, label: labelOf(cells, axis), type: cells.get(`attributes.${axis}`)?.type ?? 'text',
    values: axisValuesOf(parent, variants, axis).map((one) => ({ key: axisKey(one), text: valueText(one, context.language) })),
  }));
  return {
    axes, field, parentText: cell?.read(parent) ?? '', findings: shownFindings(placeFindings(variants, parent.axes), context.language),
    variants: variants.map((one) => {
      const whole = withInherited(one, parent);
      return { id: one.id, sku: one.sku, place: parent.axes.map((axis) => axisKey(one.attributes[axis])), text: cell?.read(whole) ?? '', inherited: inheritedKeys(one, parent).includes(key), thumbnail: coverOf(whole) };
    }),
  };
};
export default matrix;
