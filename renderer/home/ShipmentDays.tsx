import { IconAlarm, IconClockExclamation } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useCurtain } from '../curtain/useCurtain.ts';
import { useAsk } from '../queries.ts';
import { dayText } from '../ui/format.ts';
import { visibleText } from '../ui/visibleText.tsx';
import css from './home.module.css';

const SHOWN = 5;

/** Last days of open shipments that are near or past; nothing is shown when none is. */
export function ShipmentDays() {
  const { t } = useTranslation(['crosscheck', 'home']);
  const curtained = useCurtain();
  const { data } = useAsk('shipments.todo', {}, { keepPrevious: true, enabled: !curtained });
  if (curtained || !data || data.items.length === 0) return null;
  const name = (what: (typeof data.items)[number]['what']): string => (what === 'egm' || what === 'igst' || what === 'itc' || what === 'drawback' || what === 'rodtep' || what === 'ebrc' ? t(`todo-${what}`) : t(`step-${what}`));
  return (
    <section>
      <div className={css.sectionHead}><h2>{t('daysOfShipments')}</h2>{data.total > SHOWN && <Link to="/shipments" className="link small">{t('allDays', { count: data.total })}</Link>}</div>
      <ul className="card">
        {data.items.slice(0, SHOWN).map((one) => (
          <li key={`${one.shipment} ${one.what}`} className="row" style={{ padding: '7px 12px' }}>
            {one.left < 0 && one.basis === 'limit' ? <IconClockExclamation size={17} stroke={1.75} className="error" aria-hidden /> : <IconAlarm size={17} stroke={1.75} className="warning" aria-hidden />}
            <span className="grow ell"><Link to="/shipments/$id" params={{ id: one.shipment }} className="link">{visibleText(one.number)}</Link> · {name(one.what)}</span>
            <span className="small quiet">{t(one.left < 0 ? 'dayPast' : 'dayLeft', { day: dayText(one.by), days: Math.abs(one.left) })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
