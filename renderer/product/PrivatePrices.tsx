import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Output } from '#app/contract';
import { type Money, moneyText } from '#base';
import { amountTyped, unitName } from '#tradeids';
import { currentLanguage } from '../language.ts';
import { useWatched } from '../state.ts';
import { amountText } from '../pricing/amounts.ts';
import { CostLines } from '../pricing/CostLines.tsx';
import { ClassBadge } from '../ui/ClassBadge.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { SavedField } from '../ui/SavedField.tsx';
import { Section } from '../ui/Section.tsx';
import { ProductField } from './ProductField.tsx';
import css from './product.module.css';
import { typedMoneyIn, typedNumber, typedQuantity } from './typed.ts';
import type { TabProps } from './useProduct.ts';

export type PricedItem = Output<'pricing.item'>;
const moneyShown = (one: Money | undefined | null): string => (one ? `${moneyText(one)} ${one.currency}` : '');

/** Cost, what its sheet asks for, and the schemes that pay back: everything that only the firm may know. */
export function PrivatePrices(props: TabProps & { priced: PricedItem }) {
  const { t } = useTranslation(['pricing', 'product']);
  const { data, edit, priced } = props;
  const { product, parent } = data;
  const { costed } = priced;
  const differs = costed?.cost && (costed.cost.amount !== priced.cost?.amount || priced.cost.currency !== 'INR');
  return (
    <>
      <Section title={t('costTitle')} marks={<ClassBadge of="secret" />} aside={priced.sheet ? priced.sheet.name : undefined}>
        <div className={css.four}>
          <ProductField {...props} field="cost" own={moneyShown(product.cost)} taken={moneyShown(parent?.cost)} of="secret" />
          {priced.inputs.map((one) => <CostingField key={one.key} edit={edit} input={one} />)}
        </div>
        {costed ? (
          <div style={{ marginTop: 10 }}>
            <CostLines costed={costed} />
            {differs && costed.cost && <p className="row"><span className="grow small quiet">{t('sheetDiffers', { cost: priced.cost ? amountText(priced.cost) : t('noCost'), sheet: amountText(costed.cost) })}</span><Button size="xs" onClick={() => void edit('cost', moneyShown(costed.cost))}>{t('takeSheetCost')}</Button></p>}
          </div>
        ) : <p className="row small quiet" style={{ marginTop: 8 }}><span className="grow">{t('noSheet')}</span><LinkButton size="xs" to="/pricing">{t('toPricing')}</LinkButton></p>}
      </Section>
      <Schemes {...props} />
    </>
  );
}

/** One figure the cost sheet asks for. A net weight or attribute that is there already stands as a suggestion. */
function CostingField({ edit, input }: { edit: TabProps['edit']; input: PricedItem['inputs'][number] }) {
  const language = useWatched(currentLanguage);
  const { t } = useTranslation('pricing');
  const shown = (one: PricedItem['inputs'][number]['own']): string => (one ? amountTyped(`${one.value} ${one.unit ?? ''}`.trim(), language) : '');
  const outside = input.key === 'netWeight' || input.key.startsWith('attributes.');
  const save = async (typed: string) => {
    if (typed.trim() === '') return edit(`costing.${input.key}`, null);
    const quantity = input.unit ? typedQuantity(typed, input.unit) : undefined;
    const value = quantity ?? (typedNumber(typed.replace('₹', '')) === undefined ? undefined : { value: typedNumber(typed.replace('₹', '')) ?? '' });
    return value ? edit(`costing.${input.key}`, value) : { outcome: 'error' as const, text: t('notAnAmount', { typed }) };
  };
  return <SavedField numeric of="secret" readOnly={outside} label={input.label} value={outside ? shown(input.taken) : shown(input.own)} placeholder={shown(input.taken) || t('detailsMissing')} hint={outside ? t('fromTheItem') : input.unit ? t('figureIn', { unit: unitName(input.unit, language) }) : t('rupeesPerPiece')} onSave={save} />;
}

const SCHEMES = ['', 'none', 'advance-authorisation', 'epcg', 'eou', 'sez'] as const;

/** Drawback and RoDTEP as the firm looked them up; nothing is guessed from the HS code. */
function Schemes({ data, edit }: TabProps) {
  const { t } = useTranslation('pricing');
  const { itc } = data.product;
  const taken = data.parent?.itc ?? {};
  const percent = (key: 'drawbackRate' | 'rodtepRate' | 'rosctlRate') => async (typed: string) => {
    if (typed.trim() === '') return edit(`itc.${key}`, null);
    const value = typedNumber(typed.replace('%', ''));
    return value === undefined ? { outcome: 'error' as const, text: t('notAnAmount', { typed }) } : edit(`itc.${key}`, value);
  };
  const cap = (key: 'drawbackCap' | 'rodtepCap') => async (typed: string) => {
    if (typed.trim() === '') return edit(`itc.${key}`, null);
    const value = typedMoneyIn(typed, 'INR');
    return value?.currency === 'INR' ? edit(`itc.${key}`, value) : { outcome: 'error' as const, text: t('notAnAmount', { typed }) };
  };
  const text = (key: 'sqcUnit' | 'ratesSource' | 'drawbackSerial' | 'ratesOn' | 'scheme' | 'schemeCode') => (typed: string) => edit(`itc.${key}`, typed.trim() || null);
  return (
    <Section title={t('schemes')} marks={<ClassBadge of="internal" />}>
      <div className={css.four}>
        <SavedField numeric label={t('drawbackRate')} value={itc.drawbackRate ?? ''} placeholder={taken.drawbackRate} hint={t('percentOfFob')} onSave={percent('drawbackRate')} />
        <SavedField numeric label={t('drawbackCap')} value={moneyShown(itc.drawbackCap)} placeholder={moneyShown(taken.drawbackCap)} hint={t('capHint')} onSave={cap('drawbackCap')} />
        <SavedField numeric label={t('rodtepRate')} value={itc.rodtepRate ?? ''} placeholder={taken.rodtepRate} hint={t('percentOfFob')} onSave={percent('rodtepRate')} />
        <SavedField numeric label={t('rodtepCap')} value={moneyShown(itc.rodtepCap)} placeholder={moneyShown(taken.rodtepCap)} hint={t('capHint')} onSave={cap('rodtepCap')} />
        <SavedField label={t('sqcUnit')} value={itc.sqcUnit ?? ''} placeholder={taken.sqcUnit} hint={t('sqcHint')} onSave={(typed) => text('sqcUnit')(typed.toUpperCase())} />
        <SavedField label={t('drawbackSerial')} value={itc.drawbackSerial ?? ''} placeholder={taken.drawbackSerial} hint={t('drawbackSerialHint')} onSave={text('drawbackSerial')} />
        <SavedField numeric label={t('rosctlRate')} value={itc.rosctlRate ?? ''} placeholder={taken.rosctlRate} hint={t('rosctlHint')} onSave={percent('rosctlRate')} />
        <SavedField label={t('ratesSource')} value={itc.ratesSource ?? ''} placeholder={taken.ratesSource} hint={t('ratesSourceHint')} onSave={text('ratesSource')} />
        <SavedField type="date" label={t('ratesOn')} value={itc.ratesOn ?? ''} onSave={text('ratesOn')} />
        <SavedField label={t('scheme')} value={itc.scheme ?? taken.scheme ?? ''} options={SCHEMES.map((one) => ({ value: one, label: t(`scheme-${one || 'unsaid'}`) }))} onSave={text('scheme')} />
        <SavedField label={t('schemeCode')} value={itc.schemeCode ?? ''} placeholder={taken.schemeCode} hint={t('schemeCodeHint')} onSave={text('schemeCode')} />
      </div>
    </Section>
  );
}
