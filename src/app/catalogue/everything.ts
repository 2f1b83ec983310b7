import type { FieldUse } from '#base';
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

/** The whole company as one JSON object: its products as in the export of products alone, then every other kind, a record a line. */
export const everythingJson = (products: string, others: OtherRecords, asOf: string | undefined): string =>
  `{"niryat":"company","version":1,"asOf":${JSON.stringify(asOf ?? null)},"products":${products.trim()}${[...others].map(([kind, records]) => `,\n${JSON.stringify(kind)}:${lines(records)}`).join('')}}\n`;
