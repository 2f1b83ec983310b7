import type { Finding } from '#base';
import type { Product } from '#catalogue/nouns';
import type { Draft } from '../draft.ts';
import type { ColumnMapping } from '../nouns.ts';

/** What is wrong or worth knowing about one cell. `hold` keeps the row out until a person accepts it. */
export type CellProblem = {
  rule: string;
  severity: Finding['severity'];
  data?: Finding['data'];
  /** What the field would hold instead, and how to put it there. */
  fix?: { value: string; apply(draft: Draft): void };
};

/** How one field stands in a cell: our own writing of it, and how a cell of a file is read into a draft. */
export type FieldCell = {
  /** The cell our export writes; empty when the product has nothing there. */
  text(product: Product): string;
  /** Reads a cell that is not empty. Sets nothing when it returns an error. */
  read(text: string, draft: Draft, column: ColumnMapping): CellProblem | undefined;
  /** How plain cells of a column are stored; undefined where there are none. `read` comes to the same, and dearer: most cells of a list are plain. */
  plain?(column: ColumnMapping): PlainForm | undefined;
};

/** How plain cells of one column are stored as JSON: what stands around every one of them, and what of each stands between. */
export type PlainForm = {
  before: string; after: string;
  /** Of each value of the cell; undefined for a cell of which something is to be said, or that is stored in another way. */
  between(text: string): string | readonly string[] | undefined;
};

/** Texts stand between quotes. */
export const quoted = (between: PlainForm['between']): PlainForm => ({ before: '"', after: '"', between });

/** A number without a sign, as it is stored. */
const UNSIGNED = /^\d{1,18}(?:\.\d{1,12})?$/;
export const isPlainNumber = (text: string): boolean => UNSIGNED.test(text);
/** Whether numbers of a column have a point, as stored ones do. */
export const hasPoint = ({ decimal = '.' }: ColumnMapping): boolean => decimal === '.';

export const error = (rule: string, data: Finding['data'] = {}, fix?: CellProblem['fix']): CellProblem => ({ rule, severity: 'error', data, ...(fix ? { fix } : {}) });
export const warning = (rule: string, data: Finding['data'] = {}, fix?: CellProblem['fix']): CellProblem => ({ rule, severity: 'warning', data, ...(fix ? { fix } : {}) });
export const info = (rule: string, data: Finding['data'] = {}): CellProblem => ({ rule, severity: 'info', data });
export const tooLong = (text: string, limit: number): CellProblem | undefined => (text.length > limit ? error('IMP-LONG', { length: text.length, limit }) : undefined);
