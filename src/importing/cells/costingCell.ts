import { attributeKey } from '#catalogue/nouns';
import { readMeasure } from '../values/measure.ts';
import { readNumber } from '../values/number.ts';
import { error, type FieldCell } from './cell.ts';

/** One figure that the cost sheet asks for: "1.35 KGS", or a bare number of pieces. Undefined for a key that cannot be. */
export function costingCell(key: string): FieldCell | undefined {
  if (!attributeKey.safeParse(key).success) return undefined;
  return {
    text: ({ costing }) => { const one = costing?.[key]; return one ? [one.value, ...(one.unit ? [one.unit] : [])].join(' ') : ''; },
    read: (text, draft) => {
      const number = readNumber(text);
      const measure = readMeasure(text, undefined);
      const made = 'value' in number ? { value: number.value } : 'quantity' in measure ? { ...measure.quantity } : undefined;
      if (!made) return error('IMP-NUMBER', { value: text });
      (draft.maps.costing ??= {})[key] = made;
      return undefined;
    },
  };
}
