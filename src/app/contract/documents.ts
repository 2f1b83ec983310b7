import { day } from '#base';
import { z } from 'zod';
import { entry } from './entry.ts';
import { fileToken, shownFinding } from './shown.ts';

const counts = z.object({ pass: z.number().int(), fail: z.number().int(), unknown: z.number().int(), notApplicable: z.number().int(), waived: z.number().int() });

export const documentsEntries = {
  /** Files checked together as the papers of one shipment. `on`: the shipment's own day unless given. */
  'documents.check': entry(
    z.object({ files: z.array(fileToken).min(1).max(200), on: day.optional() }),
    z.object({
      on: z.string(), packs: z.array(z.object({ id: z.string(), version: z.string() })), outcomes: counts, findings: z.array(shownFinding),
      /** What was read, one entry for each paper. */
      documents: z.array(z.object({ file: z.string(), kind: z.string(), number: z.string(), date: z.string().nullable(), lines: z.number().int() })),
    }),
    { kind: 'job', workspace: false },
  ),
};
