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
  /** What a plain cell is stored as, its values as JSON, when nothing is to be said of it; undefined for any other. `read` comes to the same, and dearer: most cells of a list are plain. */
  plain?(text: string, column: ColumnMapping): readonly string[] | undefined;
};

/** A number without a sign, as it is stored. */
const UNSIGNED = /^\d{1,18}(?:\.\d{1,12})?$/;
export const isPlainNumber = (text: string, { decimal = '.' }: ColumnMapping): boolean => decimal === '.' && UNSIGNED.test(text);

export const error = (rule: string, data: Finding['data'] = {}, fix?: CellProblem['fix']): CellProblem => ({ rule, severity: 'error', data, ...(fix ? { fix } : {}) });
export const warning = (rule: string, data: Finding['data'] = {}, fix?: CellProblem['fix']): CellProblem => ({ rule, severity: 'warning', data, ...(fix ? { fix } : {}) });
export const info = (rule: string, data: Finding['data'] = {}): CellProblem => ({ rule, severity: 'info', data });
export const tooLong = (text: string, limit: number): CellProblem | undefined => (text.length > limit ? error('IMP-LONG', { length: text.length, limit }) : undefined);
