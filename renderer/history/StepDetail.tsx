import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconArrowsDiff, IconCornerUpLeft, IconCornerUpRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { JournalPoint, JournalStep } from '#app/contract';
import { momentText } from '../ui/format.ts';
import { useFormat } from '../ui/useFormat.ts';
import { BackDialog } from './BackDialog.tsx';
import { EntryHead, EntryLine } from './EntryLine.tsx';
import css from './history.module.css';
import { LongList } from './LongList.tsx';
import { usePages } from './usePages.ts';
import { useJournalWords } from './useWords.ts';
import { visibleText } from '../ui/visibleText.tsx';

/** One step opened: who, when, from which file, how much, and every entry in the reader's words. */
export function StepDetail({ step, onCompare }: { step: JournalStep; onCompare: (from: JournalPoint) => void }) {
  const { t } = useTranslation('history');
  const { count } = useFormat();
  const words = useJournalWords();
  const [going, back] = useDisclosure(false);
  const { pages, error, more, next } = usePages('journal.entries', { changeSet: step.id }, (last) => (last.more ? { after: last.items.at(-1)?.seq } : undefined));
  const entries = pages.flatMap((one) => one.items);
  return (
    <>
      <div className={css.detailHead}>
        <div className="row">
          <h2 className="grow">{visibleText(step.title)}</h2>
          {step.state !== 'discarded' && step.undoable && <Button size="xs" leftSection={step.state === 'done' ? <IconCornerUpLeft size={15} stroke={1.75} /> : <IconCornerUpRight size={15} stroke={1.75} />} onClick={back.open}>{t(step.state === 'done' ? 'backHere' : 'forthHere')}</Button>}
          <Button size="xs" leftSection={<IconArrowsDiff size={15} stroke={1.75} />} onClick={() => onCompare({ changeSet: step.id, side: 'after' })}>{t('compareNow')}</Button>
        </div>
        <div className="quiet">{[momentText(step.at), step.person, step.source?.name].filter(Boolean).join(' · ')}</div>
        {step.state !== 'done' && <div className="quiet">{t(`state-${step.state}-means`)}</div>}
        {!step.undoable && <div className="quiet">{t('tooOld')}</div>}
        <div className={css.counts}>
          {(pages[0]?.counts ?? []).map((one) => <span key={`${one.kind} ${one.change}`} className={css.count}>{t(`count-${one.change}`, { kind: words.kind(one.kind), count: one.records, shown: count(one.records) })}</span>)}
        </div>
        {error && <p className="error">{error.message}</p>}
      </div>
      <EntryHead />
      <LongList items={entries} keyOf={(one) => String(one.seq)} label={t('entriesOf', { title: step.title })} height={36} more={more} onMore={next}>
        {(one) => <EntryLine entry={one} />}
      </LongList>
      <BackDialog changeSet={step.id} opened={going} onClose={back.close} />
    </>
  );
}
