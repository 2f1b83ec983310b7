import { IconDeviceLaptop, IconFolder, IconPlaneDeparture } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { dayOfInstant } from '#base';
import { useAsk } from '../queries.ts';
import { dayText } from '../ui/format.ts';
import css from './home.module.css';

/** Where the data is, and when something last left. */
export function YourData({ folder }: { folder: string }) {
  const { t } = useTranslation('home');
  const { data } = useAsk('disclosure.log', { limit: 1 });
  const last = data?.items[0];
  return (
    <section className={`card ${css.box}`}>
      <h3>{t('yourData')}</h3>
      <p className={css.fact}><IconDeviceLaptop size={17} stroke={1.75} className="pass" aria-hidden />{t('onlyHere')}</p>
      {data && <p className={css.fact}><IconPlaneDeparture size={17} stroke={1.75} className="pass" aria-hidden />{last ? <Link to="/left" className="link">{t('lastLeft', { name: last.name, day: dayText(dayOfInstant(last.at)) })}</Link> : t('nothingLeft')}</p>}
      {folder && <p className={css.fact} title={folder}><IconFolder size={17} stroke={1.75} className="pass" aria-hidden /><span className="ell">{folder}</span></p>}
    </section>
  );
}
