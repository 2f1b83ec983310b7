import type { FieldUse, Finding } from '#base';
import type { Block, Plan, Sheet } from '#paper';
import { PAPERS } from '#paper';
import { type Desk, descriptionOf, factsOf, highlightsOf, namesOf } from './content.ts';
import { type Bench, benchOf, isNeutral, marginOf, paperOf, type SheetOptions, type SheetSource } from './desk.ts';
import { firmName, footerBlocks, headerBlocks, runningHeaderBlocks } from './frame.ts';
import { heroBlocks } from './hero.ts';
import { Look } from './look.ts';
import { longList } from './longList.ts';
import { nameFindings } from './neutral.ts';
import { type Part, partBlocks, partsOf, priceLine } from './parts.ts';
import { registrationFinding, withoutRegistrations } from './registrations.ts';
import { shownBlock, tightened, templateById } from './template.ts';
import { vocabulary } from './vocabulary.ts';

/** A sheet before it is printed: what it carries, what it left out, what is to be said about it. */
export type MadeSheet = { product: { id: string; sku: string }; sheet: Sheet; fields: FieldUse[]; /** Internal fields that have a place on it: they go when a person releases them. */ asks: FieldUse[]; notPrinted: string[]; findings: Finding[] };

/** Makes the sheet of one product. Throws Refusal('no-such-template' | 'no-such-language'). */
export function makeSheet(source: SheetSource, options: SheetOptions): MadeSheet {
  const bench = benchOf(source, options);
  const { desk, look, frame, template, photos } = bench;
  const shows = (name: Parameters<typeof shownBlock>[1]): boolean => shownBlock(template, name) !== undefined;
  const names = namesOf(desk);
  const width = PAPERS[paperOf(template, options.paper)].width - template.margin.left - template.margin.right;
  const header = headerBlocks(frame, look, desk.gate);
  const price = shows('price') ? priceLine(desk) : '';
  const hero = {
    names, price, facts: shows('facts') ? factsOf(desk) : [], photos: photos.hero,
    ...(shows('description') ? { description: descriptionOf(desk), highlights: highlightsOf(desk) } : { description: [], highlights: [] }),
  };
  const parts = partsOf(bench);
  const body = (air: Look): Block[] => [...heroBlocks(hero, air, width), { kind: 'gap', height: air.template.sectionGap + 2 }, ...sectionBlocks(parts, air, width)];
  const made: Sheet = {
    title: [source.product.sku, names[0]?.text].filter((one, at, all) => one && all.indexOf(one) === at).join(' · '),
    header, runningHeader: runningHeaderBlocks(frame, look), footer: footerBlocks(frame, look, desk.gate),
    body: body(look), tighterBody: body(new Look(tightened(template), look.colours, look.tongue)),
  };
  return finished(bench, made, source);
}

/** Takes registrations out, and gathers what is to be told of one product's sheet. */
export function finished({ desk, options }: Bench, made: Sheet, { exporter, product }: SheetSource): MadeSheet {
  const { sheet, taken } = withoutRegistrations(made, [exporter.iec, exporter.pan]);
  const findings = [...desk.gate.findings, ...missingTexts(desk), ...(taken > 0 ? [registrationFinding(taken)] : []), ...(isNeutral(options) ? nameFindings(sheet, exporter) : [])];
  const notPrinted = desk.gate.notPrinted().filter((one) => options.prices || one !== 'priceLadders');
  return { product: { id: product.id, sku: product.sku }, sheet, fields: desk.gate.fields(), asks: desk.gate.asks(), notPrinted, findings: findings.map((one) => (one.where.record ? one : { ...one, where: { kind: 'product', record: product.id, sku: product.sku, ...one.where } })) };
}

/** More columns than this do not fit into half the width. */
const NARROW_COLUMNS = 4;
/** A table of more rows than this is better read over the full width. */
const MANY_ROWS = 16;

/** A list of more lines than this goes over the full width, in two columns that are read block by block. */
const MANY_PAIRS = 24;

const isLong = (one: Part): boolean => (one.name === 'variants' && (one.grid?.rows.length ?? 0) > MANY_ROWS) || (one.pairs?.length ?? 0) > MANY_PAIRS;
const isWide = (one: Part): boolean => one.name === 'variants' && !isLong(one) && (one.grid?.heads.length ?? 0) > NARROW_COLUMNS;

/** Details in two columns; a table of variants too wide or too long for one goes over the full width. Pictures begin what stands below them: drawings on a page of their own. */
function sectionBlocks(parts: readonly Part[], look: Look, width: number): Block[] {
  const half = (width - look.template.columnGap) / 2;
  const gap: Block = { kind: 'gap', height: look.template.sectionGap };
  const section = (one: Part): Block[] => (isLong(one) && one.pairs ? longList({ ...one, pairs: one.pairs }, look, half) : partBlocks(one, look, half * 0.4));
  const chapters: { pictures?: Part; parts: Part[] }[] = [{ parts: [] }];
  for (const one of parts) {
    if (one.pictures) chapters.push({ pictures: one, parts: [] });
    else chapters.at(-1)?.parts.push(one);
  }
  return chapters.flatMap(({ pictures, parts: below }): Block[] => [
    ...(pictures ? [pictures.name === 'drawings' ? { kind: 'page' as const } : gap, ...section(pictures), gap] : []),
    ...below.filter(isWide).flatMap((one) => [...section(one), gap]),
    { kind: 'sections', columns: 2, gap: look.template.columnGap, space: look.template.sectionGap, sections: below.filter((one) => !isWide(one) && !isLong(one)).map(section) },
    ...below.filter(isLong).flatMap((one) => [gap, ...section(one)]),
  ]);
}

/** Says which texts exist in the first language only. */
function missingTexts({ product, tongue }: Desk): Finding[] {
  const [, second] = tongue;
  if (!second) return [];
  return (['name', 'description'] as const).filter((field) => Object.keys(product[field]).length > 0 && !product[field][second.language]?.text).map((field): Finding => ({
    rule: 'SHEET-TEXT', messageId: 'SHEET-TEXT', severity: 'info', status: 'fail', data: { field, language: second.language }, where: { kind: 'product', record: product.id, sku: product.sku, field: `${field}.${second.language}` },
  }));
}

/** Sheets of one firm as one file. */
export function sheetPlan(sheets: readonly { sheet: Sheet }[], source: { exporter: SheetSource['exporter']; fonts?: Plan['fonts'] }, options: SheetOptions): Plan {
  const template = templateById(options.template);
  const firm = isNeutral(options) ? '' : firmName(source.exporter);
  return {
    title: sheets.length === 1 ? (sheets[0]?.sheet.title ?? '') : [firm, vocabulary(options.languages[0] ?? 'en').word(template.kind === 'booklet' ? 'catalogue' : 'sheet')].filter(Boolean).join(' · '),
    language: options.languages[0] ?? 'en', day: options.day, paper: paperOf(template, options.paper), ...(source.fonts && !isNeutral(options) ? { fonts: source.fonts } : {}), margin: marginOf(template, paperOf(template, options.paper)), sheets: sheets.map((one) => one.sheet),
  };
}
