import type { Confidence } from '#base';
import type { BoardFacet } from '../contract.ts';
import type { Context, UseCase } from '../port.ts';
import { placeOfPoint, ruleOfPoint } from './board.ts';
import { boardOf } from './boards.ts';
import { linesOf } from './lines.ts';
import { type Look, lookAt } from './look.ts';
import { boardFilter } from '../contract.ts';
import { familyTitles, packTitles } from './words.ts';

const CONFIDENCES: readonly Confidence[] = ['A', 'C', 'C2', 'K', 'N'];

/** How many points each value to filter by has, in one walk. */
function tallies({ board, filter }: Look) {
  const [rules, places, families] = [new Map<number, number>(), new Map<number, number>(), new Map<string, number>()];
  const add = <K>(to: Map<K, number>, key: K): void => void to.set(key, (to.get(key) ?? 0) + 1);
  for (const [index, item] of board.items.entries()) {
    const points = filter.points(item, index);
    if (item.sku !== null && points.length > 0) families.set(item.family, (families.get(item.family) ?? 0) + points.length);
    for (const packed of points) {
      add(rules, ruleOfPoint(packed));
      add(places, placeOfPoint(packed));
    }
  }
  return { rules, places, families };
}

async function facetsOf(look: Look, context: Context) {
  const { board } = look;
  const { rules, places, families } = board.derived(`tallies ${look.name}`, () => tallies(look));
  const [packs, confidences, subjects] = [new Map<string, number>(), new Map<string, number>(), new Map<string, number>()];
  for (const [at, points] of rules) {
    const rule = board.rules[at];
    if (!rule) continue;
    for (const [to, key] of [[packs, rule.pack], [confidences, rule.confidence ?? ''], [subjects, rule.subject]] as const) to.set(key, (to.get(key) ?? 0) + points);
  }
  const { language } = context;
  const { read } = await context.workspace();
  const [titles, packTitle] = await Promise.all([familyTitles(read, language), packTitles(read, language)]);
  const facets = (all: Iterable<readonly [string, number]>, nameOf: (key: string) => string): BoardFacet[] => [...all].map(([key, points]) => ({ key, name: nameOf(key), points }));
  const named = (all: BoardFacet[]): BoardFacet[] => all.sort((a, b) => a.name.localeCompare(b.name, language));
  return {
    packs: named(facets(packs, (key) => (key === '' ? '' : packTitle(key)))), families: named(facets(families, (key) => (key === '' ? '' : titles(key)))), subjects: facets(subjects, (key) => key),
    confidences: CONFIDENCES.flatMap((key) => facets([[key, confidences.get(key) ?? 0]], () => key)).filter((one) => one.points > 0),
    places: facets([...places].map(([at, points]) => [board.places[at] ?? '', points] as const), (key) => key).sort((a, b) => (a.key < b.key ? -1 : 1)),
  };
}

/** Asks all rules of a company, or what changed since the last time, and tells what there is to look at. */
const summary: UseCase<'checks.board'> = async (question, context) => {
  const board = await boardOf(context, question, { signal: context.signal, progress: (done, total) => context.progress(done, total, 'checks') });
  const look = await lookAt(context, question, boardFilter.parse({}));
  const { pass, notApplicable } = board.derived('counts', () => board.items.reduce((sum, { counts }) => ({ pass: sum.pass + counts.pass, notApplicable: sum.notApplicable + counts.notApplicable }), { pass: 0, notApplicable: 0 }));
  return { on: board.on, packs: [...board.packs], items: board.items.length - 1, pass, notApplicable, points: linesOf(look, 'rule').counts, facets: await facetsOf(look, context) };
};
export default summary;
