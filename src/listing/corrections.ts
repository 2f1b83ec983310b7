import { day, Decimal, Refusal } from '#base';
import { z } from 'zod';
import type { Limit, LimitCheck, StorefrontProfile } from './profileNouns.ts';

const figure = z.string().regex(/^\d{1,12}(\.\d{1,6})?$/);
/** Figures of a limit that a person can set right, as its check names them. */
export const CORRECTABLE = ['length', 'min', 'max', 'decimals', 'longer', 'shorter'] as const;

/** What a company saw on its own storefront pages and knows better than the profile: other figures, or that the limit is not asked. */
export const limitCorrection = z.object({
  limit: z.string().max(80), off: z.boolean().default(false), set: z.partialRecord(z.enum(CORRECTABLE), figure).default({}),
  /** Why, in the person's words: it stands in the manifest of every package. */
  reason: z.string().trim().min(1).max(300), on: day,
});
export type LimitCorrection = z.infer<typeof limitCorrection>;

/** A correction as it is told: figures before and after. */
export type ToldCorrection = { limit: string; was: string; now: string; reason: string; on: string };
export type CorrectedProfile = StorefrontProfile & { corrections: ToldCorrection[] };

/** The figures of a check that may be corrected, as text. */
export function figuresOfCheck(check: LimitCheck): Partial<Record<(typeof CORRECTABLE)[number], string>> {
  const all = check as unknown as Readonly<Record<string, unknown>>;
  return Object.fromEntries(CORRECTABLE.flatMap((key) => (typeof all[key] === 'number' || typeof all[key] === 'string' ? [[key, String(all[key])]] : [])));
}

const said = (figures: Readonly<Record<string, string | undefined>>): string => Object.entries(figures).map(([key, value]) => `${key} ${value ?? ''}`).join(', ');

/** The check with other figures. A figure the check does not have, or a least above the most, is refused: `wrong-usage`. */
function withFigures(limit: Limit, set: LimitCorrection['set']): LimitCheck {
  const own = figuresOfCheck(limit.check);
  const strange = Object.keys(set).find((key) => !(key in own));
  if (strange) throw new Refusal('wrong-usage', `This limit has no figure called ${strange}.`);
  const typed = Object.fromEntries(Object.entries(set).map(([key, value]) => [key, limit.check.kind === 'number' && key !== 'decimals' ? value : Number(value)]));
  const all = { ...own, ...set };
  if (all.min !== undefined && all.max !== undefined && new Decimal(all.min).gt(all.max)) throw new Refusal('wrong-usage', 'The least is above the most.');
  if (limit.check.kind !== 'number' && Object.values(typed).some((one) => !Number.isInteger(one))) throw new Refusal('wrong-usage', 'Lengths, counts and pixels are whole numbers.');
  return { ...limit.check, ...typed } as LimitCheck;
}

/** One limit as the company set it right; its words say so. Throws Refusal('wrong-usage'). */
export function correctedLimit(limit: Limit, correction: LimitCorrection): { limit: Limit; told: ToldCorrection } {
  const check = correction.off ? ({ kind: 'by-hand' } as const) : withFigures(limit, correction.set);
  const now = correction.off ? 'not asked' : said(correction.set);
  const title = { en: `${limit.title.en} (corrected by the company: ${now})`, hi: `${limit.title.hi} (कंपनी ने ठीक किया: ${correction.off ? 'नहीं माँगा जाता' : now})` };
  return { limit: { ...limit, check, title }, told: { limit: limit.id, was: said(figuresOfCheck(limit.check)) || 'asked', now, reason: correction.reason, on: correction.on } };
}

/** A profile with a company's corrections. One of a limit that is gone, or that does not fit it any more, is left alone. */
export function correctedProfile(profile: StorefrontProfile, corrections: readonly LimitCorrection[]): CorrectedProfile {
  const told: ToldCorrection[] = [];
  const limits = profile.limits.map((limit) => {
    const correction = corrections.find((one) => one.limit === limit.id);
    if (!correction) return limit;
    try {
      const made = correctedLimit(limit, correction);
      told.push(made.told);
      return made.limit;
    } catch (error) {
      if (error instanceof Refusal) return limit;
      throw error;
    }
  });
  return { ...profile, limits, corrections: told };
}
