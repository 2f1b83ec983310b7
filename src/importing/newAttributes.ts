import type { Attribute, AttributeValue, Family, FamilyAttribute } from '#catalogue/nouns';
import { attributeKeyOf } from './columns/attributeKey.ts';
import { isPublicAttribute } from './columns/headingWords.ts';
import { meansSecret } from './columns/secretWords.ts';
import { columnShape } from './columns/shape.ts';
import type { Unit } from './layouts/unit.ts';
import type { ColumnMapping, Mapping } from './nouns.ts';
import type { Catalogue } from './plan/asked.ts';
import { DAY_HEADING, serialDay } from './detectors/serialDays.ts';
import { readDay } from './values/day.ts';
import { type Confidentiality, PLAIN_DECIMAL, stricter, wordKey } from '#base';

type Type = Attribute['type'];

/** Attributes that an import makes or closes: their types, and the ones that were used and are not so in the company yet. */
export type AttributeMaker = {
  typeOf(key: string, column: ColumnMapping): Type;
  /** Notes the attributes of one record, which belongs to this family. */
  use(values: Readonly<Record<string, AttributeValue>>, unit: Unit, family?: Family): void;
  /** New attributes since the last time, and those of the company that the file keeps more closed. */
  take(): Attribute[];
};

/** A class for a column whose mapping says none. What comes from our own files without one may have been anything. */
function classOf(heading: string, layout: Mapping['layout']): Confidentiality {
  const words = wordKey(heading);
  return meansSecret(words) ? 'secret' : isPublicAttribute(words) ? 'public' : layout === 'own' ? 'secret' : 'internal';
}

type Definition = Pick<Attribute, 'type' | 'unit' | 'units' | 'choices' | 'columns' | 'min' | 'max' | 'decimals'>;
const TYPING = ['type', 'unit', 'units', 'choices', 'columns', 'min', 'max', 'decimals'] as const;
const definitionIn = (family: FamilyAttribute): Definition => Object.fromEntries(TYPING.flatMap((key) => (family[key] === undefined ? [] : [[key, family[key]]]))) as Definition;

/** The most closed class that some family says of each attribute. */
function declaredClasses(families: readonly Family[]): Map<string, Confidentiality> {
  const found = new Map<string, Confidentiality>();
  for (const one of families.flatMap((family) => family.attributes)) found.set(one.key, stricter(found.get(one.key) ?? 'public', one.class));
  return found;
}

const keyOf = (field: string): string => field.split('.')[1] ?? '';

/** A day, one in the American order, or what a spreadsheet made of days under a heading of days. */
const isDayLike = (value: string, heading: string): boolean => {
  const read = readDay(value);
  return 'day' in read || read.suggestion !== undefined || (serialDay(value) !== undefined && DAY_HEADING.test(wordKey(heading)));
};

/** Numbers are a type of their own only when none has a zero in front: 007 is a code. */
const typeOfValues = (values: readonly string[], column: ColumnMapping): Type => {
  const filled = values.filter((value) => value !== '');
  if (filled.length > 0 && filled.filter((value) => isDayLike(value, column.heading)).length >= filled.length * 0.9) return 'day';
  const shape = columnShape(filled);
  if (filled.length > 0 && filled.every((value) => PLAIN_DECIMAL.test(value) && !/^-?0\d/.test(value) && value.length < 12)) return column.unit ? 'quantity' : 'number';
  if (shape === 'measure') return 'quantity';
  if (shape === 'money') return 'money';
  return shape === 'yesno' ? 'yesno' : shape === 'day' ? 'day' : 'text';
};

/** Attribute keys are made by the columns of the mapping and by the options of variants. */
export function attributeMaker(mapping: Mapping, existing: readonly Attribute[], sample: readonly (readonly string[])[], newId: () => string, { families, declaresAll = false }: Pick<Catalogue, 'families' | 'declaresAll'> = {}): AttributeMaker {
  const declared = declaredClasses(families?.all ?? []);
  const known = new Map(existing.map((one) => [one.key, one]));
  const types = new Map<string, Type>();
  const columns = new Map<string, ColumnMapping>();
  const fresh = new Map<string, Attribute>();
  for (const column of mapping.columns) if (column.field?.startsWith('attribute.') && !columns.has(keyOf(column.field))) columns.set(keyOf(column.field), column);
  const typeOf = (key: string, column: ColumnMapping): Type => {
    const type = known.get(key)?.type ?? types.get(key) ?? (column.field?.split('.')[2] ? 'texts' : typeOfValues(sample.map((row) => row[column.index] ?? ''), column));
    types.set(key, type);
    return type;
  };
  const note = (one: Attribute): void => {
    known.set(one.key, one);
    fresh.set(one.id, one);
  };
  const make = (key: string, heading: string, column: ColumnMapping | undefined, definition: Definition, cls: Confidentiality): void => {
    note({ id: newId(), key, label: { en: { text: (column?.label || heading).slice(0, 200) } }, class: cls, importedFrom: heading.slice(0, 400), ...(column?.unit ? { unit: column.unit } : {}), ...definition });
  };
  /** A file never opens what the company keeps closed; the other way round it closes it. */
  const close = (before: Attribute, column: ColumnMapping | undefined): void => {
    const held = stricter(before.class, declared.get(before.key) ?? 'public');
    if (column?.class && stricter(held, column.class) !== held) note({ ...before, class: column.class });
  };
  /** What a family of ours declares, or nobody at all in a copy of a whole company, is no attribute of the company's own when the file says no more. */
  const isSaid = (key: string, cls: Confidentiality, inFamily: Confidentiality | undefined): boolean => {
    const held = mapping.layout !== 'own' ? undefined : (inFamily ?? (declaresAll ? (declared.get(key) ?? 'internal') : undefined));
    return held !== undefined && stricter(held, cls) === held;
  };
  return {
    typeOf,
    use: (values, unit, family) => {
      for (const key in values) {
        const column = columns.get(key);
        const before = known.get(key);
        const option = before ? undefined : unit.options.find((one) => attributeKeyOf(one.heading) === key);
        const ofFamily = before ? undefined : family?.attributes.find((one) => one.key === key);
        const cls = column?.class ?? classOf(column?.heading ?? '', mapping.layout);
        if (before) close(before, column);
        else if (option) make(key, option.heading, undefined, { type: 'text' }, 'public');
        else if (!isSaid(key, cls, ofFamily?.class)) make(key, column?.heading ?? key, column, ofFamily ? definitionIn(ofFamily) : { type: types.get(key) ?? 'text' }, cls);
      }
    },
    take: () => {
      const made = [...fresh.values()];
      fresh.clear();
      return made;
    },
  };
}
