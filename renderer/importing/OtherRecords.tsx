import { useTranslation } from 'react-i18next';
import type { Output } from '#app/contract';
import { useFormat } from '../ui/useFormat.ts';
import css from './importing.module.css';

type Others = Output<'importing.commit'>['files'][number]['others'];

/** How many records of other kinds a copy of the company brings new or changed. */
export const othersWritten = (others: Others): number => others.reduce((sum, one) => sum + one.created + one.updated, 0);

/** What a copy of a company brings besides its items, kind by kind. Nothing for other files. */
export function OtherRecords({ others, titled = true }: { others: Others; titled?: boolean }) {
  const { t } = useTranslation('importing');
  const { count } = useFormat();
  const shown = others.filter((one) => one.created + one.updated + one.unchanged + one.held > 0);
  if (shown.length === 0) return null;
  const said = (one: Others[number]): string => [one.created > 0 && t('othersNew', { count: one.created }), one.updated > 0 && t('othersChanged', { count: one.updated }), one.held > 0 && t('othersHeld', { count: one.held }), one.unchanged > 0 && t('othersSame', { count: one.unchanged })].filter(Boolean).join(', ') || count(0);
  return (
    <section className={css.others} aria-label={t('others')}>
      {titled && <h3>{t('others')}</h3>}
      <dl>{shown.map((one) => <div key={one.kind}><dt>{one.name}</dt><dd>{said(one)}</dd></div>)}</dl>
      <p className="quiet">{t('othersNot')}</p>
    </section>
  );
}
