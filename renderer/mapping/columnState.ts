import { CONFIDENTIALITY, type Confidentiality, foldText } from '#base';
import type { Inspected, Mapping } from '../importing/useImport.ts';

export type Column = Mapping['columns'][number];
export type Step = NonNullable<Column['transforms']>[number];
export type Fit = Inspected['fits'][number];
/** What a person looks for in a long list of columns. */
export const KINDS = ['all', 'open', 'guessed', 'misfit', 'secret', 'left'] as const;
export type Kind = (typeof KINDS)[number];

/** Spreadsheet letters: 0 is A, 26 is AA. */
export const letterOf = (index: number): string => (index < 26 ? String.fromCharCode(65 + index) : letterOf(Math.floor(index / 26) - 1) + String.fromCharCode(65 + (index % 26)));

const isClass = (one: string | undefined): one is Confidentiality => CONFIDENTIALITY.includes(one as Confidentiality);

/** Who may see what the column holds: its own class, else that of the field it becomes; undefined when it is left out. */
export function classOf(column: Column, inspected: Inspected): Confidentiality | undefined {
  const found = column.field?.startsWith('attribute.') && column.class ? column.class : (inspected.fields.find((one) => one.key === column.field)?.class ?? column.class);
  return column.field !== null && isClass(found) ? found : undefined;
}

/** `open`: nobody recognised it and nobody chose. `guessed`: proposed, not yet looked at. `left`: left out. */
export function isOfKind(kind: Kind, column: Column, fit: Fit | undefined, inspected: Inspected): boolean {
  switch (kind) {
    case 'all': return true;
    case 'open': return column.by === 'none';
    case 'guessed': return column.by !== 'none' && column.by !== 'user' && column.field !== null;
    case 'misfit': return (fit?.misfits ?? 0) > 0;
    case 'secret': return classOf(column, inspected) === 'secret';
    case 'left': return column.field === null;
  }
}

/** The first different values of a column, as they stand in the file. */
export function samplesOf(inspected: Inspected, index: number, count = 3): string[] {
  const found = new Set<string>();
  for (const row of inspected.sample) {
    const text = row[index] ?? '';
    if (text !== '') found.add(text);
    if (found.size === count) break;
  }
  return [...found];
}

/** Whether a column answers to what is typed: by its heading, by what it becomes, by a value. */
export const answersTo = (query: string, column: Column, name: string, samples: readonly string[]): boolean => [column.heading, name, letterOf(column.index), ...samples].some((text) => foldText(text).includes(foldText(query)));

/** The mapping with some columns changed, by their places in its list. */
export const changed = (mapping: Mapping, places: ReadonlySet<number>, change: (column: Column) => Column): Mapping => ({ ...mapping, columns: mapping.columns.map((one, at) => (places.has(at) ? change(one) : one)) });

export const leftOut = (column: Column): Column => ({ ...column, field: null, by: 'user' });
export const accepted = (column: Column): Column => ({ ...column, by: 'user' });
export const asOwn = (column: Column, inspected: Inspected): Column => {
  const own = inspected.own.find((one) => one.index === column.index);
  return { ...column, field: own?.field ?? null, label: own?.label ?? column.heading, class: own?.class ?? 'internal', by: 'user' };
};

/** The column as another field: its class is the field's, what was said of currency and unit stays. */
export function becoming(column: Column, field: string): Column {
  const { label: _label, class: _class, ...rest } = column;
  return { ...rest, field, by: 'user' };
}

/** What was noticed when the file was recognised and is still so: a currency or unit that was chosen since, or a column that is left out, is no matter any more. */
export const stillOpen = (findings: Inspected['findings'], columns: readonly Column[]): Inspected['findings'] => findings.filter(({ rule, where }) => {
  const asked = rule === 'IMP-CURRENCY-MISSING' ? 'currency' : rule === 'IMP-UNIT-MISSING' ? 'unit' : undefined;
  const of = columns.filter((one) => one.heading === where.column);
  return asked === undefined || of.length === 0 || of.some((one) => one.field !== null && one[asked] === undefined);
});

/** A mapping can go to the preview when something tells items apart. */
export const canPreview = (mapping: Mapping): boolean => mapping.columns.some((one) => one.field === 'sku' || one.field === mapping.key || one.field?.startsWith('name.') === true);

export const isMoney = (field: string | null): boolean => field !== null && /^(price|cost|priceLadders\.\d+\.steps\.\d+\.price)$/.test(field);
/** A rate, whose currency may stand in a column of its own. */
export const isRate = (field: string | null): boolean => field !== null && /^(price|priceLadders\.1\.steps\.\d+\.price)$/.test(field);
export const isMeasure = (field: string | null): boolean => field !== null && /^(moq|packing\.\w+\.(\d+\.)?(netWeight|grossWeight|length|width|height|volume|size))$/.test(field);
