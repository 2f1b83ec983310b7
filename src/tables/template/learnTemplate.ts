import type { MergedRange, TableRow } from '../table.ts';
import { learnSheet } from './learnSheet.ts';
import { openTemplate, type OpenTemplate } from './openTemplate.ts';
import { type CellBlock, holds, referenceOf } from './references.ts';
import type { Bound, Dependence, Validation } from './validation.ts';

/** A rule for cells of a sheet with the values of its list found. `unknown`: it could not be understood; `formula` is what stands there. */
export type LearnedRule = { cells: CellBlock[]; blank: boolean; prompt?: string } & ({ kind: 'list'; values: string[] } | { kind: 'whole' | 'decimal' | 'length'; bound: Bound } | ({ kind: 'dependent'; formula: string; /** Values by the name of their list, in small letters. */ lists: Record<string, string[]> } & Dependence) | { kind: 'unknown'; formula: string });

/** One visible sheet of a template. */
export type LearnedSheet = { name: string; /** Its texts, from the top. */ rows: TableRow[]; merged: MergedRange[]; rules: LearnedRule[]; isProtected: boolean; lastRow: number; /** Rows of the top that hold a value which is no formula's. */ filledRows: number[] };

type RuleOnly = LearnedRule extends infer R ? (R extends LearnedRule ? Omit<R, 'cells' | 'blank' | 'prompt'> : never) : never;

/** A template as it was found. `lists`: texts of sheets that hold nothing but values to choose from, column by column with its heading. */
export type LearnedTemplate = { sheets: LearnedSheet[]; hiddenSheets: string[]; isSigned: boolean; lists: { sheet: string; heading: string; values: string[] }[] };

/** Rows at the top that are looked at for headings and examples. */
export const TOP_ROWS = 60;
const MOST_SHEETS = 40;
/** Lists that one column can choose among. */
const MOST_LISTS = 500;
/** Values of one list; a longer one is no list a person chooses from. */
const MOST_VALUES = 20_000;
const LIST_ROWS = 20_001;
/** Sheets of values to choose from, by what programs and people call them. */
const LIST_SHEET = /valid|value|dropdown|drop down|list|option|lookup|data.?def|reference|मान|विकल्प|有效值|选项|下拉|werte|auswahl|valeurs|valores|opciones|القيم/iu;

/** Finds the values of lists; a block that several rules name is read once. */
class Lists {
  private readonly found = new Map<string, Promise<string[] | undefined>>();
  private readonly texts = new Map<string, Promise<TableRow[]>>();
  private readonly template: OpenTemplate;

  constructor(template: OpenTemplate) {
    this.template = template;
  }

  rows(sheet: string): Promise<TableRow[]> {
    const before = this.texts.get(sheet);
    if (before) return before;
    const reading = this.template.rows(sheet, LIST_ROWS);
    this.texts.set(sheet, reading);
    return reading;
  }

  private values(at: CellBlock, home: string): Promise<string[] | undefined> {
    const name = this.template.workbook.sheets.find((one) => one.name.toLowerCase() === (at.sheet ?? home).toLowerCase())?.name;
    const key = `${name} ${at.left} ${at.top} ${at.right} ${at.bottom}`;
    const before = this.found.get(key);
    if (before) return before;
    const reading = name === undefined ? Promise.resolve(undefined) : this.read(name, at);
    this.found.set(key, reading);
    return reading;
  }

  private async read(sheet: string, at: CellBlock): Promise<string[] | undefined> {
    const values = new Set<string>();
    for (const row of await this.rows(sheet)) {
      if (row.number < at.top || row.number > at.bottom) continue;
      for (const cell of row.cells.slice(at.left, at.right + 1)) if (cell.trim() !== '') values.add(cell);
      if (values.size > MOST_VALUES) return undefined;
    }
    return at.bottom - at.top >= LIST_ROWS && values.size === 0 ? undefined : [...values];
  }

  /** A named reference: the sheet's own before the workbook's. */
  private named(name: string, home: string): CellBlock | undefined {
    const all = this.template.names.filter((one) => one.name.toLowerCase() === name.toLowerCase());
    const formula = (all.find((one) => one.scope === home) ?? all.find((one) => one.scope === undefined))?.formula;
    return formula === undefined ? undefined : referenceOf(formula);
  }

  /** Every list whose name another cell can choose. Without one the rule is not understood. */
  private async dependent(rule: Extract<Validation['rule'], { kind: 'dependent' }>, home: string): Promise<RuleOnly> {
    const lists: Record<string, string[]> = {};
    const names = new Set(this.template.names.filter((one) => one.scope === undefined || one.scope === home).map((one) => one.name.toLowerCase()));
    for (const name of [...names].filter((one) => one.startsWith(rule.prefix.toLowerCase()) && one.endsWith(rule.suffix.toLowerCase())).slice(0, MOST_LISTS)) {
      const at = this.named(name, home);
      const values = at && (await this.values(at, home));
      if (values && values.length > 0) lists[name] = values;
    }
    return Object.keys(lists).length > 0 ? { ...rule, lists } : { kind: 'unknown', formula: rule.formula };
  }

  async learned({ cells, blank, prompt, rule }: Validation, home: string): Promise<LearnedRule> {
    const about = { cells, blank, ...(prompt ? { prompt } : {}) };
    if (rule.kind === 'dependent') return { ...about, ...(await this.dependent(rule, home)) };
    if (rule.kind !== 'range' && rule.kind !== 'name') return { ...about, ...rule };
    const at = rule.kind === 'range' ? rule.at : this.named(rule.name, home);
    const values = at && (await this.values(at, home));
    return values && values.length > 0 ? { ...about, kind: 'list', values } : { ...about, kind: 'unknown', formula: rule.kind === 'name' ? rule.name : `${rule.at.sheet ?? home}!` };
  }
}

/** Columns of a sheet of values: the first text of a column is its heading, what stands below it the values. */
async function columnsOf(lists: Lists, sheet: string): Promise<LearnedTemplate['lists']> {
  const rows = await lists.rows(sheet);
  const width = Math.min(500, Math.max(0, ...rows.slice(0, TOP_ROWS).map((row) => row.cells.length)));
  return Array.from({ length: width }, (_, column) => rows.map((row) => row.cells[column]?.trim() ?? '').filter((one) => one !== ''))
    .flatMap(([heading = '', ...values]) => (values.length > 1 && values.length <= MOST_VALUES ? [{ sheet, heading: heading.slice(0, 400), values: [...new Set(values)] }] : []));
}

async function sheetOf(template: OpenTemplate, lists: Lists, sheet: { name: string; part: string }): Promise<LearnedSheet> {
  const traits = await learnSheet(template.archive, sheet, template.file);
  const rules: LearnedRule[] = [];
  for (const one of traits.validations) rules.push(await lists.learned(one, sheet.name));
  return {
    name: sheet.name, rows: await template.rows(sheet.name, TOP_ROWS), merged: traits.merged.filter((one) => one.top <= TOP_ROWS), rules,
    isProtected: traits.isProtected, lastRow: traits.lastRow, filledRows: traits.filledRows.filter((row) => row <= TOP_ROWS),
  };
}

/**
 * Learns a template: what stands at the top of its sheets, what its cells may hold, where its lists come from. Reads in the process it is
 * called in: call it where bytes from outside may do harm. Throws the refusals of openTemplate.
 */
export async function learnTemplate(path: string, file: string): Promise<LearnedTemplate> {
  const template = await openTemplate(path, file);
  try {
    const lists = new Lists(template);
    const { sheets } = template.workbook;
    const learned: LearnedSheet[] = [];
    for (const one of sheets.filter((each) => !each.hidden).slice(0, MOST_SHEETS)) learned.push(await sheetOf(template, lists, one));
    const others: LearnedTemplate['lists'] = [];
    for (const one of sheets.filter((each) => LIST_SHEET.test(each.name)).slice(0, MOST_SHEETS)) others.push(...(await columnsOf(lists, one.name)));
    return { sheets: learned, hiddenSheets: sheets.filter((one) => one.hidden).map((one) => one.name), isSigned: template.isSigned, lists: others };
  } finally {
    template.close();
  }
}

/** The rule that says what a cell may hold; of several the first. */
export const ruleAt = (rules: readonly LearnedRule[], column: number, row: number): LearnedRule | undefined => rules.find((one) => one.cells.some((block) => holds(block, column, row)));

