import { type Finding, Refusal } from '#base';
import type { Exporter } from '#exporter';
import { blobPath, readBlob } from '#media';
import type { FontFacts, Plan } from '#paper';
import type { Workspace } from '#store';
import type { Context } from '../port.ts';

const DEADLINE_MS = 15_000;
const MEMORY_BYTES = 512 << 20;

/** What is known of a font file, as the killable process has read it. Throws the Refusal that says why it cannot be used. */
export async function checkedFont(context: Context, path: string): Promise<FontFacts> {
  const run = context.worker.run('read-font', { path }, { signal: context.signal, deadlineMs: DEADLINE_MS, memoryBytes: MEMORY_BYTES });
  for await (const answer of run) return answer as FontFacts;
  throw new Error('the reading task ended without an answer');
}

/** Fonts that were read in the killable process since the start: no other is opened here, since a company's folder may come from anybody. */
const checked = new Set<string>();

/** The firm's fonts for its papers; one that is gone or cannot be used is told, and Noto Sans stands in its place. */
export async function brandFonts(context: Context, { folder }: Workspace, { brand }: Exporter): Promise<{ fonts: NonNullable<Plan['fonts']>; findings: Finding[] }> {
  const fonts: NonNullable<Plan['fonts']> = {};
  const findings: Finding[] = [];
  for (const place of ['heading', 'body', 'bold'] as const) {
    const wanted = brand.fonts?.[place];
    if (!wanted) continue;
    try {
      const path = await blobPath(folder, wanted.blob);
      if (path === undefined) throw new Refusal('no-such-file', 'Its file is not in this company.', { hi: 'इसकी फ़ाइल इस कंपनी में नहीं है।' });
      if (!checked.has(wanted.blob)) await checkedFont(context, path);
      checked.add(wanted.blob);
      fonts[place] = { name: wanted.name, hash: wanted.blob, bytes: await readBlob(folder, wanted.blob) };
    } catch (error) {
      if (!(error instanceof Refusal) || error.code === 'cancelled') throw error;
      findings.push({ rule: 'SHEET-FONT', messageId: 'SHEET-FONT', severity: 'warning', status: 'fail', data: { font: wanted.name }, where: { kind: 'exporter', field: 'brand.fonts' } });
    }
  }
  return { fonts, findings };
}
