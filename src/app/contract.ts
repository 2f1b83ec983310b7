import { advisorEntries } from './contract/advisor.ts';
import { boardEntries } from './contract/board.ts';
import { buyersEntries } from './contract/buyers.ts';
import { catalogueEntries } from './contract/catalogue.ts';
import { checksEntries } from './contract/checks.ts';
import { completenessEntries } from './contract/completeness.ts';
import { crosscheckEntries } from './contract/crosscheck.ts';
import { curtainEntries } from './contract/curtain.ts';
import { documentsEntries } from './contract/documents.ts';
import { duplicatesEntries } from './contract/duplicates.ts';
import { exporterEntries } from './contract/exporter.ts';
import { fairEntries } from './contract/fair.ts';
import { familiesEntries } from './contract/families.ts';
import { galleryEntries } from './contract/gallery.ts';
import { gridEntries } from './contract/grid.ts';
import { importingEntries } from './contract/importing.ts';
import { journalEntries } from './contract/journal.ts';
import { listingEntries } from './contract/listing.ts';
import { mappingEntries } from './contract/mapping.ts';
import { makingEntries } from './contract/making.ts';
import { packingEntries } from './contract/packing.ts';
import { photosEntries } from './contract/photos.ts';
import { pricingEntries } from './contract/pricing.ts';
import { rulesEntries } from './contract/rules.ts';
import { disclosureEntries } from './contract/disclosure.ts';
import { rulePageEntries } from './contract/rulePage.ts';
import { sheetEntries } from './contract/sheet.ts';
import { papersEntries } from './contract/papers.ts';
import { shipmentsEntries } from './contract/shipments.ts';
import { tariffEntries } from './contract/tariff.ts';
import { templateEntries } from './contract/template.ts';
import { variantsEntries } from './contract/variants.ts';
import { workspaceEntries } from './contract/workspace.ts';
import { worldEntries } from './contract/world.ts';
import type { GateView } from '#disclosure/nouns';
import type { z } from 'zod';

/** Every use case by its dotted name. A shell parses input once, here; nothing else crosses the boundary. */
export const contract = {
  ...workspaceEntries, ...catalogueEntries, ...exporterEntries, ...importingEntries, ...checksEntries, ...listingEntries, ...sheetEntries,
  ...gridEntries,
  ...mappingEntries,
  ...journalEntries,
  ...familiesEntries,
  ...variantsEntries,
  ...photosEntries,
  ...galleryEntries,
  ...duplicatesEntries,
  ...completenessEntries,
  ...pricingEntries,
  ...curtainEntries,
  ...packingEntries,
  ...buyersEntries,
  ...fairEntries,
  ...worldEntries,
  ...tariffEntries,
  ...boardEntries,
  ...rulesEntries,
  ...advisorEntries,
  ...rulePageEntries,
  ...documentsEntries,
  ...shipmentsEntries,
  ...disclosureEntries,
  ...crosscheckEntries,
  ...templateEntries,
  ...papersEntries, ...shipmentsEntries,
  ...makingEntries,
};

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
  | { type: 'progress'; job: string; done: number; total: number | null; label: string; /** How much is done, 0 to 1, where that is known though the total is not. */ share?: number }
  /** A buyer came into the room, or left it: every window asks again for what it shows. */
  | { type: 'curtain'; closed: boolean }
  /** A file waits to leave until the person before the window of this job has looked at it. */
  | { type: 'leaving'; job: string; id: string; view: GateView }
  /** Some products were judged anew: lists and columns that show completeness ask again. */
  | { type: 'completeness'; company: string };

export * from './contract/advisor.ts';
export * from './contract/board.ts';
export * from './contract/buyers.ts';
export * from './contract/catalogue.ts';
export * from './contract/completeness.ts';
export * from './contract/curtain.ts';
export * from './contract/disclosure.ts';
export * from './contract/duplicates.ts';
export * from './contract/fair.ts';
export * from './contract/families.ts';
export * from './contract/gallery.ts';
export * from './contract/grid.ts';
export * from './contract/journal.ts';
export * from './contract/packing.ts';
export * from './contract/photos.ts';
export * from './contract/pricing.ts';
export * from './contract/variants.ts';
export * from './contract/checks.ts';
export * from './contract/entry.ts';
export * from './contract/exporter.ts';
export * from './contract/importing.ts';
export * from './contract/listing.ts';
export * from './contract/rules.ts';
export * from './contract/rulePage.ts';
export * from './contract/sheet.ts';
export * from './contract/papers.ts';
export * from './contract/crosscheck.ts';
export * from './contract/shipments.ts';
export * from './contract/shown.ts';
export * from './contract/workspace.ts';
export * from './contract/world.ts';
export * from './contract/tariff.ts';
