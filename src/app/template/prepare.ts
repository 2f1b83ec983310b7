import { type FieldUse, type Finding, Refusal } from '#base';
import { type ListingContent, templateRowsOf, planFill, type PlannedFill, sourceOfField } from '#listing';
import type { TemplateMapping, TemplateRule } from '#listing/nouns';
import { cellAddress, type FilledTemplate, type LearnedTemplate } from '#tables';
import type { Parsed } from '../contract.ts';
import { gatherListings, type Gathered } from '../listing/gather.ts';
import { planParts } from '../listing/partNames.ts';
import { mergedUses } from '../listing/uses.ts';
import type { Context } from '../port.ts';
import { listFor, type RecognisedTemplate, recogniseTemplate, ruleOfColumn } from './recognise.ts';
import { filled, learned } from './worker.ts';

export type Prepared = { gathered: Gathered; planned: PlannedFill; mapping: TemplateMapping; fields: FieldUse[]; /** Last row that the rule of a column is for, where there is one. */ ruleEnds: ReadonlyMap<number, number> };
type Asked = Parsed<'template.preview'>;

/** The rule of each column, found once: its own, else the list of a sheet of values. */
function rulesOf(template: LearnedTemplate, found: RecognisedTemplate, firstRow: number): (column: number) => TemplateRule | undefined {
  const rules = new Map<number, TemplateRule | undefined>(found.heads.map((head) => [head.column, ruleOfColumn(found.sheet.rules, head.column, firstRow) ?? listFor(template, head)]));
  return (column) => rules.get(column);
}

/** Fields that go into the template: those of the listing that a column is filled from. */
function usesOf(mapping: TemplateMapping, gone: readonly FieldUse[]): FieldUse[] {
  const sources = mapping.columns.flatMap((one) => (one.field === null || one.constant ? [] : sourceOfField(one.field) ?? []));
  const options = mapping.columns.some((one) => one.field === 'options' || one.field === 'attributes');
  const material = mapping.columns.some((one) => one.field === 'materials');
  return gone.filter((use) => sources.some((one) => one.kind === use.kind && one.field === use.field) || (options && use.field.startsWith('attributes.')) || (material && /^attributes\.(?:material|composition)$/.test(use.field)));
}

function ruleEndsOf({ sheet }: RecognisedTemplate, { columns, firstRow }: TemplateMapping): Map<number, number> {
  const used = columns.filter((one) => one.field !== null || Boolean(one.constant));
  return new Map(used.flatMap(({ column }) => {
    const ends = sheet.rules.flatMap((rule) => rule.cells).filter((block) => block.left <= column && column <= block.right && block.bottom >= firstRow).map((block) => block.bottom);
    return ends.length > 0 ? [[column, Math.max(...ends)] as const] : [];
  }));
}

/** Items as columns in other languages than the package's say them. */
export type OtherLanguages = { content(id: string): ReadonlyMap<string, ListingContent>; gone: FieldUse[]; offered: FieldUse[] };

/** Columns that say no language are in the template's; a package may be in another. */
const spoken = (mapping: TemplateMapping, language: string): TemplateMapping =>
  (mapping.language === language ? mapping : { ...mapping, columns: mapping.columns.map((one) => (one.language === undefined && one.field !== null ? { ...one, language: mapping.language } : one)) });

/** Reads the same items in every other language that a column asks for. */
export async function otherLanguages(context: Context, { listed, profile, on, kind }: Gathered, mapping: TemplateMapping, release: readonly string[]): Promise<OtherLanguages> {
  const wanted = new Set(spoken(mapping, profile.language).columns.flatMap((one) => (one.field !== null && one.language !== undefined && one.language !== profile.language ? [one.language] : [])));
  const all: { language: string; gathered: Gathered }[] = [];
  for (const language of wanted) all.push({ language, gathered: await gatherListings(context, { storefront: profile.id, ids: listed.map((one) => one.product.id), on, release, language, ...(kind === undefined ? {} : { kind }) }) });
  const contents = all.map(({ language, gathered }) => ({ language, of: new Map(gathered.listed.map((one) => [one.product.id, one.content])) }));
  return {
    content: (id) => new Map(contents.flatMap(({ language, of }) => { const content = of.get(id); return content ? [[language, content] as const] : []; })),
    gone: all.flatMap((one) => one.gathered.gone), offered: all.flatMap((one) => one.gathered.offered),
  };
}

/** Works out every cell of the items that were gathered and puts it to the template's rules. */
export function preparedOf(first: Gathered, template: LearnedTemplate, name: string, columns: TemplateMapping, others: OtherLanguages): Prepared {
  const mapping = spoken(columns, first.profile.language);
  const gathered: Gathered = { ...first, gone: mergedUses([...first.gone, ...others.gone]), offered: mergedUses([...first.offered, ...others.offered]) };
  const found = recogniseTemplate(template, name, { sheet: mapping.sheet, headerRow: mapping.headerRow });
  const rows = planParts(gathered.listed, gathered.profile).flatMap((part) => templateRowsOf(part.listed.content, part.images.map((one) => one.name), mapping.rows, others.content(part.listed.product.id)));
  const planned = planFill(rows, mapping, { file: name, ruleOf: rulesOf(template, found, mapping.firstRow), address: cellAddress });
  return { gathered, planned, mapping, fields: usesOf(mapping, gathered.gone), ruleEnds: ruleEndsOf(found, mapping) };
}

/** Fields that columns name and that stay: the person who lets the file out sees them. */
export function heldOf({ gathered, mapping }: Pick<Prepared, 'gathered' | 'mapping'>): FieldUse[] {
  const wanted = mapping.columns.flatMap((one) => (one.field === null || one.constant ? [] : sourceOfField(one.field) ?? []));
  return gathered.offered.filter((use) => !gathered.gone.some((one) => one.kind === use.kind && one.field === use.field && one.class === use.class) && wanted.some((one) => one.kind === use.kind && one.field === use.field));
}

/** Reads the items and prepares them for the template. Throws as gatherListings and the template's reader do. */
export async function prepareFill(context: Context, { file, mapping, ...asked }: Asked): Promise<Prepared> {
  const template = await learned(context, file);
  const gathered = await gatherListings(context, { ...asked, language: mapping.language });
  return preparedOf(gathered, template, context.files.name(file), mapping, await otherLanguages(context, gathered, mapping, asked.release));
}

const PROBLEMS = { locked: 'TEMPLATE-LOCKED', formula: 'TEMPLATE-FORMULA', merged: 'TEMPLATE-MERGED' } as const;

/** What the template itself did not take, once for each column and reason. */
function problemsShown({ planned, mapping, ruleEnds }: Prepared, result: FilledTemplate, file: string): Finding[] {
  const found = new Map<string, Finding>();
  const headingOf = (column: number): string => mapping.columns.find((one) => one.column === column)?.heading || cellAddress(column, 1).slice(0, -1);
  const note = (rule: string, column: number, row: number | undefined, data: Finding['data']): void => {
    const before = found.get(`${rule} ${column}`);
    if (before) before.data.count = Number(before.data.count) + 1;
    else found.set(`${rule} ${column}`, { rule, severity: 'warning', status: 'fail', messageId: rule, data: { heading: headingOf(column), column, count: 1, ...data }, where: { file, sheet: mapping.sheet, column: headingOf(column), ...(row === undefined ? {} : { row, cell: cellAddress(column, row) }) } });
  };
  for (const { code, row, column } of result.problems) {
    if (code !== 'no-room') note(PROBLEMS[code], column, row, { first: cellAddress(column, row) });
    else found.set('no-room', { rule: 'TEMPLATE-NO-ROOM', severity: 'error', status: 'fail', messageId: 'TEMPLATE-NO-ROOM', data: { room: row - mapping.firstRow, rows: planned.rows.length, row }, where: { file, sheet: mapping.sheet, row } });
  }
  for (const column of result.formulasEnd) note('TEMPLATE-FORMULA-ENDS', column, undefined, { count: result.added });
  for (const [column, row] of ruleEnds) if (row < mapping.firstRow + planned.rows.length - 1) note('TEMPLATE-RULE-ENDS', column, undefined, { row });
  return [...found.values()].map((one) => (one.rule === 'TEMPLATE-RULE-ENDS' ? { ...one, severity: 'info' } : one));
}

/** Fills the template in the process apart, or tries it; gives everything that is to be said about it, the heaviest first. */
export async function runFill(context: Context, file: string, prepared: Prepared, bytes: boolean): Promise<{ result: FilledTemplate; findings: Finding[] }> {
  const { mapping, planned } = prepared;
  context.progress(0, null, 'template');
  const result = await filled(context, file, mapping.sheet, { firstRow: mapping.firstRow, rows: planned.rows }, bytes);
  const order = { error: 0, warning: 1, info: 2 };
  return { result, findings: [...planned.findings, ...problemsShown(prepared, result, context.files.name(file))].sort((a, b) => order[a.severity] - order[b.severity]) };
}

/** Half a list would be taken for the whole. Throws Refusal `no-room`. */
export function refuseHalf(findings: readonly Finding[]): void {
  const full = findings.find((one) => one.rule === 'TEMPLATE-NO-ROOM');
  if (full) throw new Refusal('no-room', `Nothing was filled: the template has room for ${String(full.data.room)} of ${String(full.data.rows)} rows, and from row ${String(full.data.row)} on it holds something of its own. Fill fewer items at once, or delete what stands there in Excel.`, { hi: `कुछ नहीं भरा गया: टेम्पलेट में ${String(full.data.rows)} में से ${String(full.data.room)} पंक्तियों की जगह है, और पंक्ति ${String(full.data.row)} से आगे उसका अपना कुछ लिखा है। एक बार में कम आइटम भरें, या वहाँ जो है उसे Excel में हटा दें।`, where: full.where });
}
