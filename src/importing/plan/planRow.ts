import type { Finding } from '#base';
import type { Product } from '#catalogue/nouns';
import type { Notice } from '../detectors/detector.ts';
import type { Unit } from '../layouts/unit.ts';
import type { PlannedBatch } from './asked.ts';
import type { Desk } from './desk.ts';
import { find, type Found } from './find.ts';
import { hold, leaveOut } from './hold.ts';
import { goneSince, refusal } from './refuse.ts';
import { remarks, wrongRates } from './remark.ts';
import { merge, write } from './write.ts';

type Sorted = { holding: Finding[]; told: Finding[] };

/** Notices as findings of the row, told apart by whether they keep it out. What a person accepted is not told again. */
function sorted(desk: Desk, notices: readonly Notice[], row: number, sku: string): Sorted {
  const found: Sorted = { holding: [], told: [] };
  for (const one of notices) {
    const column = one.column ?? '';
    const holds = one.holds || desk.verdicts.refuses(one.rule, column, row);
    if (!desk.verdicts.accepts(one.rule, column, row)) found[holds ? 'holding' : 'told'].push(desk.ofNotice(one, row, sku));
  }
  return found;
}

const refusedAmong = (desk: Desk, findings: readonly Finding[], row: number): Finding[] => findings.filter((one) => desk.verdicts.refuses(one.rule, one.where.column ?? '', row));

/** One record from its rows to the batch, or held back with its reasons. Detectors are asked three times: before its cells are read, when they are, and when it would go in. */
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
  const asRow = { unit, row, existing };
  const raw = sorted(desk, desk.detectors.flatMap((one) => one.raw?.(asRow) ?? []), row, unit.key);
  // Cells of a row that stands wrong as a whole are not worth a finding each.
  if (raw.holding.length > 0) return hold(desk, unit, raw.holding, found);
  const family = desk.families.of(unit, found, catalogue);
  const read = desk.reader.read(unit, existing ?? found.whole, found.base?.product, family);
  if (read.draft.fields.family !== undefined) read.draft.fields.family = desk.families.named(read.draft.fields.family) ?? read.draft.fields.family;
  const noticed = sorted(desk, desk.detectors.flatMap((one) => one.read?.({ ...asRow, draft: read.draft }) ?? []), row, unit.key);
  const cells = read.points.map((point) => desk.ofCell(point, unit.key));
  const holding = [...cells.filter((_, at) => read.points[at]?.held), ...noticed.holding];
  if (holding.length > 0) return hold(desk, unit, holding, found, read);
  const ready = await merge(desk, unit, found, read, row);
  const last = sorted(desk, desk.detectors.flatMap((one) => one.written?.({ ...asRow, draft: read.draft, merged: ready.merged, outcome: ready.outcome }) ?? []), row, unit.key);
  const said = [...ready.clashes, ...remarks(desk, unit, ready.merged, row), ...wrongRates(desk, existing, ready.merged, row)];
  const unwanted = [...refusedAmong(desk, said, row), ...last.holding];
  if (unwanted.length > 0) return hold(desk, unit, unwanted, found, read);
  write(desk, unit, found, read, { ...ready, family }, batch, [...cells, ...raw.told, ...noticed.told, ...said, ...last.told]);
}
