import type { Artifact, FieldUse, Finding } from '#base';
import type { Product } from '#catalogue';
import { messages as paperMessages, type Plan, type Printed, printPlan } from '#paper';
import { messages as sheetMessages, type MadeBook, makeBook, sheetPlan, type SheetSource } from '#specsheet';
import type { Firm } from './gather.ts';

export const PDF = 'application/pdf';
/** Texts of the rooms that only sheets meet. */
export const texts = { ...paperMessages, ...sheetMessages };

export type PrintedSheets = { artifact: Artifact; pages: number; findings: Finding[]; notPrinted: string[] };

/** Sheets of one file on their way to paper, with what is to be told of them. */
export type LaidSheets = { name: string; plan: Plan; parts: MadeBook['parts']; only: Product | undefined };

/** What the run's template makes of these products, as one file that is not printed yet. */
export function laidSheets(sources: readonly SheetSource[], firm: Firm, name: string): LaidSheets {
  const { sheets, parts } = makeBook(sources, firm.options);
  return { name, plan: sheetPlan(sheets.map((sheet) => ({ sheet })), firm, firm.options), parts, only: sources.length === 1 ? sources[0]?.product : undefined };
}

/** The printed file. What is told of characters and photos names the item where the file holds one only. */
export function printedSheets({ name, parts, only }: Pick<LaidSheets, 'name' | 'parts' | 'only'>, { bytes, pages, findings }: Printed): PrintedSheets {
  const told = findings.map((one): Finding => ({ ...one, where: { ...(only ? { kind: 'product', record: only.id, sku: only.sku } : {}), file: name } }));
  return { artifact: { name, bytes, mediaType: PDF, fields: together(parts) }, pages, findings: [...parts.flatMap((one) => one.findings), ...told], notPrinted: [...new Set(parts.flatMap((one) => one.notPrinted))] };
}

/** Prints products into one file by the run's template, here and now. */
export async function printSheets(sources: readonly SheetSource[], firm: Firm, name: string): Promise<PrintedSheets> {
  const laid = laidSheets(sources, firm, name);
  return printedSheets(laid, await printPlan(laid.plan));
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
