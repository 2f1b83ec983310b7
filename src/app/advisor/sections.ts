import { ADVISOR_PARTS, type Advice, type AdvisorRequirement } from '../contract.ts';
import { confidenceWords, shownState, stateTone, stateWord } from '../report/outcomeWords.ts';
import { countryWords, dayWords, type Report, type ReportCell, type ReportSection } from '../report/paper.ts';
import { type Word, wordsIn } from './words.ts';

/** Rules of one paper that are named; the rest is counted. */
const NAMED_RULES = 8;

const needText = (one: AdvisorRequirement, word: Word): string => one.needs.map(({ name, value }) => `${name}: ${value ?? word('empty')}`).join('\n');

/** What is said of one requirement: the point when it is open, else what is there. */
const foundText = (one: AdvisorRequirement, word: Word): string => [one.outcome === 'pass' ? '' : (one.message ?? one.because), one.outcome === 'pass' ? '' : (one.fix ?? ''), needText(one, word)].filter(Boolean).join('\n');

function authority({ rule, source, confidence, checkedOn }: AdvisorRequirement, word: Word, language: string): ReportCell {
  return { text: `${rule} · ${[source.title, source.date].filter(Boolean).join(', ')}`, small: `${confidenceWords(confidence, language)} · ${word('checkedOn', { day: dayWords(checkedOn, language) })}` };
}

function requirementSections({ requirements }: Advice, word: Word, language: string): ReportSection[] {
  return ADVISOR_PARTS.flatMap((part): ReportSection[] => {
    const here = requirements.filter((one) => one.part === part);
    if (here.length === 0) return [];
    return [{
      title: word(part), head: [word('state'), word('asked'), word('found'), word('authority')], widths: [72, 140, 158, undefined],
      rows: here.map((one) => { const state = shownState(one.outcome, one.severity); return [{ text: stateWord(state, language), tone: stateTone(state), strong: true }, { text: one.title, small: one.why }, foundText(one, word), authority(one, word, language)]; }),
    }];
  });
}

function dateRows({ changes, dates }: Advice, word: Word, language: string): ReportCell[][] {
  const said = { begins: word('begins'), ends: word('ends'), certificate: word('certificateEnds') } as const;
  const rows = [
    ...changes.map((one) => ({ day: one.day, text: `${one.title} (${one.kind === 'certificate' ? said.certificate : `${one.id}, ${said[one.kind]}`})`, small: [one.outcome ? stateWord(one.outcome === 'fail' ? 'error' : one.outcome, language) : '', confidenceWords(one.confidence, language)].filter(Boolean).join(' · ') })),
    ...dates.map((one) => ({ day: one.day, text: `${one.title}. ${one.what}`, small: [one.source.title, confidenceWords(one.confidence, language), one.unsure ? word('unsure') : ''].filter(Boolean).join(' · ') })),
  ];
  return rows.sort((a, b) => (a.day < b.day ? -1 : 1)).map((one) => [{ text: dayWords(one.day, language), strong: true }, { text: one.text, small: one.small }]);
}

/** The advice as sections of a printed list, in the order somebody works them off. */
export function adviceSections(advice: Advice, language: string): ReportSection[] {
  const word = wordsIn(language);
  const dates = dateRows(advice, word, language);
  return [
    ...requirementSections(advice, word, language),
    ...advice.labels.map((one): ReportSection => ({
      title: word('labels', { market: one.market }), head: [word('particular'), word('found'), word('confidence')], widths: [190, undefined, 120],
      rows: one.facts.map((fact) => [{ text: fact.name, small: fact.note ?? '' }, fact.value === null ? { text: word('empty'), tone: fact.required ? 'warning' : 'muted' } : fact.value, { text: [word(fact.required ? 'required' : 'some'), fact.confidence].filter(Boolean).join(', '), small: fact.sources.join(', ') }]),
    })),
    ...(advice.papers.length > 0 ? [{
      title: word('papers'), note: word('papersNote'), head: [word('paper'), word('rules')], widths: [120, undefined],
      rows: advice.papers.map((one): ReportCell[] => [{ text: one.name, strong: true }, [...one.rules.slice(0, NAMED_RULES).map((rule) => `${rule.rule} ${rule.title}`), ...(one.rules.length > NAMED_RULES ? [word('more', { count: one.rules.length - NAMED_RULES })] : [])].join('\n')]),
    }] : []),
    ...(advice.agreements.length > 0 ? [{
      title: word('agreements'), head: [word('agreement'), word('proof'), word('confidence')], widths: [150, undefined, 130],
      rows: advice.agreements.map((one): ReportCell[] => [{ text: one.title, small: one.inForce ? (one.covers ?? '') : word('notInForce') }, { text: one.proof, small: one.unknown.join(' ') }, { text: confidenceWords(one.confidence, language), small: one.source.title }]),
    }] : []),
    ...(dates.length > 0 ? [{ title: word('dates'), head: [word('day'), word('what')], widths: [80, undefined], rows: dates }] : []),
  ];
}

export function adviceReport(advice: Advice, firm: string, language: string): Report {
  const word = wordsIn(language);
  const { item, counts, destination, on, packs } = advice;
  return {
    firm, language, day: on, title: word('title', { item: item.name || (item.sku ?? `HS ${item.hsCode ?? ''}`), country: countryWords(destination, language) }),
    subtitle: [word('asOf', { day: dayWords(on, language), sku: item.sku ?? '-', hs: item.hsCode ?? '-' }), word('sums', counts)],
    sections: adviceSections(advice, language), foot: word('foot', { packs: packs.map((one) => `${one.id} ${one.version}`).join(', ') }),
  };
}

/** The same as sheets of a workbook: one row for each thing that is asked. */
export function adviceSheets(advice: Advice, language: string): { name: string; rows: string[][]; headerRows: number; widths: number[] }[] {
  const word = wordsIn(language);
  const sheet = (name: string, widths: number[], head: string[], rows: string[][]) => ({ name: name.slice(0, 31), rows: [head, ...rows], headerRows: 1, widths });
  return [
    sheet(word('asked'), [16, 14, 22, 44, 44, 34, 12, 40, 14, 30, 12], [word('state'), word('rule'), word('part'), word('asked'), word('found'), word('fix'), word('severity'), word('source'), word('confidence'), word('why'), word('day')],
      advice.requirements.map((one) => [stateWord(shownState(one.outcome, one.severity), language), one.rule, word(one.part), one.title, [one.outcome === 'pass' ? '' : (one.message ?? one.because), needText(one, word)].filter(Boolean).join('\n'), one.outcome === 'pass' ? '' : (one.fix ?? ''), stateWord(one.severity, language), [one.source.title, one.source.url].filter(Boolean).join(' '), confidenceWords(one.confidence, language), one.why, one.checkedOn])),
    sheet(word('label'), [30, 20, 34, 14, 20], [word('particular'), word('required'), word('found'), word('confidence'), word('source')], advice.labels.flatMap((one) => one.facts.map((fact) => [fact.name, word(fact.required ? 'required' : 'some'), fact.value ?? '', fact.confidence, fact.sources.join(', ')]))),
    sheet(word('papers'), [28, 14, 60, 14, 40], [word('paper'), word('rule'), word('asked'), word('confidence'), word('source')], advice.papers.flatMap((one) => one.rules.map((rule) => [one.name, rule.rule, rule.title, rule.confidence, rule.source.title]))),
    sheet(word('day'), [14, 80], [word('day'), word('what')], dateRows(advice, word, language).map((row) => row.map((cell) => (typeof cell === 'string' ? cell : cell.text)))),
  ];
}
