/**
 * Who exports: registrations, bank, certificates, brand. Enters: edits. Leaves: one exporter record and its certificates.
 * It may not know products or judge rules.
 */
export * from './nouns.ts';
export * from './storage.ts';
