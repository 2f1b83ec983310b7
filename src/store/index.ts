/**
 * One company on disk: a folder with a SQLite file, its lock and its files.
 * Enters: records as documents, inside change sets. Leaves: records, the journal of every change, the canonical dump, verified backups.
 * It may not know what a product is beyond the columns lists sort by, may not decide what leaves the computer, and offers no way
 * to change user data outside a change set. Expected failures are refusals with a code; no message of SQLite reaches a person.
 */
export * from './port.ts';
export { restoreBackup } from './backup.ts';
export { differences, type FieldChange, fieldValue, setField } from './fields.ts';
export { createWorkspace, openWorkspace, peekWorkspace } from './opening.ts';
export { fragmentExpression, matchExpression } from './searchTerms.ts';
