import type { Attribute, AttributeValue } from '#catalogue/nouns';
import { attributeKeyOf } from './columns/attributeKey.ts';
import { isPublicAttribute } from './columns/headingWords.ts';
import { columnShape } from './columns/shape.ts';
import type { Unit } from './layouts/unit.ts';
import type { ColumnMapping, Mapping } from './nouns.ts';
import { PLAIN_DECIMAL, wordKey } from '#base';

type Type = Attribute['type'];

/** Attributes that an import makes: their types, and the ones that were used and are not in the company yet. */
export type AttributeMaker = {
  typeOf(key: string, column: ColumnMapping): Type;
  /** Notes the attributes of one record. */
  use(values: Readonly<Record<string, AttributeValue>>, unit: Unit): void;
  /** New attributes since the last time. */
  take(): Attribute[];
};

const keyOf = (field: string): string => field.split('.')[1] ?? '';

/** Numbers are a type of their own only when none has a zero in front: 007 is a code. */
const typeOfValues = (values: readonly string[], column: ColumnMapping): Type => {
  const filled = values.filter((value) => value !== '');
  const shape = columnShape(filled);
  if (filled.length > 0 && filled.every((value) => PLAIN_DECIMAL.test(value) && !/^-?0\d/.test(value) && value.length < 12)) return column.unit ? 'quantity' : 'number';
  if (shape === 'measure') return 'quantity';
  if (shape === 'money') return 'money';
  return shape === 'yesno' ? 'yesno' : shape === 'day' ? 'day' : 'text';
};

/** Attribute keys are made by the columns of the mapping and by the options of variants. */
export function attributeMaker(mapping: Mapping, existing: readonly Attribute[], sample: readonly (readonly string[])[], newId: () => string): AttributeMaker {
  const known = new Map(existing.map((one) => [one.key, one]));
  const types = new Map<string, Type>();
  const columns = new Map<string, ColumnMapping>();
  let fresh: Attribute[] = [];
  for (const column of mapping.columns) if (column.field?.startsWith('attribute.') && !columns.has(keyOf(column.field))) columns.set(keyOf(column.field), column);
  const typeOf = (key: string, column: ColumnMapping): Type => {
    const type = known.get(key)?.type ?? types.get(key) ?? (column.field?.split('.')[2] ? 'texts' : typeOfValues(sample.map((row) => row[column.index] ?? ''), column));
    types.set(key, type);
    return type;
  };
  const make = (key: string, heading: string, column: ColumnMapping | undefined, type: Type): void => {
    const cls = column?.class ?? (isPublicAttribute(wordKey(heading)) || !column ? 'public' : 'internal');
    const made: Attribute = { id: newId(), key, label: { en: { text: (column?.label || heading).slice(0, 200) } }, type, class: cls, importedFrom: heading.slice(0, 400), ...(column?.unit ? { unit: column.unit } : {}) };
    known.set(key, made);
    fresh.push(made);
  };
  return {
    typeOf,
    use: (values, unit) => {
      for (const key in values) {
        if (known.has(key)) continue;
        const column = columns.get(key);
        const option = unit.options.find((one) => attributeKeyOf(one.heading) === key);
        make(key, option?.heading ?? column?.heading ?? key, option ? undefined : column, option ? 'text' : (types.get(key) ?? 'text'));
      }
    },
    take: () => {
      const made = fresh;
      fresh = [];
      return made;
    },
  };
}
