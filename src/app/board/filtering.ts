import { foldText } from '#base';
import type { BoardFilter } from '../contract.ts';
import { type Board, type BoardItem, outcomeOfPoint, placeOfPoint, POINT_OUTCOMES, ruleOfPoint } from './board.ts';
import { ruleWords } from './titles.ts';

/** Words of a search that count; more say nothing new. */
const MOST_WORDS = 8;

/** Which items come into question, and which of their points are looked at. */
export type Filtering = {
  /** True when some points are left out: items without any that is looked at then stand aside. */
  narrows: boolean;
  item(item: BoardItem, index: number): boolean;
  points(item: BoardItem, index: number): readonly number[];
};

const has = (list: readonly string[], key: string): boolean => list.length === 0 || list.includes(key);

/** A bit for each word that a text holds. */
const bitsOf = (text: string, words: readonly string[]): number => words.reduce((bits, word, at) => (text.includes(word) ? bits | (1 << at) : bits), 0);

const itemTexts = (board: Board): string[] => board.derived('texts of items', () => board.items.map((one) => foldText(`${one.sku ?? ''} ${one.name}`)));
const ruleTexts = (board: Board): string[] => board.derived(`texts of ${board.rules.length} rules`, () => board.rules.map((one) => foldText(ruleWords(one))));

/** `hidden`: rules that may not be spoken of now. */
export function filtering(board: Board, filter: BoardFilter, hidden: (rule: string) => boolean): Filtering {
  const words = [...new Set(foldText(filter.query).split(' ').filter(Boolean))].slice(0, MOST_WORDS);
  const all = (1 << words.length) - 1;
  const texts = words.length > 0 ? itemTexts(board) : [];
  const ofRules = words.length > 0 ? ruleTexts(board) : [];
  const rules = board.rules.map((one, at) => (
    has(filter.packs, one.pack) && has(filter.rules, one.id) && has(filter.subjects, one.subject) && !hidden(one.id) && (filter.confidences.length === 0 || (one.confidence !== null && filter.confidences.includes(one.confidence)))
      ? bitsOf(ofRules[at] ?? '', words) : -1));
  const outcomes = POINT_OUTCOMES.map((one) => has(filter.outcomes, one));
  const places = board.places.map((one) => has(filter.places, one));
  const bits = (index: number): number => bitsOf(texts[index] ?? '', words);
  const looked = (packed: number, ofItem: number): boolean => {
    const ofRule = rules[ruleOfPoint(packed)] ?? -1;
    return ofRule >= 0 && (outcomes[outcomeOfPoint(packed)] ?? false) && (places[placeOfPoint(packed)] ?? false) && ((ofRule | ofItem) & all) === all;
  };
  return {
    narrows: filter.outcomes.length + filter.confidences.length + filter.packs.length + filter.places.length + filter.rules.length + filter.subjects.length > 0 || words.length > 0,
    item: (item) => has(filter.families, item.family) && (filter.skus.length === 0 || (item.sku !== null && filter.skus.includes(item.sku))),
    points(item, index) {
      const ofItem = words.length > 0 ? bits(index) : 0;
      return [...item.points].filter((packed) => looked(packed, ofItem));
    },
  };
}
