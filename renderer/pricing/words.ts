import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CostShown, MarginShown } from '#app/contract';
import { dayText } from '../ui/format.ts';
import { rupeeText } from './amounts.ts';

type Rate = NonNullable<MarginShown['lines'][number]['rate']>;

/** What the core says of prices in keys, in words. */
export function usePricingWords() {
  const { t } = useTranslation(['pricing', 'fields']);
  return useMemo(() => {
    const rate = (one: Rate | undefined): string => (!one ? '' : one.kind === 'currency' ? t('currencyUsed', { value: one.value, code: one.name, day: dayText(one.from) }) : t('rateUsed', { name: one.label ?? one.name, value: one.value, unit: one.unit ?? one.name, day: dayText(one.from) }));
    const missing = (key: string): string => {
      const [kind = '', ...rest] = key.split('.');
      const name = rest.join('.');
      if (kind === 'currency') return t('missing-currency', { code: name });
      if (kind === 'material') return t('missing-material', { name });
      if (kind === 'input') return name === 'netWeight' ? t('missing-netWeight') : t('missing-input', { name });
      if (kind === 'unit') return t('missing-unit', { name });
      if (kind === 'beyond') return t('missing-beyond');
      return key === 'cost' ? t('missing-cost') : key === 'netWeight' ? t('missing-netWeight') : t('missing-lines');
    };
    const basis = ({ basis: one }: MarginShown['lines'][number]): string => {
      if (one.of === 'percent') return [t('basis-percent', { percent: one.percent, base: t(`base-${one.base}`), amount: rupeeText(one.amount) }), one.capped ? t('capped', { amount: rupeeText(one.capped) }) : ''].filter(Boolean).join('; ');
      if (one.of === 'shipment') return t('basis-shipment', { amount: `${one.currency} ${one.amount}`, quantity: one.quantity });
      return one.currency === 'INR' ? '' : `${one.currency} ${one.amount}`;
    };
    const costBasis = (one: CostShown['lines'][number]): string => {
      if (one.kind === 'percent') return one.percent && one.base ? t('basis-percent', { percent: one.percent, base: t('base-above'), amount: rupeeText(one.base) }) : '';
      const parts = [one.input && one.rate ? `${one.input.value} ${one.input.unit ?? one.rate.unit ?? ''}`.trim() : '', one.rate ? `× ₹ ${one.rate.value}` : '', one.scrap ? t('scrapPercent', { percent: one.scrap }) : '', one.yield ? t('yieldPercent', { percent: one.yield }) : ''];
      return parts.filter(Boolean).join(' ');
    };
    return { rate, missing, basis, costBasis };
  }, [t]);
}
