import type { Artifact, FieldUse, Finding } from '#base';
import { messages as paperMessages, printPlan } from '#paper';
import { messages as sheetMessages, makeBook, sheetPlan, type SheetSource } from '#specsheet';
import type { Firm } from './gather.ts';

export const PDF = 'application/pdf';
/** Texts of the rooms that only sheets meet. */
export const texts = { ...paperMessages, ...sheetMessages };

export type PrintedSheets = { artifact: Artifact; pages: number; findings: Finding[]; notPrinted: string[] };

/** Prints products into one file by the run's template. What is told of characters and photos names the item where the file holds one only. */
export async function printSheets(sources: readonly SheetSource[], firm: Firm, name: string): Promise<PrintedSheets> {
  const { sheets, parts } = makeBook(sources, firm.options);
  const { bytes, pages, findings } = await printPlan(sheetPlan(sheets.map((sheet) => ({ sheet })), firm, firm.options));
  const only = sources.length === 1 ? sources[0]?.product : undefined;
  const told = findings.map((one): Finding => ({ ...one, where: { ...(only ? { kind: 'product', record: only.id, sku: only.sku } : {}), file: name } }));
  return { artifact: { name, bytes, mediaType: PDF, fields: together(parts) }, pages, findings: [...parts.flatMap((one) => one.findings), ...told], notPrinted: [...new Set(parts.flatMap((one) => one.notPrinted))] };
}

/** The fields of several sheets as those of one file, with how many sheets carry each. */
export function together(made: readonly { fields: readonly FieldUse[] }[]): FieldUse[] {
  const uses = new Map<string, FieldUse>();
  for (const use of made.flatMap((one) => one.fields)) {
    const key = `${use.kind}.${use.field}.${use.class}.${use.party ?? ''}`;
    const before = uses.get(key);
    uses.set(key, before ? { ...before, records: before.records + use.records } : use);
  }
  return [...uses.values()];
}
