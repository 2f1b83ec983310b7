import type { Attribute, Product } from '#catalogue/nouns';
import type { Finding } from '#base';
import { type Catalogue, type Decisions, type Mapping, planImport, type PlanResult, recognise, SURVEY_ROWS } from '../index.ts';
import { Chance } from './chance.fixture.ts';
import { cleanTable, houseOf, revised, type Table } from './cleanRows.fixture.ts';
import { type Fault, FILE_FAULTS, ROW_FAULTS, type Seeded } from './faults.fixture.ts';
import type { Goods } from './goods.fixture.ts';

export type Held = { products: Map<string, Product>; attributes: Attribute[] };
const nothing = (): Held => ({ products: new Map(), attributes: [] });

let ids = 0;
const newId = (): string => `01${String(++ids).padStart(24, '0')}`;

/** Findings about damage. Others say how a file is read (a column kept private, a number made from a name), or judge the goods. */
const isAlarm = ({ rule, severity }: Finding): boolean => severity !== 'info' && rule.startsWith('IMP-') && !['IMP-SECRET', 'IMP-KEY', 'IMP-CURRENCY-MISSING', 'IMP-UNIT-MISSING', 'IMP-COST-CURRENCY', 'IMP-NO-HEADER', 'IMP-SKU-DERIVED'].includes(rule);

/** What the columns of such a list become: recognised once, as a firm's own lists are known after the first. */
const known = new Map<string, Mapping>();

/** One import of a table against what is held. */
export async function imported(table: Table, held: Held = nothing(), decisions?: Decisions): Promise<{ result: PlanResult; held: Held; findings: Finding[] }> {
  const all = [table.heads, ...table.rows].map((cells, at) => ({ number: at + 1, cells }));
  const mapping = known.get(table.heads.join()) ?? recognise({ format: 'csv', encoding: 'utf-8', delimiter: ',', sheets: [{ name: '', hidden: false, rows: all.slice(0, SURVEY_ROWS) }] }, { file: 'list.csv', attributes: [] }).mapping;
  known.set(table.heads.join(), mapping);
  const sample = table.rows.slice(0, SURVEY_ROWS - 1).map((row) => row.map((text) => text.trim()));
  const next: Held = { products: new Map(held.products), attributes: [...held.attributes] };
  const catalogue: Catalogue = { bySku: async (skus) => new Map(skus.flatMap((sku) => { const one = held.products.get(sku); return one ? [[sku, one]] : []; })), byIds: async () => new Map(), attributes: held.attributes, numbers: async function* () { yield [...held.products.keys()]; } };
  async function* rows() {
    for (let from = 0; from < all.length; from += 1_000) yield all.slice(from, from + 1_000);
  }
  const result = await planImport({ file: 'list.csv', sheet: null, mapping, rows: rows(), newId, sample, catalogue, decisions }, async (batch) => {
    for (const one of [...batch.create, ...batch.update]) next.products.set(one.sku, one);
    next.attributes.push(...batch.attributes);
  });
  return { result, held: next, findings: result.findings };
}

export type Tally = { kind: string; seeded: number; caught: number; missed: string[] };
export type Measured = { tallies: Tally[]; faults: number; caught: number; cleanRows: number; falseAlarms: number; alarms: Map<string, number>; examples: string[] };

const rowOf = (finding: Finding): number => (finding.where.row ?? 0) - 2;

/** Whether a finding of a fitting rule stands where the fault was put: in its row, and in its cell when both name one. */
const notices = (fault: Fault, seeded: Seeded, finding: Finding): boolean =>
  fault.rules.includes(finding.rule) && (finding.where.row === undefined || seeded.rows.includes(rowOf(finding))) && (seeded.column === undefined || finding.where.column === undefined || finding.where.column === seeded.column);

class Count {
  readonly measured: Measured = { tallies: [], faults: 0, caught: 0, cleanRows: 0, falseAlarms: 0, alarms: new Map(), examples: [] };
  private readonly byKind = new Map<string, Tally>();

  fault(kind: string, caught: boolean, note: () => string): void {
    const tally = this.byKind.get(kind) ?? { kind, seeded: 0, caught: 0, missed: [] };
    if (!this.byKind.has(kind)) this.measured.tallies.push(tally);
    this.byKind.set(kind, tally);
    tally.seeded += 1;
    this.measured.faults += 1;
    if (caught) { tally.caught += 1; this.measured.caught += 1; } else if (tally.missed.length < 5) tally.missed.push(note());
  }

  clean(table: Table, findings: readonly Finding[], damaged: ReadonlySet<number>): void {
    this.measured.cleanRows += table.rows.length - damaged.size;
    const rows = new Set<number>();
    for (const one of findings) {
      if (!isAlarm(one) || damaged.has(rowOf(one)) || (one.where.row === undefined && damaged.size > 0)) continue;
      rows.add(rowOf(one));
      this.measured.alarms.set(one.rule, (this.measured.alarms.get(one.rule) ?? 0) + 1);
      if (this.measured.examples.length < 30) this.measured.examples.push(`${one.rule} ${one.where.column ?? ''} row ${one.where.row ?? '-'}: ${JSON.stringify(one.data).slice(0, 160)}`);
    }
    this.measured.falseAlarms += rows.size;
  }
}

const ROWS = 800;
/** Faults put into one file: one row in seven. Damage that is rarer only makes the rest of a column clearer. */
const PER_FILE = 110;
/** Rows of a list that is damaged as a whole. */
const SHORT = 120;

/** Lists of made-up firms with faults put in, imported: how many are noticed where they are, and how often rows in order are accused. */
export async function measure(goods: Goods, seed: number, wanted: number): Promise<Measured> {
  const chance = new Chance(seed);
  const count = new Count();
  for (let file = 0; count.measured.faults < wanted; file += 1) {
    const house = houseOf(chance);
    const first = cleanTable(goods, house, chance, ROWS);
    const isHeld = file % 2 === 1;
    const held = isHeld ? await inOrder(count, first) : nothing();
    const table = isHeld ? revised(first, goods, house, chance) : first;
    if (file % 4 === 1) await inOrder(count, table, held);
    await seedRows(count, table, held, isHeld, chance);
    if (isHeld) for (const fault of FILE_FAULTS) await seedFile(count, table, held, fault, chance);
  }
  return count.measured;
}

/** A list in order: whatever is said of it is a false alarm. */
async function inOrder(count: Count, table: Table, before?: Held): Promise<Held> {
  const { findings, held } = await imported(table, before);
  count.clean(table, findings, new Set());
  return held;
}

const copyOf = (table: Table): Table => ({ heads: [...table.heads], rows: table.rows.map((row) => [...row]) });

/** Rows at the end of a list that copies of others may replace. */
const COPIED_TO = 21;

async function seedRows(count: Count, clean: Table, held: Held, isHeld: boolean, chance: Chance): Promise<void> {
  const table = copyOf(clean);
  const damaged = new Set<number>();
  const beside = new Set<number>();
  const seeded: { fault: Fault; where: Seeded }[] = [];
  for (let tries = 0; seeded.length < PER_FILE && tries < 2_000; tries += 1) {
    const fault = chance.of(ROW_FAULTS);
    const row = chance.between(1, table.rows.length - 30);
    if ((fault.held && !isHeld) || [0, 1, 2, 3, 4, 5, 6].some((add) => damaged.has(row + add) || beside.has(row + add))) continue;
    const before = new Set(damaged);
    // Copies go to the end of the list. One that lands on a row with a fault of its own is taken back, or that fault would be counted and not be there.
    const end = table.rows.slice(-COPIED_TO).map((cells) => [...cells]);
    const where = fault.seed(table, row, chance);
    if (!where) continue;
    if (where.rows.some((one) => before.has(one))) { table.rows.splice(-COPIED_TO, COPIED_TO, ...end); continue; }
    for (const one of where.rows) damaged.add(one);
    if (where.beside !== undefined) beside.add(where.beside);
    seeded.push({ fault, where });
  }
  const { findings } = await imported(table, held);
  for (const { fault, where } of seeded) {
    for (const row of where.rows) {
      const one = { ...where, rows: [row] };
      count.fault(fault.kind, findings.some((finding) => notices(fault, one, finding) && finding.where.row !== undefined), () => `${isHeld ? 'held ' : ''}${table.heads.length} columns, said ${findings.filter((finding) => finding.where.row === row + 2).map((finding) => `${finding.rule} ${finding.where.column ?? ''}`).join(', ')}: ${where.column ?? ''} ${JSON.stringify(where.column ? table.rows[row]?.[table.heads.indexOf(where.column)]?.slice(-60) : table.rows[row]?.map((text) => text.slice(0, 14)))} was ${JSON.stringify(where.column ? clean.rows[row]?.[clean.heads.indexOf(where.column)]?.slice(-60) : '')}`);
    }
  }
  count.clean(table, findings, damaged);
}

async function seedFile(count: Count, clean: Table, held: Held, fault: Fault, chance: Chance): Promise<void> {
  const table = copyOf({ heads: clean.heads, rows: clean.rows.slice(0, SHORT) });
  const where = fault.seed(table, 0, chance);
  if (!where) return;
  const { findings } = await imported(table, held);
  count.fault(fault.kind, findings.some((one) => notices(fault, where, one)), () => `${table.heads.length} columns`);
}
