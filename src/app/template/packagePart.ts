import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { type FieldUse, type Finding, Refusal } from '#base';
import { blobPath } from '#media';
import type { Workspace } from '#store';
import type { PackagePart } from '#sealing';
import { safeFileName } from '../desk.ts';
import type { Gathered } from '../listing/gather.ts';
import type { Context } from '../port.ts';
import { otherLanguages, preparedOf, refuseHalf, runFill } from './prepare.ts';
import { templateOf } from './kept.ts';
import { fingerprintOfFound, proposedMapping } from './proposal.ts';
import { learned } from './worker.ts';

/** The seller's template inside a package: the filled workbook, what the manifest says of it, what it did not take. */
export type TemplatePart = { part: PackagePart; about: { file: string; blank: string; sheet: string; fingerprint: string; rows: number }; findings: Finding[]; /** Fields that go into it, in every language its columns are in. */ fields: FieldUse[] };

/** The blank workbook that a package is asked to fill: one handed in, or one the company kept. Throws Refusal `no-such-template`. */
export async function askedTemplate(context: Pick<Context, 'files'>, workspace: Workspace, { template, keptTemplate }: { template?: string | undefined; keptTemplate?: string | undefined }): Promise<string | undefined> {
  if (template !== undefined || keptTemplate === undefined) return template;
  const kept = await templateOf(workspace.read, keptTemplate);
  const path = kept?.blob === undefined ? undefined : await blobPath(workspace.folder, kept.blob);
  if (!kept || path === undefined) throw new Refusal('no-such-template', 'The blank template is not kept in this company any more. Choose the file again under "Fill the seller\'s template".', { hi: 'ख़ाली टेम्पलेट अब इस कंपनी में नहीं रखा है। “विक्रेता का टेम्पलेट भरें” में फ़ाइल फिर से चुनें।' });
  return context.files.grant(path, kept.name);
}

/**
 * Fills the seller's template with what a package holds, as the company kept its columns, else as its headings say.
 * Throws the refusals of the template's reader, and `no-room`.
 */
export async function templatePart(context: Context, gathered: Gathered, file: string, release: readonly string[], bytes = true): Promise<TemplatePart> {
  const name = context.files.name(file);
  const template = await learned(context, file);
  const { found, mapping } = await proposedMapping(gathered.workspace.read, template, name);
  const prepared = preparedOf(gathered, template, name, mapping, await otherLanguages(context, gathered, mapping, release));
  const { result, findings } = await runFill(context, file, prepared, bytes);
  refuseHalf(findings);
  const own = `template/${safeFileName(name).replace(/\.xlsx$/i, '').replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '_').slice(0, 80) || 'template'}.xlsx`;
  const blank = createHash('sha256').update(await readFile(context.files.path(file))).digest('hex');
  return { part: { name: own, load: () => result.bytes }, about: { file: own, blank, sheet: mapping.sheet, fingerprint: fingerprintOfFound(found), rows: prepared.planned.rows.length }, findings, fields: prepared.fields };
}
