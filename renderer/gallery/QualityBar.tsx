import { Button } from '@mantine/core';
import { IconRulerMeasure } from '@tabler/icons-react';
import { useCallback, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { PhotoMark } from '#app/contract';
import { currentCompany } from '../company.ts';
import { jobs, runJob, running } from '../jobs.ts';
import { useAsk } from '../queries.ts';
import { useWatched } from '../state.ts';
import { classes } from '../ui/classes.ts';
import { useFailure } from '../ui/useFailure.ts';
import { useFormat } from '../ui/useFormat.ts';
import css from './gallery.module.css';
import { MarkIcon } from './PhotoPoints.tsx';
import { staleMeasures } from './usePhotos.ts';

type Props = { marks: readonly PhotoMark[]; onMarks: (marks: readonly PhotoMark[]) => void };

/** Companies in which measuring was stopped, or failed, since this window opened: it does not begin again by itself. */
const stopped = new Set<string>();
/** Which report measuring began from: it begins again only when a newer one still finds photos, never while one is on its way. */
const begunFrom = new Map<string, number>();

/** What is wrong with photos, in numbers; pressing one keeps the items that have it. New photos are measured when the gallery opens. */
export function QualityBar({ marks, onMarks }: Props) {
  const { t } = useTranslation('gallery');
  const { count, size } = useFormat();
  const fail = useFailure();
  const company = useWatched(currentCompany) ?? '';
  const { data, dataUpdatedAt, isFetching } = useAsk('gallery.report', {}, { keepPrevious: true });
  const title = t('measuring');
  const busy = running(useWatched(jobs)).some((one) => one.title === title);
  const measure = useCallback((): void => {
    stopped.delete(company);
    const look = setInterval(() => void staleMeasures({ patient: true }), 4_000);
    runJob('gallery.examine', {}, title, { quiet: true }).catch((error: unknown) => { stopped.add(company); fail(error); }).finally(() => { clearInterval(look); void staleMeasures(); });
  }, [company, fail, title]);
  const waiting = data?.unmeasured ?? 0;
  useEffect(() => {
    if (waiting === 0 || busy || isFetching || stopped.has(company) || begunFrom.get(company) === dataUpdatedAt) return;
    begunFrom.set(company, dataUpdatedAt);
    measure();
  }, [busy, company, dataUpdatedAt, isFetching, measure, waiting]);
  if (!data || data.photos + data.products === 0) return null;
  const { limits } = data;
  const shown = data.marks.filter((one) => one.products > 0 && one.mark !== 'unmeasured');
  const toggle = (mark: PhotoMark): void => onMarks(marks.includes(mark) ? marks.filter((one) => one !== mark) : [...marks, mark]);
  return (
    <div className={css.quality} role="group" aria-label={t('quality')}>
      <span className="small quiet" title={t('limitsOf', { storefront: limits.title, limit: limits.moreThan, bytes: size(limits.bytes) })}>{t('photosOf', { photos: count(data.photos), products: count(data.products) })}</span>
      {shown.map(({ mark, products }) => (
        <button key={mark} type="button" aria-pressed={marks.includes(mark)} className={classes(css.markChip, marks.includes(mark) && css.markOn)} title={t(`means-${mark}`, { limit: limits.moreThan, bytes: size(limits.bytes) })} onClick={() => toggle(mark)}>
          <MarkIcon mark={mark} />{t(`mark-${mark}`)} <b>{count(products)}</b>
        </button>
      ))}
      {shown.length === 0 && waiting === 0 && <span className="small pass">{t('allGood')}</span>}
      <span className="grow" />
      {busy ? <span className="small quiet" role="status">{t('measuringLeft', { count: waiting })}</span> : waiting > 0 && <Button size="xs" leftSection={<IconRulerMeasure size={15} />} onClick={measure}>{t('measureNow', { count: waiting })}</Button>}
    </div>
  );
}
