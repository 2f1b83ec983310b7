import { day } from '#base';
import { z } from 'zod';

const decimal = z.string().regex(/^\d{1,9}(\.\d{1,6})?$/);
/** Export policy of a line in Schedule 2 of ITC(HS). `ste`: only through a state trading enterprise. */
export const TARIFF_POLICIES = ['free', 'restricted', 'prohibited', 'ste'] as const;

/** One line of a tariff file: of 4 or 6 digits, whose text explains those below it, or of India's 8. Rates are percent of the FOB value, caps rupees per unit. */
export const tariffLine = z.object({
  code: z.string().regex(/^\d{4}(\d{2}){0,2}$/),
  text: z.string().max(2_000).default(''),
  unit: z.string().max(16).optional(),
  policy: z.enum(TARIFF_POLICIES).optional(),
  /** Policy in other words than the four, and its condition, as written. */
  condition: z.string().max(2_000).optional(),
  drawbackSerial: z.string().max(20).optional(),
  drawbackRate: decimal.optional(),
  drawbackCap: decimal.optional(),
  rodtepRate: decimal.optional(),
  rodtepCap: decimal.optional(),
});
export type TariffLine = z.infer<typeof tariffLine>;

/** The lines of one chapter as they hold from one day on. A tariff is kept chapter by chapter, so that looking up a code reads little. */
export const tariffChapter = z.object({ id: z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/), key: z.string().max(20), from: day, chapter: z.string().regex(/^\d{2}$/), file: z.string().max(400), lines: z.array(tariffLine).max(10_000) });
export type TariffChapter = z.infer<typeof tariffChapter>;

export const tariffKey = (from: string, chapter: string): string => `${from} ${chapter}`;
