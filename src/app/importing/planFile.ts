import type { Finding } from '#base';
import { allNumbers, attributesOf, countProducts, type Family, familyAttributes, filledProduct, type Product, productsByIds, productsBySku } from '#catalogue';
import { type Catalogue, type Decisions, importMessages, type Mapping, type PlannedBatch, planImport, type PlanResult, recognise, type Recognised, type RecogniseOptions } from '#importing';
import type { ReadDb, Workspace } from '#store';
import type { Output } from '../contract.ts';
import type { Context } from '../port.ts';
import { shownFindings } from '../report/render.ts';
import { type FamilyFacts, rulesOf } from './familyFacts.ts';
import { familyFacts } from './familyRules.ts';
import { rememberedMapping } from './mappings.ts';
import { kindName } from '../copies/kindNames.ts';
import type { KindCounts } from '../copies/restore.ts';
import { restoreBesides, type Restoring } from '../copies/restoreBesides.ts';
import { pace } from './pace.ts';
import { fileChanged, type Hashed, hashed, openFile, type OpenedFile, stampOf } from './readFile.ts';
import { rowsKey, sameBefore } from './sameBefore.ts';
import type { Photos } from './shelf.ts';

/** Products that earlier files of the same call made or changed: a later file meets them as if they were in the catalogue. */
export class Overlay {
  private readonly bySku = new Map<string, Product>();
  add(batch: PlannedBatch): void {
    for (const one of [...batch.create, ...batch.update]) this.bySku.set(one.sku, one);
    this.attributes.push(...batch.attributes);
  }
  /** Attributes and families that the files brought. */
  readonly attributes: PlannedBatch['attributes'] = [];
  readonly families: Family[] = [];
  declaresAll = false;
  get size(): number {
    return this.bySku.size;
  }
  over(found: Map<string, Product>, skus: readonly string[]): Map<string, Product> {
    for (const sku of skus) {
      const one = this.bySku.get(sku);
      if (one) found.set(sku, one);
    }
    return found;
  }
}

/** With what another process needs to know of it beforehand. */
type AskedCatalogue = Catalogue & { facts: FamilyFacts; isEmpty: boolean };

/** The catalogue as a plan sees it. An empty one is not asked. */
export async function catalogueOf(read: ReadDb, overlay?: Overlay, past?: (point: string, ids: readonly string[]) => Promise<Map<string, Product> | undefined>): Promise<AskedCatalogue> {
  const counts = await countProducts(read);
  const isEmpty = counts.products + counts.variants === 0;
  const facts = await familyFacts(read, overlay?.families ?? []);
  return {
    ...(isEmpty ? {} : { numbers: () => allNumbers(read) }),
    declaresAll: overlay?.declaresAll ?? false,
    facts, isEmpty: isEmpty && !overlay?.size, families: rulesOf(facts),
    attributes: [...new Map([...(await attributesOf(read)), ...(overlay?.attributes ?? [])].map((one) => [one.key, one])).values()],
    bySku: async (skus) => {
      const found = isEmpty ? new Map<string, Product>() : await productsBySku(read, skus);
      return overlay ? overlay.over(found, skus) : found;
    },
    asOf: async (point, ids) => {
      const found = past && (await past(point, ids));
      return found && new Map([...found].map(([id, one]) => [id, filledProduct(one)]));
    },
    byIds: async (ids) => new Map(isEmpty ? [] : (await productsByIds(read, ids)).map((one) => [one.id, one])),
  };
}

export type PlanFile = {
  token: string; workspace: Workspace; sheet?: string | null; mapping?: Mapping; decisions?: Decisions; photos?: Photos; overlay?: Overlay;
  /** Whether to keep every row as it would be shown, and whether to note which items the file names. */
  preview?: boolean; namesItems?: boolean;
  /** SHA-256 of the file as somebody looked at it. */
  seen?: string;
  /** The file as it was hashed a moment ago. */
  hashed?: Hashed | undefined;
  /** Rows of the file, when they were counted before: for the progress. */
  total?: number | null;
  newId: () => string; write: (batch: PlannedBatch) => Promise<void>;
  /** Writes records of other kinds, which our own copy brings; reads what earlier files of the same import wrote. */
  restore?: Restoring;
};
export type PlannedFile = { opened: OpenedFile; found: Recognised; result: PlanResult; sha256: string; /** What tells its rows from those of another file. */ rowsKey: string; findings: Finding[]; /** What was brought besides products. */ others: KindCounts[] };

/** Recognises and plans one file. The same for preview, dry run and import: they differ in `write`. Throws Refusal: file-changed, and those of reading. */
export async function planFile(context: Context, asked: PlanFile): Promise<PlannedFile> {
  const { workspace } = asked;
  const path = context.files.path(asked.token);
  const { stamp, sha256 } = await hashed(path, context.signal, asked.hashed);
  if (asked.seen !== undefined && asked.seen !== sha256) throw fileChanged(context.files.name(asked.token));
  const overlay = asked.overlay ?? new Overlay();
  const opened = await openFile(context, asked.token, asked.sheet ?? asked.mapping?.sheet ?? null, true, { reading: asked.mapping?.reading, again: asked.preview });
  try {
    overlay.declaresAll = false;
    const restored = await restoreBesides(opened, { workspace, overlay, decisions: asked.decisions, language: context.language, restoring: asked.restore });
    const catalogue = await catalogueOf(workspace.read, overlay, (point, ids) => workspace.asOf.records<Product>('product', ids, point));
    const found = await recogniseFile(workspace, opened, catalogue, asked.mapping);
    const result = await planRead(context, asked, opened, found, catalogue);
    // Rows were read after the file was hashed: what went in must be what was hashed.
    if ((await stampOf(path)) !== stamp) throw fileChanged(opened.name);
    const key = rowsKey(found, result.rows);
    const before = await sameBefore(workspace, opened.name, sha256, key, result);
    return { opened, found, result, sha256, rowsKey: key, others: restored?.counts() ?? [], findings: [...before, ...found.findings, ...(asked.photos?.findings ?? []), ...(restored?.findings ?? []), ...result.findings] };
  } finally {
    await opened.close();
  }
}

/** Plans the rows where they are read; here when pictures are matched or rows are kept to be shown, which stay with the core. */
function planRead(context: Context, asked: PlanFile, opened: OpenedFile, { mapping, sample }: Recognised, catalogue: AskedCatalogue): Promise<PlanResult> {
  const plan = { file: opened.name, sheet: opened.sheet || null, mapping, sample, decisions: asked.decisions, namesItems: asked.namesItems };
  const progress = (rows: number): void => context.progress(rows, asked.total ?? null, opened.name, opened.share());
  if (asked.photos || asked.preview) return planImport({ ...plan, rows: opened.rows, catalogue, newId: asked.newId, notes: opened.notes, images: asked.photos?.shelf, preview: asked.preview, pause: pace(context.signal) }, asked.write, progress);
  const { attributes, facts: families, declaresAll = false, isEmpty } = catalogue;
  return opened.plan({ ...plan, attributes, families, declaresAll, isEmpty, hasNumbers: catalogue.numbers !== undefined, given: asked.newId(), keep: asked.overlay !== undefined }, catalogue, asked.write, progress);
}

/** The mapping given, else the one used for such a file before, else a proposal. */
export async function recogniseFile(workspace: Workspace, opened: OpenedFile, catalogue: Pick<Catalogue, 'attributes' | 'families'>, mapping?: Mapping, lenient = false, header?: RecogniseOptions['header']): Promise<Recognised> {
  const families = catalogue.families?.all ?? [];
  const own = new Set(catalogue.attributes.map((one) => one.key));
  const options = { ...(header ? { header } : {}), file: opened.name, attributes: [...catalogue.attributes, ...familyAttributes(families).filter((one) => !own.has(one.key))], sheet: opened.sheet };
  if (mapping) return recognise(opened.survey, { ...options, mapping, by: 'user', lenient });
  const proposed = recognise(opened.survey, { ...options, lenient: true });
  const remembered = proposed.mapping.layout === 'own' ? undefined : await rememberedMapping(workspace.read, proposed);
  if (remembered) return recognise(opened.survey, { ...options, mapping: { ...remembered, headerRows: proposed.mapping.headerRows }, by: 'earlier' });
  if (proposed.refusal && !lenient) throw proposed.refusal;
  return proposed;
}

/** What the contract says of one imported file. */
export const summaryOf = ({ opened, result, findings, others }: PlannedFile, language: string): Output<'importing.commit'>['files'][number] => ({
  file: opened.name, format: opened.survey.format, encoding: opened.survey.encoding, rows: result.rows, sheet: opened.sheet || null,
  products: result.products, variants: result.variants, rejectedRows: result.rejectedRows, others: others.map((one) => ({ ...one, name: kindName(one.kind, language) })), findings: shownFindings(findings, language, importMessages),
});
