import { storefrontProfiles } from '#listing';
import type { UseCase } from '../port.ts';

/** Storefront profiles with every limit, its evidence and where it comes from. */
const list: UseCase<'storefronts.list'> = async (_input, { language }) => ({
  items: storefrontProfiles().map((profile) => ({
    id: profile.id, title: profile.title, version: profile.version, checkedOn: profile.checkedOn, kinds: profile.kinds.map((one) => ({ id: one.id, title: language === 'hi' ? one.title.hi : one.title.en })),
    limits: profile.limits.map((limit) => ({
      field: limit.field === 'none' ? limit.group : limit.field, rule: language === 'hi' ? limit.title.hi : limit.title.en, required: limit.required, evidence: limit.evidence,
      source: limit.sources.map((key) => `${key} ${profile.sources[key]?.url ?? profile.sources[key]?.title ?? ''}`.trim()).join('; '),
    })),
  })),
});
export default list;
