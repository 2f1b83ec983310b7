import { profileBetween, sourceOf, storefrontById } from '#listing';
import type { UseCase } from '../port.ts';

/** What a storefront asks on one of two days and not on the other, with the day and the source of each change. */
const compare: UseCase<'storefronts.compare'> = async ({ storefront, from, to }, { language }) => {
  const profile = storefrontById(storefront);
  return {
    items: profileBetween(profile, from, to).map(({ limit, change, day }) => {
      const { title, url, date } = sourceOf(profile, limit.sources[0]);
      return { limit: limit.id, group: limit.group, title: language === 'hi' ? limit.title.hi : limit.title.en, change, day, evidence: limit.evidence, source: { title, url: url ?? null, date: date ?? null } };
    }),
    same: profile.limits.filter((one) => !one.validFrom && !one.validTo).length,
  };
};
export default compare;
