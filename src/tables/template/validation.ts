import { columnOf } from '../sheetRows.ts';
import { blocksOf, type CellBlock, referenceOf } from './references.ts';

/** What a bound of a number or a length compares with; `to` only for between and notBetween. */
export type Bound = { operator: 'between' | 'notBetween' | 'equal' | 'notEqual' | 'lessThan' | 'lessThanOrEqual' | 'greaterThan' | 'greaterThanOrEqual'; from: string; to?: string };

/** A list that another cell of the row chooses: the one named by that cell's text, with `from` put as `to`, between `prefix` and `suffix`. `on`: column of that cell, from 0. */
export type Dependence = { on: number; prefix: string; suffix: string; from: string; to: string };

/**
 * What a cell may hold, as its workbook says: a list (its values are found afterwards), a number or length within bounds, or something
 * that is not understood here: then `formula` tells what stood there.
 */
export type Rule =
  | { kind: 'list'; values: string[] }
  | { kind: 'range'; at: CellBlock }
  | { kind: 'name'; name: string }
  | ({ kind: 'dependent'; formula: string } & Dependence)
  | { kind: 'whole' | 'decimal' | 'length'; bound: Bound }
  | { kind: 'unknown'; formula: string };

export type Validation = { cells: CellBlock[]; rule: Rule; /** An empty cell is no fault. */ blank: boolean; /** What the workbook tells who chooses the cell. */ prompt?: string };

/** A dataValidation while its XML is read: attributes and the texts of its children. */
export type RawValidation = { attributes: Readonly<Record<string, string>>; formula1: string; formula2: string; sqref: string };

const OPERATORS: ReadonlySet<string> = new Set<Bound['operator']>(['between', 'notBetween', 'equal', 'notEqual', 'lessThan', 'lessThanOrEqual', 'greaterThan', 'greaterThanOrEqual']);
const isNumber = (text: string): boolean => /^-?\d+(\.\d+)?(E[+-]?\d+)?$/i.test(text);
/** Characters of a formula that is told. */
const SHOWN = 120;

/** Values written out in the rule: "Red,Blue". In a formula a quotation mark is doubled. */
function written(formula: string): string[] | undefined {
  const inside = /^"((?:[^"]|"")*)"$/.exec(formula)?.[1];
  return inside?.replaceAll('""', '"').split(',').map((one) => one.trim()).filter((one) => one !== '');
}

const CHOSEN = /^(?:"([^"]*)"&)?(?:SUBSTITUTE\(\$?([A-Z]{1,3})(\d{1,7}),"([^"]+)","([^"]*)"\)|\$?([A-Z]{1,3})(\d{1,7}))(?:&"([^"]*)")?$/i;

/** INDIRECT over one cell of the same row: INDIRECT($B2), INDIRECT("List_"&$B2), INDIRECT(SUBSTITUTE($B2," ","_")). Anything cleverer is not understood. */
function dependentRule(formula: string, [block, ...more]: readonly CellBlock[]): Rule | undefined {
  const inside = /^INDIRECT\((.*)\)$/i.exec(formula)?.[1];
  if (inside === undefined || !block || more.length > 0) return undefined;
  const [, prefix = '', column, row, from = '', to = '', plainColumn, plainRow, suffix = ''] = CHOSEN.exec(inside.replace(/\s*([&,()])\s*/g, '$1')) ?? [];
  const letters = column ?? plainColumn;
  // The cell is named as seen from the first one that the rule is for.
  if (letters === undefined || Number(row ?? plainRow) !== block.top || (block.left !== block.right && !inside.includes(`$${letters}`))) return undefined;
  return { kind: 'dependent', formula: formula.slice(0, SHOWN), on: columnOf(letters), prefix, suffix, from, to };
}

function listRule(formula: string, cells: readonly CellBlock[]): Rule {
  const values = written(formula);
  if (values) return { kind: 'list', values };
  const at = referenceOf(formula);
  if (at) return { kind: 'range', at };
  const dependent = dependentRule(formula, cells);
  if (dependent) return dependent;
  return /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(formula) ? { kind: 'name', name: formula } : { kind: 'unknown', formula: formula.slice(0, SHOWN) };
}

function boundRule(kind: 'whole' | 'decimal' | 'length', raw: RawValidation): Rule {
  const operator = raw.attributes.operator ?? 'between';
  const [from, to] = [raw.formula1.trim(), raw.formula2.trim()];
  const pair = operator === 'between' || operator === 'notBetween';
  if (!OPERATORS.has(operator) || !isNumber(from) || (pair && !isNumber(to))) return { kind: 'unknown', formula: `${from} ${to}`.trim().slice(0, SHOWN) };
  return { kind, bound: { operator: operator as Bound['operator'], from, ...(pair ? { to } : {}) } };
}

/** A rule of a workbook as it is understood (ECMA-376 part 1, 18.3.1.32); undefined for one that lets everything through or is for no cell. */
export function validationOf(raw: RawValidation): Validation | undefined {
  const { attributes } = raw;
  const cells = blocksOf(raw.sqref);
  const type = attributes.type ?? 'none';
  if (cells.length === 0 || type === 'none') return undefined;
  const formula = raw.formula1.trim().replace(/^=/, '');
  const rule: Rule = type === 'list' ? listRule(formula, cells) : type === 'whole' || type === 'decimal' ? boundRule(type, raw) : type === 'textLength' ? boundRule('length', raw) : { kind: 'unknown', formula: `${type}: ${formula}`.slice(0, SHOWN) };
  const prompt = [attributes.promptTitle, attributes.prompt].filter(Boolean).join(': ').slice(0, 300);
  return { cells, rule, blank: attributes.allowBlank === '1' || attributes.allowBlank === 'true', ...(prompt ? { prompt } : {}) };
}
