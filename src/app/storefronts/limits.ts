import { today } from '#base';
import { figuresOfCheck, severityOf, sourceOf, stateOn, storefrontById } from '#listing';
import type { Output } from '../contract.ts';
import type { UseCase } from '../port.ts';
import { correctionsOf, profileFor } from './kept.ts';

/** One storefront's limits on a day, each with its evidence, sources and what the company set right; and what nobody found out. */
const limits: UseCase<'storefronts.limits'> = async ({ storefront, on }, context) => {
  const { read } = await context.workspace();
  const profile = await profileFor(read, storefront);
  const shipped = storefrontById(storefront);
  const corrections = await correctionsOf(read, storefront);
  const day = on ?? today(context.clock);
  const said = (text: { en: string; hi: string }): string => (context.language === 'hi' ? text.hi : text.en);
  return {
    title: profile.title, version: profile.version, checkedOn: profile.checkedOn, about: said(profile.about), on: day,
    kinds: profile.kinds.map((one) => ({ id: one.id, title: said(one.title) })), unknown: profile.unknown.map(said),
    limits: profile.limits.map((limit, at): Output<'storefronts.limits'>['limits'][number] => {
      const own = shipped.limits[at] ?? limit;
      const correction = corrections.find((one) => one.limit === limit.id);
      return {
        id: limit.id, group: limit.group, field: limit.field, title: said(own.title), severity: severityOf(limit), evidence: limit.evidence, byHand: own.check.kind === 'by-hand', state: stateOn(limit, day), kinds: limit.kinds ?? [],
        validFrom: limit.validFrom ?? null, validTo: limit.validTo ?? null, sources: limit.sources.map((key) => { const { title, url, date } = sourceOf(profile, key); return { key, title, url: url ?? null, date: date ?? null }; }),
        figures: Object.entries(figuresOfCheck(own.check)).map(([key, value]) => ({ key, value })),
        correction: correction ? { off: correction.off, set: Object.entries(correction.set).map(([key, value]) => ({ key, value })), reason: correction.reason, on: correction.on, counts: profile.corrections.some((one) => one.limit === limit.id) } : null,
      };
    }),
  };
};
export default limits;
