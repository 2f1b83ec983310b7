import type { FieldUse, Finding } from '#base';
import { egressLog, lastLike, linesSince, type ReviewLine, review as reviewFields } from '#disclosure';
import { messages, templateMessages } from '#listing';
import type { Output } from '../contract.ts';
import type { UseCase } from '../port.ts';
import { shownFindings } from '../report/render.ts';
import { assemble, waiverUses } from './assemble.ts';
import { blockersOf } from './blockers.ts';
import { type Delta, onlyChanged } from './delta.ts';
import { gatherListings, type Gathered } from './gather.ts';
import type { PaperLanguage } from './packageWords.ts';
import type { PlannedPart } from './partNames.ts';
import { mergedUses } from './uses.ts';
import { askedTemplate, templatePart, type TemplatePart } from '../template/packagePart.ts';

/** Points of a template that a person reads; the rest are of kinds that stand there already. */
const SHOWN_POINTS = 200;

/** Files that left, looked through for the last package of this storefront. */
const LOOKED_BACK = 2_000;

/** What a package would hold, field by field, and what stays; nothing is made and nothing is logged. */
const review: UseCase<'listing.review'> = async (input, context) => {
  const all = await gatherListings(context, { ...input, look: true });
  const { gathered, delta } = input.delta ? await onlyChanged(context, { ...input, look: true }, all) : { gathered: all, delta: undefined };
  const file = await askedTemplate(context, gathered.workspace, input);
  const template = file === undefined ? undefined : await templatePart(context, gathered, file, input.release, false);
  const { fields, planned } = assemble(context, gathered, input.release, { delta, template });
  const offered = mergedUses([...gathered.offered, ...fields, ...waiverUses(gathered)]);
  const last = lastLike({ what: 'listing-package', audience: 'storefront', recipient: '' }, (await egressLog(gathered.workspace, LOOKED_BACK)).filter((one) => one.name.startsWith(`${gathered.profile.id}-`)));
  const lines = linesSince([...reviewFields(offered, 'storefront', input.release), ...heldLines(gathered.held, offered)], last);
  return { last: last ? { at: last.at, name: last.name } : null, lines, since: delta ? sinceShown(delta, context.language === 'hi' ? 'hi' : 'en') : null, files: filesOf(gathered, planned, context.language, delta, template),
    template: template ? { name: template.about.file, rows: template.about.rows, findings: shownFindings(template.findings.slice(0, SHOWN_POINTS), context.language, templateMessages) } : null, products: planned.length, ...blockedBy(blockersOf(gathered), context.language) };
};
export default review;

/** Points of one rule that are written out; the count tells the rest: a thousand items lack the same photo. */
const SHOWN_OF_A_RULE = 3;

/** What closes the package, rule by rule, and on how many items. */
function blockedBy(blockers: readonly Finding[], language: string): Pick<Output<'listing.review'>, 'blockers' | 'blocked'> {
  const byRule = Map.groupBy(blockers, (one) => one.rule);
  const itemsOf = (some: readonly Finding[]): number => new Set(some.map((one) => one.where.sku)).size;
  return {
    blockers: shownFindings([...byRule.values()].flatMap((some) => some.slice(0, SHOWN_OF_A_RULE)), language, messages),
    blocked: { points: blockers.length, items: itemsOf(blockers), rules: [...byRule].map(([rule, some]) => ({ rule, points: some.length })) },
  };
}

/** More changes than a person reads at once; the file holds all of them. */
const MOST_CHANGES = 500;
const sinceShown = ({ base, changes, around }: Delta, language: PaperLanguage) => ({
  name: base.name, on: base.on, around: around(language),
  counts: { new: changes.filter((one) => one.change === 'new').length, changed: changes.filter((one) => one.change === 'changed').length, gone: changes.filter((one) => one.change === 'gone').length },
  changes: changes.slice(0, MOST_CHANGES).map(({ sku, change, fields, photos }) => ({ sku, change, fields: fields.map((one) => one.field), photos: photos.length })),
});

/** Fields that nothing in the package asks for stay, whatever their class; a sheet may have asked for one. */
const heldLines = (held: readonly FieldUse[], offered: readonly FieldUse[]): ReviewLine[] =>
  held.filter((one) => !offered.some((other) => other.kind === one.kind && other.field === one.field)).map((one) => ({ ...one, decision: 'held' }));

/** What the package will consist of, in the reader's language. */
function filesOf({ profile, listed }: Gathered, planned: readonly PlannedPart[], language: string, delta: Delta | undefined, template: TemplatePart | undefined): { name: string; note: string }[] {
  const hindi = language === 'hi';
  const photos = planned.reduce((sum, one) => sum + one.images.length, 0);
  const { width, height } = profile.picture;
  const note = (en: string, hi: string): string => (hindi ? hi : en);
  return [
    { name: 'listing.xlsx', note: note(`${listed.length} ${listed.length === 1 ? 'product' : 'products'} to copy from`, `कॉपी करने के लिए ${listed.length} आइटम`) },
    { name: 'listing.json', note: note('the same for a program', 'वही, प्रोग्राम के लिए') },
    ...(template ? [{ name: template.about.file, note: note(`your template, ${template.about.rows} ${template.about.rows === 1 ? 'row' : 'rows'} filled`, `आपका टेम्पलेट, ${template.about.rows} पंक्तियाँ भरी`) }] : []),
    { name: 'images/', note: note(`${photos} ${photos === 1 ? 'photo' : 'photos'}, JPEG, ${width}×${height}; place and camera data removed`, `${photos} फ़ोटो, JPEG, ${width}×${height}; जगह और कैमरे की जानकारी हटाई गई`) },
    { name: 'sheets/', note: note(`${planned.length} ${planned.length === 1 ? 'spec sheet' : 'spec sheets'}`, `${planned.length} स्पेक शीट`) },
    { name: 'checks.txt, checks.json', note: note('check report', 'जाँच रिपोर्ट') },
    ...(delta ? [{ name: 'changes.txt', note: note('what changed, field by field, and what to take down', 'क्या बदला, फ़ील्ड-दर-फ़ील्ड, और क्या हटाना है') }] : []),
    { name: 'copy-sheet.html', note: note('a page to copy from, field by field', 'फ़ील्ड-दर-फ़ील्ड कॉपी करने का पेज') },
    { name: 'checklist.txt', note: note('what to do, step by step', 'क्या करना है, क़दम-दर-क़दम') },
    { name: 'verify.html', note: note('a page that checks the package in any browser, offline', 'किसी भी ब्राउज़र में, बिना इंटरनेट, पैकेज जाँचने का पेज') },
    { name: 'manifest.json', note: note('checksum of every file', 'हर फ़ाइल का चेकसम') },
  ];
}
