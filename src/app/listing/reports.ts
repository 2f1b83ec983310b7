import { LISTING_GROUPS, stateOn } from '#listing';
import type { Gathered } from './gather.ts';
import { type OpenFinding, openFindings } from './openFindings.ts';
import type { PlannedPart } from './partNames.ts';

const NOTE = (storefront: string): string => `Readiness is a sum of rules of Niryat, each with its source. It is not a score of ${storefront}, and it is decision support, not legal advice.`;

/** checks.json: every rule's outcome in counts, every point with its source. */
export const checksJson = ({ profile, on, rulePacks }: Gathered, parts: readonly PlannedPart[]): object => ({
  format: 'niryat-checks', formatVersion: 1, on, note: NOTE(profile.title),
  storefront: { id: profile.id, version: profile.version, checkedOn: profile.checkedOn }, rulePacks,
  products: parts.map((part) => ({ sku: part.listed.content.sku || part.folder, ready: part.listed.readiness.ready, groups: part.listed.readiness.groups, findings: openFindings(part) })),
});

const MARK: Readonly<Record<string, string>> = { error: 'ERROR  ', warning: 'WARNING', info: 'INFO   ' };
const line = (one: OpenFinding): string[] => [`  ${one.status === 'waived' ? 'WAIVED ' : one.status === 'unknown' ? 'UNKNOWN' : MARK[one.severity]} ${one.text}`, ...(one.fix && one.status === 'fail' ? [`          ${one.fix}`] : []), `          ${one.rule} · ${one.source?.title ?? ''}`.trimEnd()];

/** checks.txt: the same for people. */
export function checksText({ profile, on, rulePacks }: Gathered, parts: readonly PlannedPart[]): string {
  const packs = rulePacks.map((one) => `${one.id} ${one.version}`).join(', ');
  const body = parts.flatMap((part) => {
    const counts = part.listed.readiness.groups.map((one) => `${one.group} ${one.pass}/${one.pass + one.fail + one.unknown}`).join(', ');
    return ['', `${part.listed.content.sku || part.folder} · ${part.listed.content.title}`, `  passed: ${counts}`, ...openFindings(part).flatMap(line)];
  });
  return `${[`Check report for ${profile.title}, ${on}`, `Storefront profile ${profile.id} ${profile.version}, rule packs ${packs}`, NOTE(profile.title), ...body].join('\n')}\n`;
}

/** checklist.txt: what a person does when uploading, in the order of the form. */
export function checklistText({ profile, on }: Gathered, parts: readonly PlannedPart[]): string {
  const byHand = LISTING_GROUPS.flatMap((group) => {
    const limits = profile.limits.filter((one) => one.group === group && one.check.kind === 'by-hand' && stateOn(one, on) === 'valid');
    return limits.length > 0 ? ['', `  ${group}`, ...limits.map((one) => `  [ ] ${one.title.en}${one.required ? '' : ' (advised)'} (${one.evidence}, ${one.sources.join(' ')})`)] : [];
  });
  const products = parts.flatMap((part) => {
    const { content } = part.listed;
    return [
      '', `${content.sku || part.folder} · ${content.title}`,
      `  [ ] texts, attributes, rates: row of listing.xlsx`,
      `  [ ] photos in this order (${part.images.length}): ${part.images.map((one) => one.name).join(', ')}`,
      ...(content.images.length > part.images.length ? [`      photos of the catalogue that stay out: ${content.images.length - part.images.length}`] : []),
      `  [ ] spec sheet for buyers: ${part.sheet}`,
      ...openFindings(part).filter((one) => one.status === 'fail' && one.severity !== 'info').map((one) => `  [ ] ${one.text}`),
    ];
  });
  return `${[
    `Upload checklist for ${profile.title}, ${on}`, `Profile ${profile.version}. ${profile.about.en}`,
    'Niryat uploads nothing: copy from listing.xlsx or let a connector read listing.json. The spec sheets name your firm and how to reach it; they are for buyers, not for the photo fields.',
    '', 'For every product, by hand', ...byHand, '', `Products: ${parts.length}`, ...products,
  ].join('\n')}\n`;
}
