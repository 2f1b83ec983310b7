import { type Day, type FieldUse, type Finding, textIn } from '#base';
import { type AttributeFace, inOrder, type Product, shownAs } from '#catalogue/nouns';
import type { Certificate, Exporter } from '#exporter/nouns';
import { type Block, PAPERS, type PaperName, type Picture, type Plan, type Sheet } from '#paper';
import { coloursFor } from './colours.ts';
import { descriptionOf, type Desk, factsOf, highlightsOf, LISTS, namesOf, type Pair, specificationOf } from './content.ts';
import { firmName, footerBlocks, headerBlocks, runningHeaderBlocks } from './frame.ts';
import { Gate } from './gate.ts';
import { axesOf, type Grid, packingGrid, rateGrids, variantsGrid } from './grids.ts';
import { heroBlocks } from './hero.ts';
import { Look } from './look.ts';
import type { SectionName } from './nouns.ts';
import { registrationFinding, withoutRegistrations } from './registrations.ts';
import { templateById, tightened } from './template.ts';
import { vocabulary } from './vocabulary.ts';
import { inTongues } from './wording.ts';

/** Everything one sheet is made from. The product and its variants come with what they inherit filled in; pictures are fitted and clean, by their reference. */
export type SheetSource = {
  product: Product;
  variants: readonly Product[];
  exporter: Exporter;
  certificates: readonly Certificate[];
  faces: ReadonlyMap<string, AttributeFace>;
  pictures: ReadonlyMap<string, Picture>;
  logo?: Picture;
  revision: string;
};

export type SheetOptions = {
  template: string;
  /** One or two language tags; the first leads. */
  languages: readonly string[];
  paper: PaperName;
  prices: boolean;
  day: Day;
  /** Internal fields that a person lets onto this sheet: product.notes, product.attributes.colour… */
  released: readonly string[];
};

/** A sheet before it is printed: what it carries, what it left out, what is to be said about it. */
export type MadeSheet = { product: { id: string; sku: string }; sheet: Sheet; fields: FieldUse[]; notPrinted: string[]; findings: Finding[] };

/** Photos a sheet shows: the cover and three more. */
export const sheetPhotos = (product: Product, template: string): string[] =>
  inOrder(product.images).flatMap((one) => shownAs(one) ?? []).slice(0, 1 + templateById(template).photo.small);

/** Makes the sheet of one product. Throws Refusal('no-such-template' | 'no-such-language'). */
export function makeSheet(source: SheetSource, options: SheetOptions): MadeSheet {
  const template = templateById(options.template);
  const tongue = [...new Set(options.languages)].map(vocabulary);
  const gate = new Gate(source.product, source.faces, options.released);
  const look = new Look(template, coloursFor(template, source.exporter.brand), tongue);
  const desk: Desk = { gate, product: source.product, variants: source.variants, certificates: source.certificates, tongue, template, day: options.day, prices: options.prices };
  const names = namesOf(desk);
  const frame = { sku: source.product.sku, name: names[0]?.text ?? '', exporter: source.exporter, revision: source.revision, day: options.day, ...(source.logo ? { logo: source.logo } : {}) };
  const width = PAPERS[options.paper].width - template.margin.left - template.margin.right;
  const header = headerBlocks(frame, look, gate);
  const hero = { names, description: descriptionOf(desk), highlights: highlightsOf(desk), facts: factsOf(desk), photos: photosOf(source, desk) };
  const parts = partsOf(desk);
  const body = (air: Look): Block[] => [...heroBlocks(hero, air, width), { kind: 'gap', height: air.template.sectionGap + 2 }, ...sectionBlocks(parts, air, width)];
  const made: Sheet = {
    title: [source.product.sku, names[0]?.text].filter((one, at, all) => one && all.indexOf(one) === at).join(' · '),
    header, runningHeader: runningHeaderBlocks(frame, look), footer: footerBlocks(frame, look, gate),
    body: body(look), tighterBody: body(new Look(tightened(template), look.colours, tongue)),
  };
  const { sheet, taken } = withoutRegistrations(made, [source.exporter.iec, source.exporter.pan]);
  const findings = [...gate.findings, ...missingTexts(desk), ...(taken > 0 ? [registrationFinding(taken)] : [])];
  const notPrinted = gate.notPrinted().filter((one) => options.prices || one !== 'Quantity rates');
  return { product: { id: source.product.id, sku: source.product.sku }, sheet, fields: gate.fields(), notPrinted, findings: findings.map((one) => located(one, source.product)) };
}

const located = (one: Finding, product: Product): Finding => (one.where.record ? one : { ...one, where: { kind: 'product', record: product.id, sku: product.sku, ...one.where } });

function photosOf(source: SheetSource, desk: Desk): { picture: Picture; alt: string }[] {
  const { product, gate, tongue } = desk;
  if (!gate.may('images')) return [];
  const links = inOrder(product.images).slice(0, 1 + desk.template.photo.small);
  const shown = links.flatMap((link, at) => {
    const picture = source.pictures.get(shownAs(link) ?? '');
    if (!picture) {
      gate.findings.push({ rule: 'SHEET-PHOTO', messageId: 'SHEET-PHOTO', severity: 'warning', status: 'fail', data: { file: link.fileName }, where: { kind: 'image', sku: product.sku, part: link.fileName } });
      return [];
    }
    const name = namesOf(desk)[0]?.text ?? product.sku;
    const alt = textIn(link.alt, tongue[0]?.language) || (tongue[0]?.word('photoOf', { number: String(at + 1), name }) ?? '');
    return [{ picture, alt }];
  });
  if (shown.length > 0) gate.print('images', links[0]?.fileName ?? '');
  return shown;
}

/** What one section says, before it has a look. */
type Part = { name: SectionName; pairs?: Pair[]; grid?: Grid; rates?: { title: string; grid: Grid }[] };

/** The sections that have something to say, in the template's order. */
function partsOf(desk: Desk): Part[] {
  return desk.template.sections.map((name): Part => {
    if (name === 'variants') return { name, grid: variantsGrid(desk) };
    if (name === 'packing') return { name, grid: packingGrid(desk) };
    if (name === 'rates') return { name, rates: rateGrids(desk) };
    return { name, pairs: name === 'specification' ? specificationOf(desk, new Set(axesOf(desk))) : (LISTS[name]?.(desk) ?? []) };
  }).filter((one) => one.grid || one.rates?.length || one.pairs?.length);
}

/** More columns than this do not fit into half the width. */
const NARROW_COLUMNS = 4;

/** A table of more rows stands below everything else, over the full width. */
const MANY_ROWS = 16;

/** Details in two columns; a table of variants too wide or too long for one goes over the full width. */
function sectionBlocks(parts: readonly Part[], look: Look, width: number): Block[] {
  const half = (width - look.template.columnGap) / 2;
  const gap: Block = { kind: 'gap', height: look.template.sectionGap };
  const isLong = (one: Part): boolean => one.name === 'variants' && (one.grid?.rows.length ?? 0) > MANY_ROWS;
  const isWide = (one: Part): boolean => one.name === 'variants' && !isLong(one) && (one.grid?.heads.length ?? 0) > NARROW_COLUMNS;
  return [
    ...parts.filter(isWide).flatMap((one) => [...section(one, look, half), gap]),
    { kind: 'sections', columns: 2, gap: look.template.columnGap, space: look.template.sectionGap, sections: parts.filter((one) => !isWide(one) && !isLong(one)).map((one) => section(one, look, half)) },
    ...parts.filter(isLong).flatMap((one) => [gap, ...section(one, look, half)]),
  ];
}

function section({ name, pairs, grid, rates }: Part, look: Look, half: number): Block[] {
  const heading = look.heading(inTongues(look.tongue, (words) => words.word(name)));
  const tables = (rates ?? []).flatMap((one, at): Block[] => [{ kind: 'gap', height: at === 0 ? 4 : 8 }, look.text([{ text: one.title }], 'head', 'ink', { keepWithNext: true }), ...look.grid(one.grid)]);
  return [...heading, ...(grid ? look.grid(grid) : []), ...tables, ...(pairs ? [look.pairs(pairs, half * 0.4)] : [])];
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
export function sheetPlan(sheets: readonly MadeSheet[], source: { exporter: Exporter }, options: SheetOptions): Plan {
  const template = templateById(options.template);
  const firm = firmName(source.exporter);
  return {
    title: sheets.length === 1 ? (sheets[0]?.sheet.title ?? '') : [firm, vocabulary(options.languages[0] ?? 'en').word('sheet')].filter(Boolean).join(' · '),
    author: firm, language: options.languages[0] ?? 'en', day: options.day, paper: options.paper, margin: template.margin, sheets: sheets.map((one) => one.sheet),
  };
}
