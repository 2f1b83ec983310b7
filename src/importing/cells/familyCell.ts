import { PLAIN_DECIMAL } from '#base';
import type { AttributeValue, FamilyAttribute } from '#catalogue/nouns';
import type { ColumnMapping } from '../nouns.ts';
import { attributeCell, attributeText } from './attributeCells.ts';
import { type FieldCell, info, tooLong, warning } from './cell.ts';

const TEXT_LIMIT = 20_000;

/** The cell with what its heading says of all cells: unit, currency, decimal comma. */
function asTyped(text: string, { type }: FamilyAttribute, column: ColumnMapping): string {
  const number = column.decimal === ',' && /^[-\d.,\s]+$/.test(text) ? text.replaceAll('.', '').replace(',', '.') : text;
  const beside = type === 'quantity' ? column.unit : type === 'money' ? column.currency : undefined;
  return beside && PLAIN_DECIMAL.test(number.replaceAll(',', '')) ? `${number} ${beside}` : number;
}

/** An attribute of the row's family: read by the family's type, units and answers. What does not fit stays a text, and is told. */
export function familyCell(key: string, language: string | undefined, definition: FamilyAttribute, read: (text: string, definition: FamilyAttribute) => AttributeValue | undefined): FieldCell {
  const plain = attributeCell(key, definition.type, language);
  if (language !== undefined || definition.type === 'text' || definition.type === 'texts') return plain;
  return {
    text: plain.text,
    read: (text, draft, column) => {
      const long = tooLong(text, TEXT_LIMIT);
      if (long) return long;
      const value = read(asTyped(text, definition, column), definition);
      draft.attributes[key] = value ?? { kind: 'text', text };
      if (!value) return definition.choices?.length ? warning('IMP-ANSWER', { value: text }) : warning('IMP-ATTRIBUTE-TYPE', { value: text, type: definition.type });
      const shown = attributeText(value, language);
      return (value.kind === 'choice' && shown !== text) || (value.kind === 'quantity' && value.raw !== undefined) ? info('IMP-UNIT-IN-VALUE', { value: text, read: shown }) : undefined;
    },
  };
}
