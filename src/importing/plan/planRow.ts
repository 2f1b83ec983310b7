import type { Product } from '#catalogue/nouns';
import type { Notice } from '../detectors/detector.ts';
import type { Unit } from '../layouts/unit.ts';
import type { PlannedBatch } from './asked.ts';
import type { Desk } from './desk.ts';
import { find } from './find.ts';
import { hold } from './hold.ts';
import { goneSince, refusal } from './refuse.ts';
import { write } from './write.ts';

/** Notices as findings of the row, told apart by whether they keep it out. What a person accepted is not told again. */
function sorted(desk: Desk, notices: readonly Notice[], row: number, sku: string) {
  const open = notices.filter((one) => !desk.reader.accepts(one.rule, one.column ?? '', row));
  return { holding: open.filter((one) => one.holds).map((one) => desk.ofNotice(one, row, sku)), told: open.filter((one) => !one.holds).map((one) => desk.ofNotice(one, row, sku)) };
}

/** One record from its rows to the batch, or held back with its reasons. Detectors are asked three times: before its cells are read, when they are, and when it goes in. */
export async function planRow(desk: Desk, unit: Unit, catalogue: ReadonlyMap<string, Product>, batch: PlannedBatch): Promise<void> {
  const row = unit.rows[0]?.number ?? 1;
  const found = find(desk, unit, catalogue, row);
  const refused = goneSince(desk, unit, found, row) ?? refusal(desk, unit, found, catalogue, row);
  if (refused === 'passed') return;
  if (refused) return hold(desk, unit, [refused], found);
  const asRow = { unit, row, existing: found.existing };
  const raw = sorted(desk, desk.detectors.flatMap((one) => one.raw?.(asRow) ?? []), row, unit.key);
  // Cells of a row that stands wrong as a whole are not worth a finding each.
  if (raw.holding.length > 0) return hold(desk, unit, raw.holding, found);
  const family = desk.families.of(unit, found, catalogue);
  const read = desk.reader.read(unit, found.existing ?? found.whole, found.base?.product, family);
  if (read.draft.fields.family !== undefined) read.draft.fields.family = desk.families.named(read.draft.fields.family) ?? read.draft.fields.family;
  const noticed = sorted(desk, desk.detectors.flatMap((one) => one.read?.({ ...asRow, draft: read.draft }) ?? []), row, unit.key);
  const cells = read.points.map((point) => desk.ofCell(point, unit.key));
  const holding = [...cells.filter((_, at) => read.points[at]?.held), ...noticed.holding];
  if (holding.length > 0) return hold(desk, unit, holding, found, read);
  desk.tell([...cells, ...raw.told, ...noticed.told]);
  const { merged, outcome } = await write(desk, unit, found, read, batch, row, family);
  desk.tell(sorted(desk, desk.detectors.flatMap((one) => one.written?.({ ...asRow, draft: read.draft, merged, outcome }) ?? []), row, unit.key).told);
}
