import type { Finding } from '#base';
import type { Family, Product } from '#catalogue/nouns';
import type { Unit } from '../layouts/unit.ts';
import type { UnitRead } from '../readUnit.ts';
import type { PlannedBatch } from './asked.ts';
import type { Desk } from './desk.ts';
import { find, type Found } from './find.ts';
import { hold, leaveOut } from './hold.ts';
import { askAll, holds, type Open, repaired, repairPoints } from './notices.ts';
import { goneSince, refusal } from './refuse.ts';
import { remarks, wrongRates } from './remark.ts';
import { merge, write } from './write.ts';

type Understood = { unit: Unit; read: UnitRead; open: readonly Open[] };

/** Reads the cells of a record, with the repairs that are made; what detectors say of the amounts may ask for a second reading. */
function understand(desk: Desk, unit: Unit, found: Found, raw: readonly Open[], row: number, family: Family | undefined): Understood {
  const reading = (rows: Unit): UnitRead => {
    const read = desk.reader.read(rows, found.existing ?? found.whole, found.base?.product, family);
    if (read.draft.fields.family !== undefined) read.draft.fields.family = desk.families.named(read.draft.fields.family) ?? read.draft.fields.family;
    return read;
  };
  const mended = repaired(unit, raw);
  const read = reading(mended);
  const later = askAll(desk, 'read', { unit: mended, row, existing: found.existing, base: found.base?.product, changed: read.changed });
  const again = repaired(mended, later);
  return { unit: again, read: again === mended ? read : reading(again), open: later.length === 0 ? raw : [...raw, ...later] };
}

type OwnPoints = { findings: readonly Finding[]; held: readonly boolean[]; hides: boolean };
const NO_POINTS: OwnPoints = { findings: [], held: [], hides: false };
const NOTHING: readonly never[] = [];

/** Points of the cells, without those that a detector explains better. */
function ownPoints(desk: Desk, { read, open }: Understood, sku: string): OwnPoints {
  if (read.points.length === 0) return NO_POINTS;
  const explained = new Set(open.filter((one) => !one.made).map((one) => one.notice.index));
  const points = explained.size === 0 ? read.points : read.points.filter((one) => !explained.has(one.index) || one.fixed);
  return { findings: points.map((point) => desk.ofCell(point, sku)), held: points.map((point) => point.held), hides: read.held && points.every((one) => !one.held) };
}

const refusedAmong = (desk: Desk, findings: readonly Finding[], row: number): Finding[] => findings.filter((one) => desk.verdicts.refuses(one.rule, one.where.column ?? '', row));

/** One record from its rows to the batch, or held back with its reasons. Detectors are asked twice: before its cells are read, and when they are. */
export async function planRow(desk: Desk, given: Unit, catalogue: ReadonlyMap<string, Product>, batch: PlannedBatch): Promise<void> {
  const row = given.rows[0]?.number ?? 1;
  const found = find(desk, given, catalogue, row);
  if (desk.options.namesItems && found.existing) desk.result.named.add(found.existing.id);
  const unit = leaveOut(desk, given);
  if (!unit) return;
  const refused = goneSince(desk, unit, found, row) ?? refusal(desk, unit, found, catalogue, row);
  if (refused === 'passed') return;
  if (refused) return hold(desk, unit, [refused], found);
  await planCells(desk, unit, found, catalogue, batch);
}

async function planCells(desk: Desk, unit: Unit, found: Found, catalogue: ReadonlyMap<string, Product>, batch: PlannedBatch): Promise<void> {
  const row = unit.rows[0]?.number ?? 1;
  const { existing } = found;
  const raw = askAll(desk, 'raw', { unit, row, existing, base: found.base?.product });
  // Cells of a row that stands wrong as a whole are not worth a finding each.
  if (raw.some((one) => holds(one) && one.notice.index === undefined)) return hold(desk, unit, [], found, undefined, raw.filter(holds));
  const family = desk.families.of(unit, found, catalogue);
  const understood = understand(desk, unit, found, raw, row, family);
  const { read, open } = understood;
  const cells = ownPoints(desk, understood, unit.key);
  const holding = open.length === 0 ? NOTHING : open.filter((one) => holds(one) || (cells.hides && one.notice.index !== undefined && !one.made));
  if (holding.length > 0 || cells.held.includes(true)) return hold(desk, unit, cells.findings.filter((_, at) => cells.held[at]), found, read, holding);
  const ready = await merge(desk, unit, found, read, row);
  const said = [...ready.clashes, ...remarks(desk, unit, ready.merged, row), ...wrongRates(desk, existing, ready.merged, row)];
  const unwanted = said.length === 0 ? NOTHING : refusedAmong(desk, said, row);
  if (unwanted.length > 0) return hold(desk, unit, unwanted, found, read);
  if (open.some((one) => one.made)) read.points.push(...repairPoints(desk, unit, open));
  write(desk, unit, found, read, { ...ready, family }, batch, [...cells.findings, ...desk.ofOpen(open, unit.key), ...said]);
  if (open.length === 0 && said.length === 0) desk.stencils?.takeOpen()?.learn(read.draft, ready.merged);
}
