import { NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCountries } from '../checks/countries.ts';
import { useCurtain } from '../curtain/useCurtain.ts';
import { useAsk } from '../queries.ts';
import { DayInput } from '../ui/DayInput.tsx';
import { visibleText } from '../ui/visibleText.tsx';
import css from './specsheet.module.css';
import type { Choice, SheetFlow } from './useSheets.ts';

type Props = { flow: SheetFlow; set: (change: Partial<Choice>) => void };

/** Whom the paper is for: a buyer with his own prices, a market with its label, the marks of a shipment; only what this template can show. */
export function ForWhom({ flow, set }: Props) {
  const { t } = useTranslation('specsheet');
  const { choice, template } = flow;
  const { abroad } = useCountries();
  const curtained = useCurtain();
  const isPriceList = template?.kind === 'prices';
  const buyers = useAsk('buyers.list', {}, { enabled: isPriceList && !curtained });
  const edit = flow.draft?.edit ?? template?.edit;
  const shows = (block: string): boolean => edit?.blocks.some((one) => one.block === block && one.shown) ?? false;
  return (
    <>
      {isPriceList && !curtained && (
        <div className={css.twins}>
          <NativeSelect label={t('forBuyer')} value={choice.buyer} onChange={(event) => set({ buyer: event.currentTarget.value })}>
            <option value="">{t('everybody')}</option>
            {(buyers.data?.items ?? []).map((one) => <option key={one.id} value={one.id}>{visibleText(one.name)}</option>)}
          </NativeSelect>
          <DayInput label={t('validUntil')} value={choice.validUntil} onChange={(validUntil) => set({ validUntil })} clearable />
        </div>
      )}
      {!choice.buyer && <TextInput label={t('forWhom')} placeholder={t('forWhomHint')} value={choice.recipient} onChange={(event) => set({ recipient: event.currentTarget.value })} />}
      {shows('label') && (
        <NativeSelect label={t('market')} value={choice.market} onChange={(event) => set({ market: event.currentTarget.value })}>
          <option value="">{t('allMarkets')}</option>
          {abroad.map((one) => <option key={one.value} value={one.value}>{one.label}</option>)}
        </NativeSelect>
      )}
      {template?.kind === 'carton' && (
        <div className={css.twins}>
          <TextInput label={t('mark')} value={choice.mark} maxLength={60} onChange={(event) => set({ mark: event.currentTarget.value })} />
          <TextInput label={t('order')} value={choice.order} maxLength={40} onChange={(event) => set({ order: event.currentTarget.value })} />
          <NumberInput label={t('cartons')} min={1} max={500} allowDecimal={false} value={choice.cartons} onChange={(cartons) => set({ cartons: Math.min(500, Math.max(1, Number(cartons) || 1)) })} />
        </div>
      )}
      {template?.kind === 'cells' && template.edit.header === 'none' && <NumberInput label={t('copies')} min={1} max={500} allowDecimal={false} value={choice.copies} onChange={(copies) => set({ copies: Math.min(500, Math.max(1, Number(copies) || 1)) })} />}
    </>
  );
}
