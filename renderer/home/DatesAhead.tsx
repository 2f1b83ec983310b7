import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { dayOfInstant } from '#base';
import { kindName } from '../exporter/evidence.ts';
import { validityOf } from '../exporter/validity.ts';
import { useAsk } from '../queries.ts';
import { useFormat } from '../ui/useFormat.ts';
import css from './home.module.css';

const AHEAD_DAYS = 120;

/** Certificates that end soon or have ended. */
export function DatesAhead() {
  const { t } = useTranslation(['home', 'exporter', 'frame']);
  const words = useTranslation(['exporter', 'ui', 'fields']);
  const { month } = useFormat();
  const { data } = useAsk('exporter.get', {});
  const today = dayOfInstant(Date.now());
  const dates = (data?.certificates ?? []).flatMap((one) => (one.validTo ? [{ ...one, validTo: one.validTo, ...validityOf(one.validTo, today) }] : [])).filter((one) => one.days <= AHEAD_DAYS).sort((a, b) => a.days - b.days).slice(0, 4);
  if (dates.length === 0) return null;
  return (
    <section className={`card ${css.box}`}>
      <h3>{t('datesAhead')}</h3>
      {dates.map((one) => (
        <div key={one.id} className={css.date}>
          <span className={css.day}><b>{one.validTo.slice(8)}</b><span>{month(one.validTo)}</span></span>
          <div className="grow">
            <div className="ell strong">{t(one.days < 0 ? 'certificateEnded' : 'certificateEnds', { name: one.title || kindName(one.kind, words.t) })}</div>
            <div className="small"><Link to="/exporter" search={{ field: 'certificates' }} className="link">{t('frame:screen-exporter')}</Link> <span className={one.outcome}>· {one.days < 0 ? t('exporter:ended') : t('exporter:endsIn', { count: one.days })}</span></div>
          </div>
        </div>
      ))}
    </section>
  );
}
