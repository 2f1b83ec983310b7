import type { Artifact, FieldUse, Finding } from '#base';
import { messages as paperMessages, printPlan } from '#paper';
import { messages as sheetMessages, type MadeSheet, sheetPlan } from '#specsheet';
import type { Firm } from './gather.ts';

export const PDF = 'application/pdf';
/** Texts of the rooms that only sheets meet. */
export const texts = { ...paperMessages, ...sheetMessages };

export type PrintedSheets = { artifact: Artifact; pages: number; findings: Finding[] };

/** Prints sheets into one file. Characters that cannot be printed are told with the item they stand on, where the file holds one item only. */
export async function printSheets(made: readonly MadeSheet[], firm: Firm, name: string): Promise<PrintedSheets> {
  const { bytes, pages, findings } = await printPlan(sheetPlan(made, firm, firm.options));
  const only = made.length === 1 ? made[0]?.product : undefined;
  const told = findings.map((one): Finding => ({ ...one, where: { ...(only ? { kind: 'product', record: only.id, sku: only.sku } : {}), file: name } }));
  return { artifact: { name, bytes, mediaType: PDF, fields: together(made) }, pages, findings: [...made.flatMap((one) => one.findings), ...told] };
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

/** Names such as KB-1-en-hi.pdf that every system takes; two items whose numbers look alike to Windows are told apart. */
export class SheetNames {
  private readonly taken = new Set<string>();

  name(stem: string, languages: readonly string[]): string {
    const plain = stem.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '_').replace(/^[._]+|[._]+$/g, '').slice(0, 80) || 'sheet';
    const safe = /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(plain) ? `_${plain}` : plain;
    for (let count = 1; ; count++) {
      const name = `${safe}${count > 1 ? `_${count}` : ''}-${languages.join('-')}.pdf`;
      if (this.taken.has(name.toLowerCase())) continue;
      this.taken.add(name.toLowerCase());
      return name;
    }
  }
}
