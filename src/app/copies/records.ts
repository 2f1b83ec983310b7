import { canonicalJson } from '#base';
import { COMPANY_KINDS, type CompanyKind, companyKind, type Written } from './kinds.ts';

/** Records of one kind as a file brings them: those that can be read, and what is wrong with the others. `product`: only their ids and numbers. */
export type Brought = { of: string; records: Written[]; bad: { name: string; why: string }[] };

const isObject = (one: unknown): one is Record<string, unknown> => typeof one === 'object' && one !== null && !Array.isArray(one);
/** Records that travel together between the processes. */
const PART = 500;

/** What was written and is known: neither parts nobody knows nor values that were left to be understood. So a record comes back as it was. */
function asWritten(raw: unknown, read: unknown): unknown {
  if (Array.isArray(raw) && Array.isArray(read)) return read.map((one, at) => asWritten(raw[at], one));
  if (!isObject(raw) || !isObject(read)) return read;
  return Object.fromEntries(Object.entries(raw).flatMap(([key, one]) => (Object.hasOwn(read, key) && one !== undefined ? [[key, asWritten(one, read[key])]] : [])));
}

function readOne(raw: unknown, kind: CompanyKind): { record: Written } | { name: string; why: string } {
  const ready = kind.ready ? kind.ready(raw) : raw;
  const name = isObject(raw) && typeof raw.id === 'string' ? kind.name(raw as Written) : kind.kind;
  const parsed = kind.schema.safeParse(ready);
  if (parsed.success) return { record: asWritten(ready, parsed.data) as Written };
  const [issue] = parsed.error.issues;
  return { name: name.slice(0, 120), why: `${issue?.path.map(String).join('.') || 'it'}: ${issue?.message ?? 'not understood'}`.slice(0, 200) };
}

/** No two records of a file may be the same one. */
const identity = (record: Written, { key }: CompanyKind): string => (key ? canonicalJson(record[key]) : record.id);

function* broughtOf(kind: CompanyKind, list: readonly unknown[]): Generator<Brought> {
  const seen = new Set<string>();
  const ids = new Set<string>();
  for (let at = 0; at < list.length; at += PART) {
    const part: Brought = { of: kind.kind, records: [], bad: [] };
    for (const raw of list.slice(at, at + PART)) {
      const read = readOne(raw, kind);
      if (!('record' in read)) part.bad.push(read);
      else if (seen.has(identity(read.record, kind)) || ids.has(read.record.id) || (kind.only && ids.size > 0)) part.bad.push({ name: kind.name(read.record).slice(0, 120), why: 'it stands twice in the file' });
      else {
        seen.add(identity(read.record, kind));
        ids.add(read.record.id);
        part.records.push(read.record);
      }
    }
    yield part;
  }
}

const isCopy = (around: unknown): around is Record<string, unknown> => isObject(around) && (around.niryat === 'company' || around.niryat === 'catalogue') && around.version === 1;
/** Parts of the file that are no records of a kind. */
const NO_KIND = new Set(['niryat', 'version', 'asOf', 'attributeClasses', 'products']);

/** Ids and numbers of the products, variants included. */
function* productsIn(products: unknown): Generator<Written> {
  for (const one of Array.isArray(products) ? products : []) {
    if (!isObject(one)) continue;
    if (typeof one.id === 'string' && typeof one.sku === 'string') yield { id: one.id, sku: one.sku };
    yield* productsIn(one.variants);
  }
}

/** A copy of ours: the step it was made at, and whether it brings all attributes its company declared. */
export type Copy = { asOf: string | null; declaresAll: boolean };
/** What a file says of itself; undefined for the file of another program. */
export const copyOf = (around: unknown): Copy | undefined => (isCopy(around) ? { asOf: typeof around.asOf === 'string' ? around.asOf : null, declaresAll: around.niryat === 'company' && Array.isArray(around.attribute) && Array.isArray(around.family) } : undefined);

/** Everything in our own copy besides its products, checked record by record, in the order in which it is written. Nothing for other files. */
export function* recordsBrought(around: unknown): Generator<Brought> {
  if (!isCopy(around)) return;
  const products = [...productsIn(around.products)];
  for (let at = 0; at < products.length; at += PART * 10) yield { of: 'product', records: products.slice(at, at + PART * 10), bad: [] };
  for (const kind of COMPANY_KINDS) {
    const list = around[kind.kind];
    if (Array.isArray(list)) yield* broughtOf(kind, list);
    else if (list !== undefined) yield { of: kind.kind, records: [], bad: [{ name: kind.kind, why: 'it is no list' }] };
  }
  for (const key of Object.keys(around)) if (!NO_KIND.has(key) && !companyKind(key)) yield { of: key.slice(0, 64), records: [], bad: [{ name: key.slice(0, 64), why: 'nobody here knows this kind' }] };
}
