import { byteLength, characterLength } from '#base';
import { formUnit, LISTING_GROUPS, type ListingContent, stateOn } from '#listing';
import type { Gathered } from './gather.ts';
import { openFindings } from './openFindings.ts';
import { type PackageWords, packageWords } from './packageWords.ts';
import type { PlannedPart } from './partNames.ts';

/** A line of the form that Niryat holds nothing of: written out once, and called by its number at each product. */
type ByHand = { number: string; group: string; text: string };
type Form = Pick<Gathered, 'profile' | 'on' | 'papers'>;
type ListWords = PackageWords['list'];

const limitsByHand = ({ profile, on }: Form) => LISTING_GROUPS.flatMap((group) => profile.limits.filter((one) => one.group === group && one.check.kind === 'by-hand' && stateOn(one, on) === 'valid'));

/** In the order of the form. */
const byHandOf = (form: Form, { advised }: ListWords): ByHand[] => limitsByHand(form).map((one, at) => ({ number: `H${at + 1}`, group: one.group, text: `${one.title[form.papers]}${one.required ? '' : ` ${advised}`} [${one.evidence}: ${one.sources.join(' ')}]` }));

/** The lines by hand, with what their letters and sources mean. */
function byHandPart(form: Form, byHand: readonly ByHand[], words: ListWords): string[] {
  if (byHand.length === 0) return [];
  const used = limitsByHand(form);
  const letters = [...new Set(used.map((one) => one.evidence))].sort().map((one) => `${one} ${words.evidence[one] ?? ''}`);
  const sources = Object.entries(form.profile.sources).filter(([key]) => used.some((one) => one.sources.includes(key)));
  return [
    '', words.byHand, ...byHand.map((one) => `  ${one.number.padEnd(4)}${one.text}`),
    '', `  ${words.howSure}: ${letters.join('; ')}.`, ...sources.map(([key, one]) => `  ${key.padEnd(4)}${[one.title, one.date, one.url].filter(Boolean).join(', ')}`),
  ];
}

/** Terms that some forms ask for, when the catalogue has them. */
const termSteps = ({ sample, custom, logistics }: ListingContent, words: ListWords): string[] => [
  ...(sample ? [words.sample] : []), ...(custom.length > 0 ? [words.custom(custom.map((one) => one.kind))] : []), ...(logistics?.property ? [words.cargo(logistics.property)] : []),
];

/** What the form calls the units of MOQ, rates and supply, as far as anybody knows. */
function unitSteps({ moq, prices, supplyAbility }: ListingContent, profile: Form['profile'], words: ListWords): string[] {
  const codes = new Set([moq?.unit, ...prices.map((one) => one.unit), supplyAbility?.quantity.unit].flatMap((one) => one ?? []));
  const units = [...codes].flatMap((code) => formUnit(profile, code) ?? []);
  return units.length > 0 ? [words.units(units)] : [];
}

/** Steps for one product, numbered in the order of the form: photos before texts, because they must lie there when the form asks for them. */
function productSteps(part: PlannedPart, { papers, profile }: Form, byHand: readonly ByHand[], words: ListWords): string[] {
  const { content } = part.listed;
  const hand = (group: string): string[] => {
    const numbers = byHand.filter((one) => one.group === group).map((one) => one.number);
    return numbers.length > 0 ? [words.hand(numbers.join(', '))] : [];
  };
  const open = openFindings(part, papers).filter((one) => one.status === 'fail' && one.severity !== 'info').map((one) => words.look(one.text));
  const steps = [
    ...(part.images.length > 0 ? [words.photos(part.images.length, part.images.map((one) => one.name).join(', '), content.images.length - part.images.length)] : []),
    words.category(content.category, content.attributes.length), ...hand('category'),
    words.texts(characterLength(content.title), byteLength(content.title), content.keywords.length), ...hand('basic'),
    ...(content.variants.length > 0 ? [words.variants(content.variants.length)] : []),
    words.rates, ...unitSteps(content, profile, words), ...hand('trade'), words.packing, ...hand('logistics'), ...hand('services'), ...termSteps(content, words),
    words.details({ scene: content.scene !== '', dimensions: content.dimensionsText !== '', packaging: content.packagingText !== '', faq: content.faq.length }), ...hand('details'), ...open,
    words.sheet(part.sheet),
  ];
  return ['', `${content.sku || part.folder} · ${content.title}`, ...steps.map((one, at) => `  [ ] ${at + 1}. ${one}`)];
}

/** checklist.txt: what a person does when uploading, step by step, in the language the person chose. */
export function checklistText(form: Form, parts: readonly PlannedPart[]): string {
  const { profile, on, papers } = form;
  const words = packageWords(papers).list;
  const byHand = byHandOf(form, words);
  return `${[
    words.title(profile.title, on), words.profile(profile.version, profile.about[papers]), words.uploadsNothing,
    '', words.before, ...[words.unpack, words.verify, words.open].map((one, at) => `  [ ] ${at + 1}. ${one}`),
    ...byHandPart(form, byHand, words), '', words.products(parts.length), ...parts.flatMap((part) => productSteps(part, form, byHand, words)),
    '', words.after, `  [ ] ${words.compare}`, `  [ ] ${words.keep}`,
  ].join('\n')}\n`;
}
