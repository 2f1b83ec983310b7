import { isRealDay } from '#base';
import { confidenceWords, stateTone, stateWord } from '../report/outcomeWords.ts';
import { countryWords, dayWords, type Report, type ReportCell, type ReportSection } from '../report/paper.ts';
import { ruleCheckedOn, ruleTitle } from '../report/ruleTexts.ts';
import { type Board, outcomeOfPoint, POINT_OUTCOMES, ruleOfPoint } from './board.ts';
import { linesOf, type Row } from './lines.ts';
import type { Look } from './look.ts';
import { pointsOf } from './points.ts';
import { wordsIn } from './reportWords.ts';
import { lineFix, lineTitle } from './titles.ts';

/** Item numbers that are printed with one line; the workbook names all. */
const NAMED = 60;

function lineCells(look: Look, row: Extract<Row, { type: 'line' }>, language: string): ReportCell[] {
  const { board } = look;
  const word = wordsIn(language);
  const outcome = outcomeOfPoint(row.gathered.packed);
  const rule = board.rules[ruleOfPoint(row.gathered.packed)];
  const state = POINT_OUTCOMES[outcome] ?? 'info';
  if (!rule) return [];
  const skus = [...new Set(pointsOf(look, { rule: rule.id, outcome: state }).map(({ item }) => item.sku ?? word('firm')))];
  const items = [skus.slice(0, NAMED).join(', '), skus.length > NAMED ? word('more', { count: skus.length - NAMED }) : ''].filter(Boolean).join(' ');
  const source = rule.samples[outcome]?.source;
  const title = lineTitle(rule, outcome, language);
  const asked = ruleTitle(rule.id, language);
  const fix = lineFix(rule, outcome, language);
  const lookedAt = ruleCheckedOn(rule.id);
  return [{ text: stateWord(state, language), tone: stateTone(state), strong: true }, { text: title, small: [asked !== title && asked !== rule.id ? asked : '', fix && word('toDo', { fix })] }, items, { text: `${rule.id}${source ? ` · ${source.title}` : ''}`, small: [[source?.date && (isRealDay(source.date) ? dayWords(source.date, language) : source.date), lookedAt && word('checkedOn', { day: dayWords(lookedAt, language) })].filter(Boolean).join(' · '), confidenceWords(rule.confidence, language)] }];
}

/** The board as filtered, by rule: what, on which items, on whose authority. */
export function printedBoard(look: Look, firm: string, language: string): Report {
  const { board } = look;
  const word = wordsIn(language);
  const { rows, points, counts } = linesOf(look, 'rule');
  const sections: ReportSection[] = [];
  for (const row of rows) {
    if (row.type === 'head') sections.push({ title: word(row.name), head: [word('state'), word('what'), word('items'), word('authority')], widths: [70, 185, undefined, 140], rows: [] });
    else if (row.type === 'line') (sections.at(-1)?.rows as ReportCell[][] | undefined)?.push(lineCells(look, row, language));
  }
  return {
    title: word('title'), firm, language, day: board.on, sections,
    subtitle: [word('asOf', { day: dayWords(board.on, language), items: board.items.length - 1, where: whereTo(board, language) }), [word('sums', { points }), ...POINT_OUTCOMES.filter((one) => counts[one] > 0).map((one) => `${stateWord(one, language)} ${counts[one]}`)].join(' · '), ...(look.filter.narrows ? [word('filtered')] : [])],
    foot: word('foot', { packs: board.packs.map((one) => `${one.id} ${one.version}`).join(', ') }),
  };
}

const whereTo = ({ destinations }: Board, language: string): string => (destinations.length === 0 ? wordsIn(language)('markets') : wordsIn(language)('going', { countries: destinations.map((one) => countryWords(one, language)).join(', ') }));
