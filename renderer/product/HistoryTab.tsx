import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { JournalEntryShown, JournalPoint } from '#app/contract';
import { Sides } from '../history/EntryLine.tsx';
import css from '../history/history.module.css';
import { RecordBack } from '../history/RecordBack.tsx';
import { usePages } from '../history/usePages.ts';
import { usePutBack } from '../history/usePutBack.ts';
import { useJournalWords } from '../history/useWords.ts';
import { momentText } from '../ui/format.ts';
import { Section } from '../ui/Section.tsx';
import product from './product.module.css';
import type { TabProps } from './useProduct.ts';

type Step = { first: JournalEntryShown; entries: JournalEntryShown[] };

/** Entries of one step together, in the order of the steps. */
const stepsOf = (entries: readonly JournalEntryShown[]): Step[] => {
  const steps = new Map<string, Step>();
  for (const one of entries) {
    const step = steps.get(one.changeSet);
    if (step) step.entries.push(one);
    else steps.set(one.changeSet, { first: one, entries: [one] });
  }
  return [...steps.values()];
};

/** Everything that happened to this item: who, when, from which file, before and after. A field or the whole item can be put back. */
export function HistoryTab({ data }: TabProps) {
  const { t } = useTranslation(['history', 'product']);
  const [going, setGoing] = useState<JournalPoint>();
  const { pages, error, more, fetching, next } = usePages('journal.record', { record: data.product.id, limit: 100 }, (last) => { const end = last.items.at(-1); return last.more && end ? { after: { sequence: end.sequence, seq: end.seq } } : undefined; });
  const steps = stepsOf(pages.flatMap((one) => one.items));
  return (
    <div className={product.stack}>
      <Section title={t('product:tab-history')} aside={<><span>{t('product:historyNote')}</span><Link to="/history" className="link">{t('wholeHistory')}</Link></>}>
        {error && <p className="error">{error.message}</p>}
        <ol>{steps.map((one, at) => <RecordStep key={one.first.changeSet} step={one} newest={at === 0} onBack={setGoing} />)}</ol>
        {more && <Button mt={10} loading={fetching} onClick={next}>{t('older')}</Button>}
      </Section>
      {going && <RecordBack record={data.product.id} point={going} onClose={() => setGoing(undefined)} />}
    </div>
  );
}

function RecordStep({ step, newest, onBack }: { step: Step; newest: boolean; onBack: (point: JournalPoint) => void }) {
  const { t } = useTranslation('history');
  const { first, entries } = step;
  const from = first.file ? (first.row === null ? first.file : t('rowOf', { row: first.row, file: first.file })) : '';
  return (
    <li style={{ borderTop: '1px solid var(--line)', padding: '8px 0' }}>
      <div className="row">
        <span className="grow"><span className="strong">{first.stepTitle}</span>{first.state === 'undone' && <span className={css.state}>{t('state-undone')}</span>}<span className="small quiet" style={{ display: 'block' }}>{[momentText(first.at), first.person, from].filter(Boolean).join(' · ')}</span></span>
        {!newest && first.state === 'done' && first.change !== 'remove' && <Button size="xs" onClick={() => onBack({ changeSet: first.changeSet, side: 'after' })}>{t('wholeBack')}</Button>}
      </div>
      <ul>{entries.map((one) => <RecordEntry key={one.seq} entry={one} />)}</ul>
    </li>
  );
}

function RecordEntry({ entry }: { entry: JournalEntryShown }) {
  const { t } = useTranslation('history');
  const words = useJournalWords();
  const putBack = usePutBack(entry.record);
  if (entry.change !== 'update') return <li className="quiet" style={{ padding: '4px 0' }}>{t(`change-${entry.change}`, { kind: words.kind(entry.kind) })}</li>;
  return (
    <li className={css.entry} style={{ gridTemplateColumns: '22% 1fr 1fr auto', border: 0, padding: '4px 0' }}>
      <Sides entry={entry} />
      {entry.state === 'done' ? <Button size="compact-xs" aria-label={t('putBackField', { field: words.field(entry.field), value: words.text(entry.before) || t('empty') })} onClick={() => void putBack.field(entry.field, { changeSet: entry.changeSet, side: 'before' })}>{t('putBack')}</Button> : <span />}
    </li>
  );
}
