import { ActionIcon } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardPoint, Input } from '#app/contract';
import { useKeys } from '../frame/keys.ts';
import { useAsk } from '../queries.ts';
import css from './checks.module.css';
import { PointDetail } from './PointDetail.tsx';
import { PointList } from './PointList.tsx';
import { askedOf, type Filter, type Question } from './useBoard.ts';

/** Points that are looked at together: of one rule and outcome, of one item, or of a pair of item and country. */
export type Looked = { line: Input<'checks.points'>['line']; outcome: BoardPoint['outcome'] | null };
type Props = { looked: Looked; record: string | undefined; question: Question; filter: Filter; step: (by: 1 | -1) => void; place: string };

const FIRST = 60;

/** The panel at the right: one point of what was chosen, why it fired, on whose authority, and the thing to do. */
export function Detail({ looked, record, question, filter, step, place }: Props) {
  const { t } = useTranslation(['checks', 'ui']);
  const [shown, setShown] = useState(FIRST);
  const [picked, setPicked] = useState<number | null>(null);
  const { data, error } = useAsk('checks.points', { ...askedOf(question), filter, line: looked.line, count: shown }, { keepPrevious: true });
  const points = data?.points ?? [];
  const named = points.findIndex((one) => one.record === record);
  const at = Math.min(picked ?? Math.max(named, 0), Math.max(points.length - 1, 0));
  const point = points[at];
  const choose = (to: number): void => {
    setPicked(Math.min(Math.max(to, 0), points.length - 1));
    if (to >= points.length - 1 && data && data.total > points.length) setShown(Math.min(shown + 100, 500));
  };
  useKeys({ ArrowRight: points.length > 1 ? () => choose(at + 1) : undefined, ArrowLeft: points.length > 1 ? () => choose(at - 1) : undefined });
  return (
    <aside className={css.detail} aria-label={t('detail')} data-pane="">
      <div className={css.detailHead}>
        <span className="quiet small grow">{place}</span>
        <ActionIcon variant="subtle" aria-label={t('previous')} onClick={() => step(-1)} title="↑"><IconChevronUp size={16} /></ActionIcon>
        <ActionIcon variant="subtle" aria-label={t('next')} onClick={() => step(1)} title="↓"><IconChevronDown size={16} /></ActionIcon>
      </div>
      {error && <p className="error" role="alert">{error.message}</p>}
      {data && points.length > 1 && <PointList points={points} total={data.total} at={at} sameRule={looked.line.rule !== undefined} onAt={choose} onMore={points.length < data.total && shown < 500 ? () => setShown(Math.min(shown + 100, 500)) : undefined} />}
      {point && <PointDetail key={`${point.rule} ${point.record} ${point.place ?? ''}`} point={point} question={question} onNext={() => step(1)} />}
      {data && points.length === 0 && <p className={css.nothing}>{t('pairIsClean')}</p>}
    </aside>
  );
}
