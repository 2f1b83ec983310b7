import { Decimal, decimalText, parseDecimal } from '#base';
import type { BulkRequest, GridColumn } from '#app/contract';

export type Operation = BulkRequest['operation'];
export type Scope = NonNullable<BulkRequest['scope']>;
/** What can be chosen in the bar; `percent` becomes a multiplication. */
export const DEEDS = ['set', 'fill', 'empty', 'add-value', 'remove-value', 'replace', 'affix', 'percent', 'multiply', 'add'] as const;
export type Deed = (typeof DEEDS)[number];
export type Typed = { first: string; second: string };

type Column = Pick<GridColumn, 'type' | 'numeric'>;

/** Deeds that make sense on a column of this type. */
export function deedsFor({ type, numeric }: Column): readonly Deed[] {
  if (numeric) return ['set', 'fill', 'empty', 'percent', 'multiply', 'add'];
  if (type === 'list') return ['add-value', 'remove-value', 'set', 'fill', 'empty', 'replace'];
  if (type === 'choice' || type === 'yesno' || type === 'day' || type === 'country') return ['set', 'fill', 'empty'];
  return ['set', 'fill', 'empty', 'replace', 'affix'];
}

/** How many fields a deed needs beside it. */
export const fieldsOf = (deed: Deed): 0 | 1 | 2 => (deed === 'empty' ? 0 : deed === 'replace' || deed === 'affix' ? 2 : 1);

const number = (text: string): string | undefined => {
  const plain = text.trim().replace(/^\+/u, '').replace(/\s*%$/u, '').replaceAll(',', '');
  return parseDecimal(plain) && plain;
};

/** The operation as the core takes it; null while something needed is not typed. An empty value is no operation: it never erases. */
export function operationOf(deed: Deed, { first, second }: Typed): Operation | null {
  switch (deed) {
    case 'empty': return { kind: 'empty' };
    case 'set': case 'fill': case 'add-value': case 'remove-value': return first.trim() === '' ? null : { kind: deed, value: first };
    case 'replace': return first === '' ? null : { kind: 'replace', find: first, with: second };
    case 'affix': return first === '' && second === '' ? null : { kind: 'affix', before: first, after: second };
    case 'percent': {
      const by = number(first);
      return by === undefined ? null : { kind: 'multiply', by: decimalText(new Decimal(1).plus(new Decimal(by).div(100))) };
    }
    case 'multiply': case 'add': {
      const by = number(first);
      return by === undefined ? null : { kind: deed, by };
    }
  }
}
