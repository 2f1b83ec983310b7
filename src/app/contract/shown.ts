import { finding } from '#base';
import { z } from 'zod';

/** A finding with its text in the caller's language, rendered at this edge and stored nowhere. */
export const shownFinding = finding.extend({
  text: z.object({ title: z.string(), detail: z.string().optional(), fix: z.string().optional() }),
});
export type ShownFinding = z.infer<typeof shownFinding>;

/** A file the caller was handed or hands in: a token of the file desk, never a path. */
export const fileToken = z.string().min(1).max(200);

/** A file that was made and may be saved: token, name as it should be saved, size in bytes. */
export const madeFile = z.object({ token: fileToken, name: z.string(), mediaType: z.string(), bytes: z.number().int() });
export type MadeFile = z.infer<typeof madeFile>;

export const changeSetShown = z.object({
  id: z.string(), sequence: z.number().int(), at: z.number(), person: z.string(), title: z.string(),
  state: z.enum(['done', 'undone', 'discarded']), entries: z.number().int(), source: z.object({ name: z.string(), sha256: z.string() }).optional(),
  /** The title without naming what is hidden while a buyer is in the room; only where the title names it. */
  quietTitle: z.string().optional(),
});
export type ChangeSetShown = z.infer<typeof changeSetShown>;

export const nothing = z.object({});
