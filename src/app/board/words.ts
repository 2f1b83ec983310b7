import { textIn } from '#base';
import { type Family, familiesOf } from '#catalogue';
import type { ReadDb } from '#store';
import type { BoardRow } from '../contract.ts';
import { activeRules } from '../rules/active.ts';
import { type Board, outcomeOfPoint, placeOfPoint, POINT_OUTCOMES, ruleOfPoint } from './board.ts';
import type { Row } from './lines.ts';
import { lineTitle } from './titles.ts';

/** Titles of packs in the reader's language; the id of one that is not here any more. */
export async function packTitles(read: ReadDb, language: string): Promise<(id: string) => string> {
  const byId = new Map((await activeRules(read)).packs.map(({ rulePack }) => [rulePack.id, (language === 'hi' && rulePack.titleHi) || rulePack.title] as const));
  return (id) => byId.get(id) ?? id;
}

export async function familyTitles(read: ReadDb, language: string): Promise<(code: string) => string> {
  const byCode = new Map((await familiesOf(read)).map((one: Family) => [one.code, textIn(one.name, language)] as const));
  return (code) => byCode.get(code) ?? code;
}

/** A row of the list as the window shows it. */
export function shownRow(board: Board, row: Row, nth: number, language: string, packTitle?: (id: string) => string): BoardRow {
  if (row.type === 'head') return { type: 'head', key: `head ${row.name}`, name: packTitle ? packTitle(row.name) : row.name, points: row.points, lines: row.lines };
  if (row.type === 'item') {
    const { item, counts, points } = row;
    return { type: 'line', key: `item ${item.id}`, nth, title: item.name || (item.sku ?? ''), outcome: POINT_OUTCOMES[row.worst] ?? 'info', points, items: 1, skus: item.sku === null ? [] : [item.sku], rule: null, record: item.id, place: null, subject: item.sku === null ? 'exporter' : 'product', counts };
  }
  const { packed, points, items, skus } = row.gathered;
  const outcome = outcomeOfPoint(packed);
  const rule = board.rules[ruleOfPoint(packed)];
  const place = row.withPlace ? (board.places[placeOfPoint(packed)] ?? '') : null;
  return { type: 'line', nth, key: `${rule?.id} ${rule?.subject} ${outcome} ${place ?? '-'}`, title: rule ? lineTitle(rule, outcome, language) : '', outcome: POINT_OUTCOMES[outcome] ?? 'info', points, items, skus, rule: rule?.id ?? null, record: null, place, subject: rule?.subject ?? null, counts: null };
}
