import type { Output, RuleShown } from '#app/contract';
import { foldText } from '#base';

export const STATES = ['on', 'off', 'own-off', 'changed', 'sleeping', 'retired'] as const;
/** One rule in the list; ids that are no more stand there too. */
export type Listed = { id: string; title: string; pack: string; subject: string; confidence: string; severity: RuleShown['effectiveSeverity']; state: (typeof STATES)[number]; changed: boolean; until: string; successor: string; text: string };
export type Choice = { pack: string; confidence: string; subject: string; state: string; query: string };
export const ALL: Choice = { pack: '', confidence: '', subject: '', state: '', query: '' };

/** What came from the core as one list, searched by id, title, why and source. */
export function listedRules({ items, retired }: Output<'rules.browse'>): Listed[] {
  return [
    ...items.map((one): Listed => ({ id: one.id, title: one.title, pack: one.pack, subject: one.subject, confidence: one.confidence, severity: one.effectiveSeverity, state: one.state, changed: one.changed.length > 0, until: one.validTo ?? '', successor: '', text: foldText(`${one.id} ${one.title} ${one.why} ${one.source.key} ${one.source.title}`) })),
    ...retired.map((one): Listed => ({ id: one.id, title: one.reason, pack: '', subject: '', confidence: '', severity: 'info', state: 'retired', changed: false, until: one.on, successor: one.successor ?? '', text: foldText(`${one.id} ${one.reason}`) })),
  ];
}

export function chosenRules(all: readonly Listed[], { pack, confidence, subject, state, query }: Choice): Listed[] {
  const words = foldText(query).split(' ').filter(Boolean);
  return all.filter((one) => (pack === '' || one.pack === pack) && (confidence === '' || one.confidence === confidence) && (subject === '' || one.subject === subject) && (state === '' || one.state === state || (state === 'changed' && one.changed)) && words.every((word) => one.text.includes(word)));
}
