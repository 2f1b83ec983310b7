import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ShownFinding } from '#app/contract';
import { FindingCard } from '../ui/FindingCard.tsx';
import css from './product.module.css';

/** Repairs that the judge of rates offers. */
const FIXES = ['keep-first', 'sort', 'level', 'no-end', 'start-at-moq', 'drop-copy', 'raise'] as const;

type Props = { points: readonly ShownFinding[]; unsaved: boolean; /** Where the points are told again, nothing is said of saving. */ onRepair: (value: unknown) => void; onKeep: (point: ShownFinding) => void; onPutBack?: () => void };

/** Why a list of rates waits, with the two ways on: the repair that is offered, or keeping it all the same. */
export function RatePoints({ points, unsaved, onRepair, onKeep, onPutBack }: Props) {
  const { t } = useTranslation(['pricing', 'ui']);
  if (points.length === 0 && !unsaved) return null;
  return (
    <div className={css.stack} role="group" aria-label={t('points')}>
      {unsaved && (
        <p className="row warning" role="status"><span className="strong grow">{t('notSavedYet')}</span>{onPutBack && <Button size="xs" onClick={onPutBack}>{t('putBack')}</Button>}</p>
      )}
      {points.map((one) => (
        <FindingCard key={String(one.data.mark ?? one.rule)} finding={one}>
          {one.fix?.value !== undefined && <Button size="xs" variant="filled" onClick={() => onRepair(one.fix?.value)}>{t(`fix-${FIXES.find((id) => id === one.fix?.id) ?? 'sort'}`)}</Button>}
          <Button size="xs" onClick={() => onKeep(one)}>{t('keepAllTheSame')}</Button>
        </FindingCard>
      ))}
    </div>
  );
}
