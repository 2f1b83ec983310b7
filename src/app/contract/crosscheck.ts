import { day } from '#base';
import { ulid } from '#catalogue/nouns';
import { z } from 'zod';
import { counts } from './checks.ts';
import { entry } from './entry.ts';
import { shownFinding } from './shown.ts';

/** What is asked about one shipment as a whole: rules, the matrix, its calendar. */
export const crosscheckEntries = {
  /** All rules about the shipment, its papers one by one and every two side by side. Without `on` for the shipment's own day, and kept for the list. */
  'shipments.check': entry(
    z.object({ id: ulid, on: day.optional() }),
    z.object({ on: z.string(), packs: z.array(z.object({ id: z.string(), version: z.string() })), outcomes: counts, findings: z.array(shownFinding) }),
  ),
};
