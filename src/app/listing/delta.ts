import { canonicalJson, Refusal } from '#base';
import { productField, productsBySku } from '#catalogue';
import { plainValue } from '../journal/plainValue.ts';
import type { Context } from '../port.ts';
import { type Asked, type Gathered, gatherListings } from './gather.ts';
import { openListing } from './openListing.ts';
import { headingInHindi } from './headings.ts';
import { type PaperLanguage, packageWords } from './packageWords.ts';
import { planParts, type PlannedPart } from './partNames.ts';
import { fittedPhotos } from './pictureParts.ts';
import { type Base, type Before, packedBefore, sumOf } from './since.ts';

/** One field of a listing that says something else than in the last package; short texts of both. */
export type FieldChange = { field: string; before: string; after: string };
export type Change = { sku: string; change: 'new' | 'changed' | 'gone'; fields: FieldChange[]; /** Places of photos that are others now, or that went or came; the first is 1. */ photos: number[] };
/** What a package of changes was compared with, and what it found. */
export type Delta = { base: Pick<Base, 'name' | 'sha256' | 'on'>; changes: Change[]; /** What else changed, in words: the storefront's limits, the rules. */ around(language: PaperLanguage): string[] };

/** Of the folder and the sheet's name nothing is to be told; the revision says that something changed, not what. */
const SILENT = new Set(['revision', 'images', 'sheet']);
const SHORT = 200;
const shortText = (value: unknown): string => plainValue(value).slice(0, SHORT);

/** Parts of a listing that are called otherwise than the catalogue's field. */
const CALLED: Readonly<Record<string, string>> = { title: 'Name', prices: 'Quantity rates', model: 'Model no.', attributes: 'Attributes', variants: 'Variants', certificates: 'Certificates', company: 'Company' };
const calledOf = (field: string): string => CALLED[field] ?? productField(field)?.heading ?? field;

/** Fields that differ, in their order. */
export function fieldChanges(before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>): FieldChange[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((key) => !SILENT.has(key)).sort();
  return keys.filter((key) => canonicalJson(before[key] ?? null) !== canonicalJson(after[key] ?? null)).map((field) => ({ field, before: shortText(before[field]), after: shortText(after[field]) }));
}

export const photoChanges = (before: readonly string[], after: readonly string[]): number[] =>
  Array.from({ length: Math.max(before.length, after.length) }, (_, at) => at).filter((at) => before[at] !== after[at]).map((at) => at + 1);

/**
 * The products whose listing or photos are others than in the packages so far, gathered anew by themselves, and what changed in each.
 * Throws Refusal('no-earlier-package' | 'nothing-changed').
 */
export async function onlyChanged(context: Context, asked: Asked, all: Gathered): Promise<{ gathered: Gathered; delta: Delta }> {
  const base = await packedBefore(context, all);
  const parts = planParts(all.listed, all.profile);
  const changed: { part: PlannedPart; change: Change }[] = [];
  for (const [at, part] of parts.entries()) {
    context.signal.throwIfAborted();
    context.progress(at, parts.length, 'compare');
    const change = await changeOf(context, all, part, base.products.get(keyOf(part)));
    if (change) changed.push({ part, change });
  }
  const gone = await goneFrom(all, base);
  if (changed.length === 0) throw nothingChanged(base, gone);
  const ids = changed.map((one) => one.part.listed.product.id);
  const delta: Delta = { base: { name: base.name, sha256: base.sha256, on: base.on }, changes: [...changed.map((one) => one.change), ...gone.map((sku): Change => ({ sku, change: 'gone', fields: [], photos: [] }))], around: aroundOf(base, all) };
  return { gathered: await gatherListings(context, { ...asked, ids, skus: undefined, on: all.on }), delta };
}

const keyOf = ({ listed, folder }: PlannedPart): string => listed.content.sku || folder;

async function changeOf(context: Context, all: Gathered, part: PlannedPart, before: Before | undefined): Promise<Change | undefined> {
  if (!before) return { sku: keyOf(part), change: 'new', fields: [], photos: part.images.map((_, at) => at + 1) };
  const after = JSON.parse(canonicalJson(openListing(part.listed, part, all.profile))) as Record<string, unknown>;
  const fields = fieldChanges(before.listing, after);
  const photos = photoChanges(before.photos, (await fittedPhotos(context, all, { content: part.listed.content, images: part.images })).map(sumOf));
  return fields.length > 0 || photos.length > 0 ? { sku: keyOf(part), change: 'changed', fields, photos } : undefined;
}

/** Products of the packages so far that are no active product any more. One whose number may not leave is not told. */
async function goneFrom({ workspace, listed }: Gathered, base: Base): Promise<string[]> {
  const found = await productsBySku(workspace.read, [...base.products.keys()]);
  const here = new Set([...found.values()].filter((one) => one.status === 'active').map((one) => one.sku));
  const known = new Set(listed.map((one) => one.product.sku));
  return [...base.products.keys()].filter((sku) => !here.has(sku) && !known.has(sku) && !/^item-\d+$/u.test(sku)).sort();
}

function aroundOf(base: Base, { profile, rulePacks }: Gathered): Delta['around'] {
  const [limits, rules] = [base.profileVersion !== profile.version, base.rulePacks !== canonicalJson(rulePacks)];
  return (language) => {
    const words = packageWords(language).changes;
    return [...(limits ? [words.limits(profile.title, base.profileVersion, profile.version)] : []), ...(rules ? [words.rules] : [])];
  };
}

function nothingChanged({ name, on }: Base, gone: readonly string[]): Refusal {
  const [told, more] = [gone.slice(0, 10).join(', '), gone.length - 10];
  const away = gone.length > 0 ? ` No longer in the catalogue, to be taken down by hand: ${told}${more > 0 ? ` and ${more} more` : ''}.` : '';
  const awayHi = gone.length > 0 ? ` ये अब कैटलॉग में नहीं हैं, इन्हें ख़ुद हटाएँ: ${told}${more > 0 ? ` और ${more} बाकी` : ''}।` : '';
  return new Refusal('nothing-changed', `Nothing of these items changed since ${name} of ${on}.${away} No package was made.`, { hi: `${on} के ${name} के बाद इन आइटम में कुछ नहीं बदला।${awayHi} कोई पैकेज नहीं बना।` });
}

/** The same for people, as it stands in the package. */
export function changesText({ base, changes, around }: Delta, papers: PaperLanguage): string {
  const words = packageWords(papers).changes;
  const called = (field: string): string => (papers === 'hi' ? headingInHindi(calledOf(field)) : undefined) ?? calledOf(field);
  const lines = changes.flatMap((one) => [
    '', `${one.sku}: ${words.kinds[one.change]}`, ...one.fields.map(({ field, before, after }) => `  ${called(field)}: ${before || words.nothing} -> ${after || words.nothing}`),
    ...(one.photos.length > 0 && one.change === 'changed' ? [`  ${words.photos}: ${one.photos.join(', ')}`] : []), ...(one.change === 'gone' ? [`  ${words.takeDown}`] : []),
  ]);
  return `${[words.title(base.name, base.on), words.sum(base.sha256), ...around(papers).map((one) => words.around(one)), ...lines].join('\n')}\n`;
}

/** What the manifest says: which items and fields, no values. */
export const aboutDelta = ({ base, changes, around }: Delta): object => ({ ...base, around: around('en'), changes: changes.map(({ sku, change, fields, photos }) => ({ sku, change, fields: fields.map((one) => one.field), photos })) });
