import { recordPacker, searchParts } from '#base';
import { type Attribute, type Product, searchTexts } from '#catalogue/nouns';
import { createdText, type Decisions, emptyBatch, type Mapping, planImport, type PlannedBatch, type PlanResult } from '#importing';
import type { TableNote, TableRow } from '#tables';
import type { Ask } from '../worker/tasks.ts';
import { type FamilyFacts, rulesOf } from './familyFacts.ts';
import { childMarks } from './childMarks.ts';
import { handOver } from './handOver.ts';
import { newIds } from './newIds.ts';

/** How the rows of a file are to be planned, as the core tells the process that reads them. Everything is a structured clone. */
export type PlanApart = {
  file: string; sheet: string | null; mapping: Mapping; decisions: Decisions | undefined; sample: string[][]; namesItems: boolean | undefined;
  attributes: readonly Attribute[]; families: FamilyFacts; declaresAll: boolean;
  /** The company has no products: nothing is looked up. */
  isEmpty: boolean;
  /** Whether the item numbers of the company can be walked over. */
  hasNumbers: boolean;
  /** An id of the moment: those of new records follow it. */
  given: string;
  /** Whether new records are wanted as they are, besides packed. */
  keep: boolean;
};

/** Questions of the process that plans. `how` comes first and is answered with a PlanApart, or null when the rows themselves are wanted. */
export type PlanQuestion = { ask: 'how' } | { ask: 'bySku' | 'byIds'; keys: readonly string[] } | { ask: 'asOf'; point: string; keys: readonly string[] }
  /** The next item numbers of the company, or null after the last. */
  | { ask: 'numbers' };
type Products = ReadonlyMap<string, Product>;

export type PlanMessage = { kind: 'batch'; batch: PlannedBatch; done: number; /** How much of the file's bytes was read so far, 0 to 1. */ share?: number } | { kind: 'planned'; result: PlanResult };

/** Records that go to the core together, a third of a megabyte: each is packed while it is new, a message for each few would cost both sides more. */
const TOGETHER = 256;

async function* numbersOf(ask: Ask): AsyncGenerator<readonly string[]> {
  for (let part = await ask({ ask: 'numbers' }); part; part = await ask({ ask: 'numbers' })) yield part as readonly string[];
}

/** Plans rows where they are read, so that the core only looks records up and binds what is new. */
export function planRows(asked: PlanApart, rows: AsyncIterable<readonly TableRow[]>, notes: readonly TableNote[], ask: Ask): AsyncGenerator<PlanMessage> {
  const { attributes, families, declaresAll, isEmpty, hasNumbers, given, keep, ...options } = asked;
  const question = (one: PlanQuestion) => ask(one) as Promise<Products>;
  const nothing = async (): Promise<Products> => new Map();
  const catalogue = {
    attributes, declaresAll, families: rulesOf(families), ...(hasNumbers ? { numbers: () => numbersOf(ask) } : {}),
    bySku: isEmpty ? nothing : (keys: readonly string[]) => question({ ask: 'bySku', keys }),
    byIds: isEmpty ? nothing : (keys: readonly string[]) => question({ ask: 'byIds', keys }),
    asOf: (point: string, keys: readonly string[]) => ask({ ask: 'asOf', point, keys } satisfies PlanQuestion) as Promise<Products | undefined>,
  };
  return handOver<PlanMessage>(async (put) => {
    let done = 0;
    const nextId = newIds(given);
    const children = childMarks(nextId);
    const packer = recordPacker();
    let waiting = emptyBatch();
    const send = async (): Promise<void> => {
      const packed = packer.take();
      children.fill(packed.documents.bytes);
      const batch = { ...waiting, packed };
      waiting = emptyBatch();
      await put({ kind: 'batch', batch, done });
    };
    const write = async (batch: PlannedBatch): Promise<void> => {
      for (const one of batch.create) packer.add(one.id, [createdText(one)], searchParts(searchTexts(one)));
      if (keep) waiting.create.push(...batch.create);
      waiting.update.push(...batch.update);
      waiting.attributes.push(...batch.attributes);
      waiting.rows.create.push(...batch.rows.create);
      waiting.rows.update.push(...batch.rows.update);
      if (packer.count + waiting.update.length >= TOGETHER) await send();
    };
    const result = await planImport({ ...options, rows, notes, catalogue, newId: nextId, pack: keep ? undefined : { childIds: children.marks, add: packer.add } }, write, (count) => { done = count; });
    await send();
    await put({ kind: 'planned', result });
  });
}
