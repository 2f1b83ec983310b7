import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../client.ts';
import { ClassBadge } from '../ui/ClassBadge.tsx';
import { NameDialog } from '../ui/NameDialog.tsx';
import css from './specsheet.module.css';
import type { Choice, SheetFlow } from './useSheets.ts';

/** No prices, figures, or the letters of the user's own key, which is asked for once and never shown again. */
export function PriceChoice({ flow, set }: { flow: SheetFlow; set: (change: Partial<Choice>) => void }) {
  const { t } = useTranslation('specsheet');
  const [asking, setAsking] = useState(false);
  const { choice, hasPriceKey } = flow;
  const choose = (prices: Choice['prices']): void => {
    if (prices === 'coded' && !hasPriceKey) setAsking(true);
    else set({ prices });
  };
  return (
    <div className={css.priceRow}>
      <NativeSelect size="xs" className="grow" aria-label={t('rates')} value={choice.prices} onChange={(event) => choose(event.currentTarget.value as Choice['prices'])}>
        <option value="figures">{t('pricesShown')}</option>
        <option value="coded">{t('pricesCoded')}</option>
        <option value="none">{t('pricesNone')}</option>
      </NativeSelect>
      <ClassBadge of="buyer" />
      {choice.prices === 'coded' && <Button size="compact-xs" onClick={() => setAsking(true)}>{t('otherKey')}</Button>}
      {asking && (
        <NameDialog start="" words={{ title: t('keyTitle'), label: t('keyLabel'), hint: t('keyHint'), keep: t('keyKeep') }} onClose={() => setAsking(false)}
          onName={async (key) => {
            await call('sheet.setPriceKey', { key });
            set({ prices: 'coded' });
          }} />
      )}
    </div>
  );
}
