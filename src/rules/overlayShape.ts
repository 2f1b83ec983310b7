import { severity } from '#base';
import { z } from 'zod';

/** One change a company makes to rules it did not write. Of the entries that match a rule the last one wins, for `off` and for `severity` each. */
export const overlayEntry = z.strictObject({
  /** A rule's id, the beginning of ids with a star (`EUR-*`), a pack (`pack:eu`) or `*`. */
  match: z.string().regex(/^(?:\*|pack:[a-z][a-z0-9-]{1,30}|[A-Z][A-Z0-9-]{0,20}\*?)$/, 'a rule id, EUR-*, pack:eu or *'),
  /** true switches off, false switches on what ships switched off. */
  off: z.boolean().optional(),
  /** Never takes effect above the cap that confidence sets. */
  severity: severity.optional(),
  /** Why, for whoever reads it next year. */
  note: z.string().trim().min(3).max(400),
});
export type OverlayEntry = z.infer<typeof overlayEntry>;
