import { useMemo } from 'react';
import type { Inspected } from '../importing/useImport.ts';
import { useFieldNames } from './useFieldNames.ts';

export type FieldGroup = 'company' | 'packing' | 'prices' | 'item';
/** A field as it is offered: its name in the window, and the heading people know from files. */
export type Offered = { value: string; label: string; heading: string };

const groupOf = (key: string): FieldGroup => (key.startsWith('attribute.') ? 'company' : key.startsWith('packing.') ? 'packing' : /^(price|cost|moq|leadTimes|unit|incoterm|port|supplyAbility|sample|custom|logistics)/.test(key) ? 'prices' : 'item');

/** Fields that a column can become, by the part of a product they belong to. */
export function useOffered(inspected: Inspected): [group: string, fields: Offered[] | undefined][] {
  const nameOf = useFieldNames();
  return useMemo(() => Object.entries(Object.groupBy(inspected.fields.map((one) => ({ value: one.key, heading: one.heading, label: one.key.startsWith('attribute.') ? one.heading : nameOf(one.key) })), (one) => groupOf(one.value))), [inspected.fields, nameOf]);
}
