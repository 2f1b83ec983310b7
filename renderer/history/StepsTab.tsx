import { Button } from '@mantine/core';
import { IconFilterOff, IconHistory } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Input, JournalPoint, JournalStep } from '#app/contract';
import { EmptyState } from '../ui/EmptyState.tsx';
import { dayOf, dayText, timeText } from '../ui/format.ts';
import { useFormat } from '../ui/useFormat.ts';
import { LongList } from './LongList.tsx';
import css from './history.module.css';
import { StepDetail } from './StepDetail.tsx';
import { StepFilter } from './StepFilter.tsx';
import { usePages } from './usePages.ts';
import { visibleText } from '../ui/visibleText.tsx';

export type StepsAsked = Omit<Input<'journal.steps'>, 'before' | 'limit'>;
type Line = { step: JournalStep; /** First step of its day in the list. */ opens: boolean };

const linesOf = (steps: readonly JournalStep[]): Line[] => steps.map((step, at) => ({ step, opens: at === 0 || dayOf(step.at) !== dayOf(steps[at - 1]?.at ?? 0) }));

/** The steps, newest first; the chosen one opens at the right. */
export function StepsTab({ onCompare }: { onCompare: (from: JournalPoint) => void }) {
  const { t } = useTranslation('history');
  const { weekday } = useFormat();
  const [asked, setAsked] = useState<StepsAsked>({});
  const [chosen, setChosen] = useState<string>();
  const { pages, error, pending, more, next } = usePages('journal.steps', asked, (last) => (last.more ? { before: last.items.at(-1)?.sequence } : undefined));
  const steps = pages.flatMap((one) => one.items);
  const filtered = Object.values(asked).some((one) => one !== undefined && one !== '');
  const shown = steps.find((one) => one.id === chosen) ?? steps[0];
  if (!pending && steps.length === 0 && !filtered) return <div className={css.hollow}><EmptyState icon={IconHistory} title={t('nothingYet')} text={error?.message ?? t('nothingYetText')} /></div>;
  return (
    <>
      <StepFilter asked={asked} onChange={setAsked} />
      {!pending && steps.length === 0 ? (
        <div className={css.hollow}><EmptyState icon={IconFilterOff} title={t('noMatch')} text={t('noMatchText')}><Button variant="filled" onClick={() => setAsked({})}>{t('dropFilters')}</Button></EmptyState></div>
      ) : (
        <div className={css.columns}>
          <div className={css.list}>
            <LongList items={linesOf(steps)} keyOf={(one) => one.step.id} label={t('tab-steps')} height={56} more={more} onMore={next}>
              {({ step, opens }) => (
                <>
                  {opens && <div className={css.day}>{dayText(dayOf(step.at))} · {weekday(step.at)}</div>}
                  <StepButton step={step} current={step.id === shown?.id} onOpen={() => setChosen(step.id)} />
                </>
              )}
            </LongList>
          </div>
          <div className={css.detail} data-pane="" tabIndex={-1}>{shown && <StepDetail key={shown.id} step={shown} onCompare={onCompare} />}</div>
        </div>
      )}
    </>
  );
}

function StepButton({ step, current, onOpen }: { step: JournalStep; current: boolean; onOpen: () => void }) {
  const { t } = useTranslation('history');
  const { count } = useFormat();
  const state = step.state === 'done' ? '' : t(`state-${step.state}`);
  return (
    <button type="button" className={css.step} aria-current={current} onClick={onOpen}>
      <span className={step.state === 'done' ? 'strong' : css.gone}>{visibleText(step.title)}{state && <span className={css.state}>{state}</span>}</span>
      <span className="small quiet" style={{ display: 'block' }}>{[timeText(step.at), step.person, t('changes', { count: step.entries, shown: count(step.entries) }), step.source?.name].filter(Boolean).join(' · ')}</span>
    </button>
  );
}
