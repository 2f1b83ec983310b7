import { canonicalJson, type FieldUse } from '#base';
import { listingJsonLd, productJsonLd } from '#listing';
import { type PackageManifest, type PackagePart, verifyPage } from '#sealing';
import type { Context } from '../port.ts';
import { aboutDelta, changesText, type Delta } from './delta.ts';
import type { Gathered } from './gather.ts';
import { listingJson } from './openListing.ts';
import { openFindings } from './openFindings.ts';
import { copySheet } from './copySheet.ts';
import { planParts, type PlannedPart } from './partNames.ts';
import { pictureParts } from './pictureParts.ts';
import { checklistText } from './checklist.ts';
import { checksJson, checksText } from './reports.ts';
import { sheetParts } from './sheetParts.ts';
import { listingWorkbook } from './workbook.ts';
import type { TemplatePart } from '../template/packagePart.ts';
import { mergedUses } from './uses.ts';

/** A package before it is sealed: its parts, what it says of itself, and every field it carries. */
export type Assembled = { parts: PackagePart[]; about: PackageManifest['about']; fields: FieldUse[]; planned: PlannedPart[] };

const utf8 = new TextEncoder();
/** JSON with sorted keys and line ends, for people and for comparing. */
const jsonBytes = (value: object): Uint8Array => utf8.encode(`${JSON.stringify(JSON.parse(canonicalJson(value)), null, 2)}\n`);

/** Plans every part of a package. Nothing is fitted, printed or read from the media store before its turn to be packed comes. */
export function assemble(context: Context, gathered: Gathered, release: readonly string[], { delta, template }: { delta?: Delta | undefined; template?: TemplatePart | undefined } = {}): Assembled {
  const planned = planParts(gathered.listed, gathered.profile);
  const sheets = sheetParts(context, gathered, planned, release);
  const reasons = release.includes(`${REASONS.kind}.${REASONS.field}`);
  const parts: PackagePart[] = [
    { name: 'listing.xlsx', load: () => listingWorkbook(gathered, planned) },
    { name: 'listing.json', load: () => jsonBytes(listingJson(gathered, planned, gathered.on)) },
    { name: 'checks.json', load: () => jsonBytes(checksJson(gathered, planned)) },
    { name: 'checks.txt', load: () => utf8.encode(checksText(gathered, planned)) },
    { name: 'copy-sheet.html', load: () => copySheet(gathered, planned) },
    { name: 'verify.html', load: verifyPage },
    { name: 'checklist.txt', load: () => utf8.encode(checklistText(gathered, planned)) },
    ...(delta ? [{ name: 'changes.txt', load: () => utf8.encode(changesText(delta, gathered.papers)) }] : []),
    ...(gathered.profile.outputs.includes('json-ld') ? [{ name: 'products.jsonld', load: () => jsonBytes(listingJsonLd(planned.map((one) => productJsonLd(one.listed.content, one.images.map((image) => image.name))))) }] : []),
    ...pictureParts(context, gathered, planned),
    ...sheets.parts,
    ...(template ? [template.part] : []),
  ];
  return { parts: withProgress(context, parts), about: { ...aboutOf(gathered, planned, reasons, delta), ...(template ? { template: template.about } : {}) }, fields: mergedUses([...gathered.gone, ...sheets.fields, ...(template?.fields ?? []), ...(reasons ? waiverUses(gathered) : [])]), planned };
}

function withProgress(context: Context, parts: readonly PackagePart[]): PackagePart[] {
  let done = 0;
  return parts.map(({ name, load }) => ({
    name,
    load: async () => {
      context.signal.throwIfAborted();
      context.progress(done, parts.length, 'package');
      done += 1;
      return load();
    },
  }));
}

/** Why a person went ahead is written for inside use: it goes only when it is released. */
export const REASONS = { kind: 'waiver', field: 'reason', label: 'Reasons for going ahead', class: 'internal' } as const;

export function waiverUses({ listed }: Gathered): FieldUse[] {
  const waivers = listed.flatMap((one) => one.waivers);
  return waivers.length > 0 ? [{ ...REASONS, records: waivers.length, example: waivers[0]?.reason.slice(0, 200) }] : [];
}

/** What the manifest says: storefront and rule packs with versions, products with revisions, points and what a person went ahead with. No person, no time. */
function aboutOf({ profile, kind, listed, rulePacks, papers }: Gathered, planned: readonly PlannedPart[], reasons: boolean, delta: Delta | undefined): PackageManifest['about'] {
  const about = {
    storefront: { id: profile.id, version: profile.version, ...(kind === undefined ? {} : { kind }), ...(profile.corrections.length > 0 ? { corrections: profile.corrections.map(({ limit, was, now, on }) => ({ limit, was, now, on })) } : {}) }, rulePacks, ...(papers === 'en' ? {} : { papers }), ...(delta ? { since: aboutDelta(delta) } : {}),
    products: planned.map((part) => ({ sku: part.listed.content.sku || part.folder, revision: part.listed.revision, folder: part.folder, images: part.images.length, variants: part.listed.content.variants.length })),
    findings: planned.flatMap((part) => openFindings(part).map(({ sku, rule, severity, status, field }) => ({ sku, rule, severity, status, field }))),
    waivers: listed.flatMap((one, at) => one.waivers.map(({ rule, until, reason }) => ({ sku: one.content.sku || (planned[at]?.folder ?? ''), rule, until, ...(reasons ? { reason } : {}) }))),
  };
  return JSON.parse(canonicalJson(about)) as PackageManifest['about'];
}
