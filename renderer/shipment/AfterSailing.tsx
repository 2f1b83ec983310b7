import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Output, ToDo } from '#app/contract';
import { moneyFromText, moneyText } from '#base';
import { save } from '../saving.ts';
import { classes } from '../ui/classes.ts';
import { DayInput } from '../ui/DayInput.tsx';
import { dayText } from '../ui/format.ts';
import { OutcomeIcon } from '../ui/OutcomeBadge.tsx';
import { useFailure } from '../ui/useFailure.ts';
import { amountText } from '../shipments/amounts.ts';
import type { Crossed } from './crossing.ts';
import css from './page.module.css';

/** One thing to come: by when and on whose word, the day it came, the amount. Each field is saved when it is left. */
function Line({ shipment, one, currency }: { shipment: string; one: ToDo; currency: string }) {
  const { t } = useTranslation('crosscheck');
  const fail = useFailure();
  const write = async (leaf: 'on' | 'amount' | 'note', value: unknown): Promise<void> => {
    try {
      await save('shipments.edit', { id: shipment, edits: [{ path: `done.${one.key}.${leaf}`, value }] });
    } catch (error) {
      fail(error);
    }
  };
  const money = one.key === 'ebrc' ? currency : 'INR';
  const left = one.left ?? 0;
  const outcome = one.state === 'done' ? 'pass' : one.state === 'open' ? 'info' : one.basis === 'limit' ? 'error' : 'warning';
  return (
    <li className={css.todo}>
      <div><strong>{t(`todo-${one.key}`)}</strong>{one.expected && <div className="small quiet">{t('expected', { amount: amountText(one.expected) })}</div>}</div>
      <div>
        <div className={classes('row', 'strong', outcome)}><OutcomeIcon outcome={outcome} size={15} />{t(one.state === 'done' ? 'todoDone' : one.state === 'open' ? 'todoOpen' : one.basis === 'limit' ? 'todoLate' : 'todoAsk')}</div>
        <div className="small quiet">{one.state === 'done' ? dayText(one.on ?? '') : t(left < 0 ? 'dayPast' : 'dayLeft', { day: dayText(one.by), days: Math.abs(left) })}</div>
        <div className="small hint">{one.basis === 'reminder' ? t('reminder') : one.source}</div>
      </div>
      <DayInput label={t('cameOn')} value={one.on ?? ''} onChange={(on) => void write('on', on === '' ? null : on)} />
      <TextInput key={one.amount ? moneyText(one.amount) : ''} label={t('amount', { currency: money })} inputMode="decimal" defaultValue={one.amount ? moneyText(one.amount) : ''} onBlur={({ currentTarget }) => { const typed = currentTarget.value.replaceAll(',', '').trim(); const amount = typed === '' ? null : moneyFromText(typed, money); if (amount !== undefined && typed !== (one.amount ? moneyText(one.amount) : '')) void write('amount', amount); }} />
      <TextInput key={one.note} label={t('note')} defaultValue={one.note} maxLength={2000} onBlur={({ currentTarget }) => { if (currentTarget.value !== one.note) void write('note', currentTarget.value.trim() || null); }} />
    </li>
  );
}

/** What has to happen once the goods have sailed, and on the LUT route what the refund of input tax credit asks for. */
export function AfterSailing({ shipment, days, crossed, currency }: { shipment: string; days: Output<'shipments.timeline'>; crossed: Crossed; currency: string }) {
  const { t } = useTranslation('crosscheck');
  return (
    <div className={css.list} data-pane="">
      {days.money && <p className={classes(css.section, 'quiet')}>{t('moneyClock', { day: dayText(days.money.by), months: days.money.months })}{days.money.extended && ` ${t('extended')}`}</p>}
      {days.credit?.presentBy && <p className="quiet" style={{ padding: '0 4px' }}>{t(days.credit.ownDays ? 'creditClockOwn' : 'creditClock', { number: days.credit.number, day: dayText(days.credit.presentBy), days: days.credit.days })}</p>}
      {days.toDos.length === 0 ? <p className={classes(css.section, 'quiet')}>{t('notSailed')}</p> : <ul>{days.toDos.map((one) => <Line key={one.key} shipment={shipment} one={one} currency={currency} />)}</ul>}
      {crossed.refund.length > 0 && (
        <section className={css.section} aria-label={t('refundTitle')}>
          <h3>{t('refundTitle')}</h3>
          <p className="small quiet">{t('refundText')}</p>
          <dl className={css.side} style={{ marginTop: 8, maxWidth: 560 }}>
            {crossed.refund.map((one) => <div key={one.what} className={css.sideRow}><dt className="quiet">{t(`refund-${one.what}` as 'refund-egm')}</dt><dd>{/^\d{4}-\d\d-\d\d$/.test(one.text) ? dayText(one.text) : one.text || <span className="unknown">{t('missing')}</span>}</dd></div>)}
          </dl>
        </section>
      )}
    </div>
  );
}
