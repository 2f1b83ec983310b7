import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../queries.ts';
import { DayInput } from '../ui/DayInput.tsx';
import { dayText } from '../ui/format.ts';
import { visibleText } from '../ui/visibleText.tsx';
import css from './limits.module.css';

/** What changed between two days: which limits began, which ended, on what day and by what source. */
export function BetweenDays({ storefront, checkedOn }: { storefront: string; checkedOn: string }) {
  const { t } = useTranslation('limits');
  const [from, setFrom] = useState(`${Number(checkedOn.slice(0, 4)) - 2}${checkedOn.slice(4)}`);
  const [to, setTo] = useState(checkedOn);
  const { data } = useAsk('storefronts.compare', { storefront, from, to }, { enabled: from !== '' && to !== '', keepPrevious: true });
  return (
    <section className={css.between}>
      <h2>{t('between')}</h2>
      <div className="row"><DayInput label={t('from')} value={from} onChange={setFrom} /><DayInput label={t('to')} value={to} onChange={setTo} /></div>
      {data && data.items.length === 0 && <p className="quiet">{t('nothingChanged', { count: data.same })}</p>}
      {data && data.items.length > 0 && <ul>{data.items.map((one) => <li key={one.limit}><strong>{one.change === 'begins' ? t('begins', { day: dayText(one.day) }) : t('ends', { day: dayText(one.day) })}</strong> {visibleText(one.title)} <span className="small quiet">{[one.source.title, one.source.date].filter(Boolean).join(', ')}</span></li>)}</ul>}
    </section>
  );
}
