import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardPoint } from '#app/contract';
import { classes } from '../ui/classes.ts';
import { OutcomeIcon } from '../ui/OutcomeBadge.tsx';
import { visibleText } from '../ui/visibleText.tsx';
import css from './checks.module.css';
import { useCountries } from './countries.ts';

type Props = { points: readonly BoardPoint[]; total: number; at: number; /** Told apart by item; else by rule. */ sameRule: boolean; onAt: (at: number) => void; onMore?: (() => void) | undefined };

/** What a line is about, one by one: items of a rule, or rules of an item. ← and → lead through it. */
export function PointList({ points, total, at, sameRule, onAt, onMore }: Props) {
  const { t } = useTranslation(['checks', 'ui']);
  const { nameOf } = useCountries();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.querySelector('[aria-pressed="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  const nameOfPoint = (one: BoardPoint): string => (sameRule ? (one.sku ?? t('theFirm')) : one.title);
  return (
    <div ref={box} className={css.points} role="group" aria-label={t(sameRule ? 'whichItem' : 'whichRule')}>
      {points.map((one, index) => (
        <button key={`${one.rule} ${one.record} ${one.place ?? ''} ${one.outcome}`} type="button" aria-pressed={index === at} className={classes(css.pointLine, index === at && css.pointOn)} onClick={() => onAt(index)}>
          <OutcomeIcon outcome={one.outcome} /><span className="unseen">{t(`ui:${one.outcome}`)}</span>
          <span className="ell strong">{visibleText(nameOfPoint(one))}</span>
          <span className="ell small quiet grow">{[sameRule ? one.name : one.rule, one.place === null ? '' : nameOf(one.place)].filter(Boolean).join(' · ')}</span>
        </button>
      ))}
      {onMore && <button type="button" className="link small" onClick={onMore}>{t('more', { count: total - points.length })}</button>}
      {!onMore && total > points.length && <span className="small hint">{t('narrowToSee', { count: total - points.length })}</span>}
    </div>
  );
}
