import type { Confidentiality, FieldUse } from '#base';
import type { ReadDb } from '#store';
import { kinds } from '../kinds.ts';

/** Everything else that a company keeps, by kind, as it is stored. */
export type OtherRecords = ReadonlyMap<string, readonly unknown[]>;

/** Records of every journaled kind but products: buyers and their lists, rates, cost sheets, families, attributes, certificates, fairs, settings. */
export async function otherRecords(read: ReadDb): Promise<OtherRecords> {
  const found = new Map<string, unknown[]>();
  for (const { kind } of kinds) {
    if (kind === 'product') continue;
    // A kind is the name of its table; it never comes from outside.
    found.set(kind, (await read.all<{ doc: string }>(`SELECT doc FROM ${kind} ORDER BY id`)).map(({ doc }) => JSON.parse(doc) as unknown));
  }
  return found;
}

/** What leaves with them, for the disclosure room: whole kinds, as closed as the most closed thing in them. */
export const usesOfOthers = (others: OtherRecords): FieldUse[] =>
  [...others].flatMap(([kind, records]): FieldUse[] => (records.length === 0 ? [] : [{ kind, field: '*', label: kind, class: 'secret', records: records.length }]));

const lines = (records: readonly unknown[]): string => (records.length === 0 ? '[]' : `[\n${records.map((one) => JSON.stringify(one)).join(',\n')}\n]`);

/** What stands around the products: what the file is, the step it was made at, classes of the attributes in it, and records of other kinds by kind, a record a line. */
export type Around = { niryat: 'catalogue' | 'company'; asOf: string | undefined; attributeClasses: Readonly<Record<string, Confidentiality>>; others: OtherRecords };

/** A JSON export for oneself: products alone with what their attributes are, or the whole company. */
export const aroundProducts = (products: string, { niryat, asOf, attributeClasses, others }: Around): string =>
  `{"niryat":${JSON.stringify(niryat)},"version":1,"asOf":${JSON.stringify(asOf ?? null)},"attributeClasses":${JSON.stringify(attributeClasses)},"products":${products.trim()}${[...others].map(([kind, records]) => `,\n${JSON.stringify(kind)}:${lines(records)}`).join('')}}\n`;
