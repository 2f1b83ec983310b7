import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Output } from '#app/contract';
import { shownText } from '../ui/visibleText.tsx';
import css from './making.module.css';

/** Documents of others that differ, each with the one press that opens its note. */
export function CorrectionNotes({ items, onNote }: { items: Output<'shipments.makeable'>['corrections']; onNote: (paper: string) => void }) {
  const { t } = useTranslation('making');
  return (
    <section className={css.notes} aria-label={t('corrections')}>
      <h3>{t('corrections')}</h3>
      <p className="small quiet">{t('correctionsText')}</p>
      {items.map((one) => (
        <div key={one.paper} className={css.note}>
          <span>{t('noteFor', { paper: t(one.kind as 'pdf'), number: shownText(one.number), count: one.points })}</span>
          <Button onClick={() => onNote(one.paper)}>{t('note')}</Button>
        </div>
      ))}
    </section>
  );
}
