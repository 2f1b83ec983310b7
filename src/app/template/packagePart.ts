import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Finding } from '#base';
import type { PackagePart } from '#sealing';
import { safeFileName } from '../desk.ts';
import type { Gathered } from '../listing/gather.ts';
import type { Context } from '../port.ts';
import { preparedOf, refuseHalf, runFill } from './prepare.ts';
import { fingerprintOfFound, proposedMapping } from './proposal.ts';
import { learned } from './worker.ts';

/** The seller's template inside a package: the filled workbook, what the manifest says of it, what it did not take. */
export type TemplatePart = { part: PackagePart; about: { file: string; blank: string; sheet: string; fingerprint: string; rows: number }; findings: Finding[] };

/**
 * Fills the seller's template with what a package holds, as the company kept its columns, else as its headings say.
 * Throws the refusals of the template's reader, and `no-room`.
 */
export async function templatePart(context: Context, gathered: Gathered, file: string): Promise<TemplatePart> {
  const name = context.files.name(file);
  const template = await learned(context, file);
  const { found, mapping } = await proposedMapping(gathered.workspace.read, template, name);
  const prepared = preparedOf(gathered, template, name, mapping);
  const { result, findings } = await runFill(context, file, prepared, true);
  refuseHalf(findings);
  const own = `template/${safeFileName(name).replace(/\.xlsx$/i, '').replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '_').slice(0, 80) || 'template'}.xlsx`;
  const blank = createHash('sha256').update(await readFile(context.files.path(file))).digest('hex');
  return { part: { name: own, load: () => result.bytes }, about: { file: own, blank, sheet: mapping.sheet, fingerprint: fingerprintOfFound(found), rows: prepared.planned.rows.length }, findings };
}
