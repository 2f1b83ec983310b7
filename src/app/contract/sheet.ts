import { day } from '#base';
import { z } from 'zod';
import { entry } from './entry.ts';
import { madeFile, nothing, shownFinding } from './shown.ts';

const options = z.object({ template: z.string().default('a4'), languages: z.array(z.string()).min(1).max(2).default(['en']), paper: z.enum(['A4', 'Letter']).default('A4'), prices: z.boolean().default(true), on: day.optional(), release: z.array(z.string()).default([]) });

export const sheetEntries = {
  'sheet.templates': entry(nothing, z.object({ items: z.array(z.object({ id: z.string(), title: z.string(), papers: z.array(z.string()), languages: z.array(z.string()) })) }), { workspace: false }),
  /** The very bytes that would be saved, for the preview. Nothing leaves. */
  'sheet.preview': entry(options.extend({ id: z.string() }), z.object({ file: madeFile, pages: z.number().int(), findings: z.array(shownFinding), notPrinted: z.array(z.string()) }), { kind: 'job' }),
  'sheet.build': entry(
    options.extend({ ids: z.array(z.string()).max(10_000).optional(), skus: z.array(z.string()).max(10_000).optional(), together: z.boolean().default(false), recipient: z.string().max(200).default('') }),
    z.object({ files: z.array(madeFile), sheets: z.number().int(), findings: z.array(shownFinding), folder: z.string() }),
    { kind: 'job' },
  ),
};
