import { useTranslation } from 'react-i18next';
import type { Output } from '#app/contract';
import { type Money, moneyText, PLAIN_DECIMAL } from '#base';
import { amountText } from '../pricing/amounts.ts';
import { ClassBadge } from '../ui/ClassBadge.tsx';
import { SavedField } from '../ui/SavedField.tsx';
import css from './product.module.css';
import { typedMoneyIn, typedNumber } from './typed.ts';
import type { TabProps } from './useProduct.ts';

type Settings = Output<'pricing.item'>['settings'];
type Override = TabProps['data']['product']['ladderCosts'][string][string];
const PERCENTS = ['payment', 'commission'] as const;
const AMOUNTS = ['freight', 'inland', 'cha'] as const;

const moneyShown = (one: Money | undefined): string => (one ? `${moneyText(one)} ${one.currency}` : '');

/** Costs between price and margin for one list of rates, where they differ from the firm's. Empty takes the firm's again. */
export function LadderCosts({ data, edit, ladderId, currency, settings }: TabProps & { ladderId: string; currency: string; settings: Settings }) {
  const { t } = useTranslation('pricing');
  const all = data.product.ladderCosts;
  const own = all[ladderId] ?? {};
  const set = async (key: string, next: Override | undefined) => {
    const { [key]: _old, ...rest } = own;
    const lines = next ? { ...rest, [key]: next } : rest;
    const { [ladderId]: _mine, ...others } = all;
    return edit('ladderCosts', Object.keys(lines).length > 0 ? { ...others, [ladderId]: lines } : others);
  };
  const bad = (typed: string) => ({ outcome: 'error' as const, text: t('notAnAmount', { typed }) });
  const savePercent = (key: string) => async (typed: string) => {
    if (typed.trim() === '') return set(key, undefined);
    const percent = typedNumber(typed.replace('%', ''));
    return percent !== undefined && PLAIN_DECIMAL.test(percent) ? set(key, { percent }) : bad(typed);
  };
  const saveAmount = (key: string, usual: string) => async (typed: string) => {
    if (typed.trim() === '') return set(key, undefined);
    const perUnit = typedMoneyIn(typed, usual);
    return perUnit ? set(key, key === 'cha' && own.cha?.perShipment ? { ...own.cha, perUnit } : { perUnit }) : bad(typed);
  };
  const firm = (key: (typeof PERCENTS | typeof AMOUNTS)[number]): string => {
    const line = settings.lines[key];
    const said = [line?.percent ? `${line.percent} %` : '', line?.perUnit ? amountText(line.perUnit) : '', line?.perShipment ? t('perShipmentOf', { amount: amountText(line.perShipment) }) : ''].filter(Boolean).join(', ');
    return said || (key === 'payment' && !line ? '3 %' : t('nothing'));
  };
  return (
    <div style={{ marginTop: 14 }}>
      <p className="row small"><span className="strong">{t('listCosts')}</span><ClassBadge of="secret" /><span className="quiet">{t('listCostsNote')}</span></p>
    <div className={css.four} style={{ margin: '8px 0 0' }}>
      {PERCENTS.map((key) => <SavedField key={key} numeric label={t(`line-${key}`)} value={own[key]?.percent ?? ''} placeholder={firm(key)} hint={t('percentOfPrice')} onSave={savePercent(key)} />)}
      {AMOUNTS.map((key) => <SavedField key={key} numeric label={t(`line-${key}`)} value={moneyShown(own[key]?.perUnit)} placeholder={firm(key)} hint={t('perUnitHint', { currency: key === 'freight' ? currency : 'INR' })} onSave={saveAmount(key, key === 'freight' ? currency : 'INR')} />)}
    </div>
    </div>
  );
}
