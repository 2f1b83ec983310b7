import { byteLength, characterLength } from '#base';
import { LISTING_GROUPS, type ListingContent, stateOn } from '#listing';
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

/** A line of the form that Niryat holds nothing of: written out once, and called by its number at each product. */
type ByHand = { number: string; group: string; text: string };
type Form = Pick<Gathered, 'profile' | 'on'>;

const limitsByHand = ({ profile, on }: Form) => LISTING_GROUPS.flatMap((group) => profile.limits.filter((one) => one.group === group && one.check.kind === 'by-hand' && stateOn(one, on) === 'valid'));

/** In the order of the form. */
const byHandOf = (form: Form): ByHand[] => limitsByHand(form).map((one, at) => ({ number: `H${at + 1}`, group: one.group, text: `${one.title.en}${one.required ? '' : ' (advised)'} [${one.evidence}: ${one.sources.join(' ')}]` }));

/** How much each letter of evidence is worth. */
const EVIDENCE: Readonly<Record<string, string>> = { R: 'rule page of the storefront', S: 'public program code made from its reference', T: 'an integrator’s code or notes', B: 'blog or training page', G: 'discussion thread', K: 'general knowledge, not checked' };

/** The lines by hand, with what their letters and sources mean. */
function byHandPart(form: Form, byHand: readonly ByHand[]): string[] {
  if (byHand.length === 0) return [];
  const used = limitsByHand(form);
  const letters = [...new Set(used.map((one) => one.evidence))].sort().map((one) => `${one} ${EVIDENCE[one] ?? ''}`);
  const sources = Object.entries(form.profile.sources).filter(([key]) => used.some((one) => one.sources.includes(key)));
  return [
    '', 'By hand: what the form asks and Niryat cannot see. Each product below says which of these belong to which step.', ...byHand.map((one) => `  ${one.number.padEnd(4)}${one.text}`),
    '', `  How sure: ${letters.join('; ')}.`, ...sources.map(([key, one]) => `  ${key.padEnd(4)}${[one.title, one.date, one.url].filter(Boolean).join(', ')}`),
  ];
}

/** Terms that some forms ask for, when the catalogue has them. */
const termSteps = ({ sample, custom, logistics }: ListingContent): string[] => [
  ...(sample ? ['sample: price, most that is sent, days'] : []), ...(custom.length > 0 ? [`made to order: ${custom.map((one) => one.kind).join(', ')}`] : []), ...(logistics?.property ? [`sort of cargo: ${logistics.property}`] : []),
];

const detailWords = ({ scene, dimensionsText, packagingText, faq }: ListingContent): string =>
  [scene && ', scene', dimensionsText && ', dimensions', packagingText && ', packaging', faq.length > 0 && `, FAQ (${faq.length})`].filter(Boolean).join('');

/** Steps for one product, numbered in the order of the form: photos before texts, because they must lie there when the form asks for them. */
function productSteps(part: PlannedPart, byHand: readonly ByHand[]): string[] {
  const { content } = part.listed;
  const hand = (group: string): string[] => {
    const numbers = byHand.filter((one) => one.group === group).map((one) => one.number);
    return numbers.length > 0 ? [`by hand: ${numbers.join(', ')}`] : [];
  };
  const out = content.images.length - part.images.length;
  const open = openFindings(part).filter((one) => one.status === 'fail' && one.severity !== 'info').map((one) => `look at: ${one.text}`);
  const steps = [
    ...(part.images.length > 0 ? [`photos, uploaded in this order (${part.images.length}, the first is the cover): ${part.images.map((one) => one.name).join(', ')}${out > 0 ? `; ${out} more of the catalogue stay out` : ''}`] : []),
    `category: ${content.category ?? 'choose the leaf that fits'}; attributes: sheet Attributes (${content.attributes.length})`, ...hand('category'),
    `title (${characterLength(content.title)} characters, ${byteLength(content.title)} bytes) and keywords (${content.keywords.length})`, ...hand('basic'),
    ...(content.variants.length > 0 ? [`variants: sheet Variants (${content.variants.length})`] : []),
    `quantity rates, MOQ, delivery time`, ...hand('trade'), `packing, weight, HS code`, ...hand('logistics'), ...hand('services'), ...termSteps(content), `description and highlights${detailWords(content)}`, ...hand('details'), ...open,
    `buyers ask for the spec sheet: ${part.sheet}`,
  ];
  return ['', `${content.sku || part.folder} · ${content.title}`, ...steps.map((one, at) => `  [ ] ${at + 1}. ${one}`)];
}

/** checklist.txt: what a person does when uploading, step by step. */
export function checklistText(gathered: Pick<Gathered, 'profile' | 'on'>, parts: readonly PlannedPart[]): string {
  const { profile, on } = gathered;
  const byHand = byHandOf(gathered);
  return `${[
    `Upload checklist for ${profile.title}, ${on}`, `Profile ${profile.version}. ${profile.about.en}`,
    'Niryat uploads nothing. The spec sheets name your firm and how to reach it; they are for buyers, not for the photo fields.',
    '', 'Before the first product',
    '  [ ] 1. Unpack the zip into a folder of its own.', '  [ ] 2. Open verify.html and choose the zip: it says whether every file is as it was packed. Niryat and "niryat verify" say the same.',
    '  [ ] 3. Open copy-sheet.html beside the storefront’s form; listing.xlsx holds the same texts as a table, listing.json for a program.',
    ...byHandPart(gathered, byHand), '', `Products: ${parts.length}`, ...parts.flatMap((part) => productSteps(part, byHand)),
    '', 'After the last product', '  [ ] Compare what the storefront shows with copy-sheet.html: some fields are shortened without a word.', '  [ ] Keep this zip: its checksum stands in the list of what left, and the next package can hold only what changed since.',
  ].join('\n')}\n`;
}
