import { ActionIcon } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Output } from '#app/contract';
import { unitName } from '#tradeids';
import { currentLanguage } from '../language.ts';
import { useWatched } from '../state.ts';
import { useAsk } from '../queries.ts';
import { save } from '../saving.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { dayText } from '../ui/format.ts';
import { OutcomeBadge } from '../ui/OutcomeBadge.tsx';
import { Section } from '../ui/Section.tsx';
import { useFailure } from '../ui/useFailure.ts';
import { NewRate } from './NewRate.tsx';
import css from './pricing.module.css';

type Rates = Output<'pricing.rates'>;
type Rate = Rates['rates'][number];

/** Exchange rates and material rates with their days; older ones stay as history. */
export function RatesPart() {
  const { t } = useTranslation('pricing');
  const { data } = useAsk('pricing.rates', {});
  if (!data) return null;
  const known = new Set(data.rates.filter((one) => one.kind === 'currency' && one.inUse).map((one) => one.name));
  const missing = data.currencies.filter((one) => !known.has(one.code));
  return (
    <>
      <Section title={t('exchangeRates')} aside={t('exchangeNote')}>
        {missing.map((one) => <p key={one.code} className="row small unknown"><OutcomeBadge outcome="unknown" bare />{t('currencyWithout', { code: one.code, count: one.products })}</p>)}
        <RateTable kind="currency" data={data} />
        <NewRate key={`currency ${missing[0]?.code ?? ''}`} kind="currency" today={data.today} name={missing[0]?.code ?? data.currencies[0]?.code ?? 'USD'} known={data.rates} />
      </Section>
      <Section title={t('materialRates')} aside={t('materialNote')}>
        <RateTable kind="material" data={data} />
        <NewRate kind="material" today={data.today} name="" known={data.rates} />
      </Section>
    </>
  );
}

function RateTable({ kind, data }: { kind: Rate['kind']; data: Rates }) {
  const language = useWatched(currentLanguage);
  const { t } = useTranslation(['pricing', 'ui']);
  const fail = useFailure();
  const rows = data.rates.filter((one) => one.kind === kind);
  if (rows.length === 0) return <p className="quiet">{t(kind === 'currency' ? 'noExchangeRates' : 'noMaterialRates')}</p>;
  const past = (one: Rate): string | undefined => (one.inUse ? undefined : css.past);
  const stands = (one: Rate): string => (one.inUse ? t('inUse') : one.from > data.today ? t('later') : t('before'));
  return (
    <DataTable
      caption={t(kind === 'currency' ? 'exchangeRates' : 'materialRates')} rows={rows} keyOf={(one) => one.id}
      columns={[
        { key: 'name', heading: t(kind === 'currency' ? 'currency' : 'material'), width: 230, cell: (one) => <span className={past(one)}>{one.label ?? one.name}</span> },
        { key: 'value', heading: t('rupeesPer'), numeric: true, width: 190, cell: (one) => <span className={past(one)}>{`₹ ${one.value} / ${unitName(one.unit ?? one.name, language)}`}</span> },
        { key: 'from', heading: t('fromDay'), width: 120, cell: (one) => <span className={past(one)}>{dayText(one.from)}</span> },
        { key: 'stands', heading: t('stands'), width: 110, cell: (one) => <span className={one.inUse ? 'pass strong' : css.past}>{stands(one)}</span> },
        { key: 'note', heading: t('rateNote'), cell: (one) => <span className="small quiet">{one.note ?? ''}</span> },
        { key: 'remove', heading: <span className="unseen">{t('ui:remove')}</span>, width: 44, cell: (one) => <ActionIcon aria-label={t('removeRate', { name: one.label ?? one.name, day: dayText(one.from) })} onClick={() => void save('pricing.removeRate', { id: one.id }).catch(fail)}><IconTrash size={15} stroke={1.75} /></ActionIcon> },
      ]}
    />
  );
}
