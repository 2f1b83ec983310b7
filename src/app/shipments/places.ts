import type { Where } from '#base';
import { type CompiledRule, type OutcomePoint, valuesAt } from '#rules';
import { fieldOfFact } from '../facts/fields.ts';
import type { AskedPaper, Unit } from './units.ts';

export type Placed = { where: Where; others?: Where[] };
/** What findings of one shipment may point at. */
export type Ground = { shipment: string; exporter: string; papers: ReadonlyMap<string, AskedPaper> };

/** Facts of a shipment that stand elsewhere than under `facts.`: as the fields of its record. */
const COMMON: Readonly<Record<string, string>> = {
  mode: 'common.carriage.mode', incoterm: 'common.incoterm', place: 'common.place', currency: 'common.currency', portOfLoading: 'common.ports.loading', portOfDischarge: 'common.ports.discharge', destination: 'common.ports.finalDestination', containers: 'common.carriage.containers',
  packageCount: 'common.totals.packageCount', packageKind: 'common.totals.packageKind', netWeight: 'common.totals.netWeight', grossWeight: 'common.totals.grossWeight', value: 'common.totals.amount', onBoardOn: 'common.carriage.onBoardOn',
};

const dotted = (path: string): string => path.replace(/\[(\d*)\]/g, (_all, at: string) => (at === '' ? '' : `.${at}`)).replace(/^\./, '');

function paperPlace(paper: AskedPaper | undefined, field?: string): Where {
  return { kind: 'document', ...(paper ? { record: paper.id, ...(paper.document.number ? { part: paper.document.number } : {}) } : {}), ...(field ? { field: dotted(field) } : {}) };
}

/** A fact's path as a place: in the paper under judgement, another one, the shipment or the firm. */
function placeOfFact(path: string, unit: Unit, { shipment, exporter, papers }: Ground): Where {
  const [root = '', ...rest] = path.split('.');
  if (root === 'document') return paperPlace(papers.get(unit.left[0] ?? ''), rest.join('.'));
  if (root === 'exporter') return { kind: 'exporter', record: exporter, ...(fieldOfFact(path) ? { field: fieldOfFact(path) } : {}) };
  const [, kind = '', at] = /^(\w+)(?:\[(\d+)\])?/.exec(rest[0] ?? '') ?? [];
  if (root === 'documents') {
    const paper = [...papers.values()].filter((one) => one.kind === kind)[Number(at ?? 0)];
    return paper ? paperPlace(paper, rest.slice(1).join('.')) : { kind: 'shipment', record: shipment };
  }
  const field = COMMON[kind] ?? (kind ? dotted(`facts.${rest.join('.')}`) : '');
  return { kind: 'shipment', record: shipment, ...(root === 'shipment' && field ? { field } : {}) };
}

/** The fields of one side that a rule of pairs reads; `a` and `b` themselves and what only names them are left out. */
function read(compiled: CompiledRule, side: 'a' | 'b', list: string): string[] {
  const head = `${list}[].${side}.`;
  return compiled.checkInputs.map((one) => one.path).filter((path) => path.startsWith(head)).map((path) => path.slice(head.length)).filter((path) => path !== 'kind' && path !== 'number');
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const at = (value: object | undefined, path: string): unknown => valuesAt((value ?? {}) as Record<string, unknown>, path).values;
const filled = (values: unknown): boolean => Array.isArray(values) && values.some((one) => one !== undefined && (!Array.isArray(one) || one.length > 0));

/** The field to look at on each side: of those the rule reads, the first that stands on both and differs; else the first that is there. */
function fields(compiled: CompiledRule, list: string, a: object | undefined, b: object | undefined): [string | undefined, string | undefined] {
  const [left, right] = [read(compiled, 'a', list), read(compiled, 'b', list)];
  const differing = left.filter((path) => right.includes(path)).filter((path) => filled(at(a, path)) && filled(at(b, path)) && !same(at(a, path), at(b, path)));
  const [found] = [...differing.filter((path) => !/(containers|lines)$/.test(path)), ...differing];
  return found ? [found, found] : [left.find((path) => filled(at(a, path))) ?? left[0], right.find((path) => filled(at(b, path))) ?? right[0]];
}

const lineOf = (paper: AskedPaper | undefined, sku: string | undefined, at_: number): number => {
  const found = sku === undefined ? -1 : (paper?.document.lines ?? []).findIndex((line) => line.sku === sku);
  return found >= 0 ? found : at_;
};

/** Two papers: the first is the place, the second stands beside it. A missing detail comes first, whichever side lacks it. */
function pairPlaces(compiled: CompiledRule, point: OutcomePoint, unit: Unit, { papers }: Ground): Placed {
  const list = unit.of === 'pair' ? 'documents.pairs' : 'documents.linePairs';
  const index = Number(/\[(\d+)\]/.exec(point.place ?? '')?.[1] ?? 0);
  const linePair = unit.of === 'lines' ? unit.subject.given.documents?.linePairs?.[index] : undefined;
  const pair: { a?: object | undefined; b?: object | undefined } = linePair ?? unit.subject.given.documents?.pairs?.[index] ?? {};
  const side = (ids: readonly string[]): AskedPaper | undefined => ids.map((id) => papers.get(id)).find((one) => linePair === undefined || one?.document.lines?.some((line) => line.sku === linePair.sku)) ?? papers.get(ids[0] ?? '');
  const [a, b] = [side(unit.left), side(unit.right)];
  const place = (paper: AskedPaper | undefined, field: string | undefined): Where => paperPlace(paper, field === undefined || unit.of === 'pair' ? field : `lines.${lineOf(paper, linePair?.sku, index)}.${field}`);
  const [missing] = point.missing;
  const [, lacking, lackingField] = /^documents\.\w+\[\d+\]\.([ab])\.(.+)$/.exec(missing ?? '') ?? [];
  if (missing !== undefined && lacking === undefined) return { where: placeOfFact(missing, unit, { shipment: '', exporter: '', papers }), others: [place(a, undefined), place(b, undefined)] };
  if (lacking !== undefined) return lacking === 'a' ? { where: place(a, lackingField), others: [place(b, undefined)] } : { where: place(b, lackingField), others: [place(a, undefined)] };
  const [leftField, rightField] = fields(compiled, list, pair.a, pair.b);
  return { where: place(a, leftField), others: [place(b, rightField)] };
}

/** The leaf of a line that a rule about lines looks at: `document.lines[2]` becomes `document.lines[2].amount`. */
function withLeaf(compiled: CompiledRule, place: string): string {
  const { each } = compiled.rule;
  const [first] = each ? compiled.checkInputs.map((one) => one.path).filter((path) => path.startsWith(`${each}[].`)) : [];
  return each && first ? `${place}.${first.slice(each.length + 3)}` : place;
}

/** Where one point of a unit stands, as record and field. */
export function placesOf(compiled: CompiledRule, point: OutcomePoint, unit: Unit, ground: Ground): Placed {
  if (unit.of === 'pair' || unit.of === 'lines') {
    const placed = pairPlaces(compiled, point, unit, ground);
    return placed.where.record === '' ? { ...placed, where: { ...placed.where, record: placed.where.kind === 'exporter' ? ground.exporter : ground.shipment } } : placed;
  }
  const own = unit.of === 'paper' ? 'document.' : 'documents.';
  const inputs = compiled.checkInputs.map((one) => one.path);
  const path = point.missing[0] ?? (point.place ? withLeaf(compiled, point.place) : undefined) ?? compiled.rule.field ?? point.absent[0] ?? inputs.find((one) => one.startsWith(own)) ?? inputs[0];
  if (path) return { where: placeOfFact(path.replace(/\[\]/g, '[0]'), unit, ground) };
  return { where: unit.of === 'paper' ? paperPlace(ground.papers.get(unit.left[0] ?? '')) : { kind: 'shipment', record: ground.shipment } };
}
