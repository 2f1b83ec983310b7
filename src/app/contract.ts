import type { z } from 'zod';
import { catalogueEntries } from './contract/catalogue.ts';
import { checksEntries } from './contract/checks.ts';
import { exporterEntries } from './contract/exporter.ts';
import { importingEntries } from './contract/importing.ts';
import { listingEntries } from './contract/listing.ts';
import { sheetEntries } from './contract/sheet.ts';
import { workspaceEntries } from './contract/workspace.ts';

/** Every use case by its dotted name. A shell parses input once, here; nothing else crosses the boundary. */
export const contract = { ...workspaceEntries, ...catalogueEntries, ...exporterEntries, ...importingEntries, ...checksEntries, ...listingEntries, ...sheetEntries };

export type Contract = typeof contract;
export type UseCaseName = keyof Contract;
/** What a caller writes (defaults may be left out). */
export type Input<K extends UseCaseName> = z.input<Contract[K]['input']>;
/** What a use case receives (defaults filled). */
export type Parsed<K extends UseCaseName> = z.output<Contract[K]['input']>;
export type Output<K extends UseCaseName> = z.output<Contract[K]['output']>;

export const isUseCase = (name: string): name is UseCaseName => Object.hasOwn(contract, name);

/** What is pushed to every open window. */
export type AppEvent =
  | { type: 'changed'; company: string; changeSet: string; records: { kind: string; id: string }[]; sequence: number }
  | { type: 'progress'; job: string; done: number; total: number | null; label: string };

export * from './contract/catalogue.ts';
export * from './contract/checks.ts';
export * from './contract/entry.ts';
export * from './contract/exporter.ts';
export * from './contract/importing.ts';
export * from './contract/listing.ts';
export * from './contract/sheet.ts';
export * from './contract/shown.ts';
export * from './contract/workspace.ts';
