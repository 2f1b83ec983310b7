import { useTranslation } from 'react-i18next';
import { SavedField } from '../ui/SavedField.tsx';
import { quantityText, typedQuantity } from './typed.ts';
import { originOf } from '../variants/originOf.tsx';
import { marksAt, type TabProps } from './useProduct.ts';

const PERIODS = ['day', 'week', 'month', 'year'] as const;
type Period = (typeof PERIODS)[number];

/** How much can be made in how long: 500 PCS a month. */
export function SupplyAbility({ data, edit, findings }: TabProps) {
  const { t } = useTranslation(['product', 'ui', 'fields']);
  const now = data.product.supplyAbility ?? data.parent?.supplyAbility;
  const saveQuantity = async (text: string) => {
    if (text.trim() === '') return edit('supplyAbility', null);
    const quantity = typedQuantity(text, now?.quantity.unit ?? 'PCS');
    return quantity ? edit('supplyAbility', { quantity, period: now?.period ?? 'month' }) : { outcome: 'error' as const, text: t('notAQuantity', { typed: text }) };
  };
  const savePeriod = async (text: string) => {
    const period = PERIODS.find((one): one is Period => one === text);
    return now && period ? edit('supplyAbility', { ...now, period }) : null;
  };
  return (
    <div className="row" data-field="supplyAbility" style={{ alignItems: 'flex-start' }}>
      <SavedField className="grow" label={t('fields:supplyAbility')} {...originOf({ data, edit }, 'supplyAbility', quantityText(data.product.supplyAbility?.quantity), quantityText(data.parent?.supplyAbility?.quantity))} hint={t('supplyHint')} marks={marksAt(findings, 'supplyAbility')} onSave={saveQuantity} />
      <SavedField label={t('each')} value={now?.period ?? 'month'} readOnly={!now} options={PERIODS.map((value) => ({ value, label: t(`period-${value}`) }))} onSave={savePeriod} />
    </div>
  );
}
