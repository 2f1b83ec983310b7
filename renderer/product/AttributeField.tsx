import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { amountShown, unitName } from '#tradeids';
import { currentLanguage } from '../language.ts';
import { useWatched } from '../state.ts';
import { useStorefrontTitle } from '../storefronts.ts';
import type { FieldMark } from '../ui/Field.tsx';
import type { Asked } from './asked.ts';
import { CertificateField } from './CertificateField.tsx';
import { ChoicesField } from './ChoicesField.tsx';
import { ProductField } from './ProductField.tsx';
import { QuantityField } from './QuantityField.tsx';
import { TableField } from './TableField.tsx';
import { TextsField } from './TextsField.tsx';
import { marksAt, type TabProps } from './useProduct.ts';
import { attributeText } from './valueText.ts';

type Say = TFunction<readonly ['families', 'product', 'ui']>;

function hintOf(asked: Asked, language: string, titleOf: (storefront: string) => string, t: Say): string | undefined {
  const unit = asked.unit ? ` ${unitName(asked.unit, language)}` : '';
  const range = asked.min !== undefined && asked.max !== undefined ? t('between', { least: asked.min, most: `${asked.max}${unit}` }) : asked.min !== undefined && asked.min !== '0' ? t('atLeast', { least: `${asked.min}${unit}` }) : asked.max !== undefined ? t('atMost', { most: `${asked.max}${unit}` }) : '';
  const asks = asked.requiredFor.length > 0 ? t('product:askedBy', { storefront: asked.requiredFor.map(titleOf).join(', ') }) : '';
  const day = asked.type === 'day' ? t('dayHint') : '';
  const list = asked.type === 'choices' && asked.choices.length === 0 ? t('product:listHint') : '';
  return [asked.help, asks, range, day, list].filter(Boolean).join(' · ') || undefined;
}

/** One attribute in the form, asked for as its type is. A value of another kind than its type stays as it is and says so. */
export function AttributeField({ asked, ...props }: TabProps & { asked: Asked }) {
  const { t } = useTranslation(['families', 'product', 'ui']);
  const language = useWatched(currentLanguage);
  const { product, parent } = props.data;
  const [value, taken] = [product.attributes[asked.key], parent?.attributes[asked.key]];
  const hint = hintOf(asked, language, useStorefrontTitle(), t);
  const strange: FieldMark[] = value && value.kind !== asked.type ? [{ outcome: 'warning', text: t('keptAs', { kind: t(`type-${value.kind}`), type: t(`type-${asked.type}`) }) }] : [];
  const marks = [...strange, ...(value && 'raw' in value && value.raw && strange.length === 0 && value.raw !== attributeText(value) ? [{ outcome: 'info' as const, text: t('readFrom', { text: value.raw }) }] : []), ...marksAt(props.findings, `attributes.${asked.key}`)];
  const shared = { ...props, asked, value, marks, ...(hint ? { hint } : {}) };
  const fits = !value || value.kind === asked.type;
  if (asked.type === 'quantity') return <QuantityField {...shared} taken={amountShown(attributeText(taken), language)} />;
  if (fits && asked.type === 'table') return <TableField {...shared} />;
  if (fits && asked.type === 'texts') return <TextsField {...shared} taken={taken} />;
  if (fits && asked.type === 'certificate') return <CertificateField {...shared} />;
  if (fits && asked.type === 'choices' && asked.choices.length > 0) return <ChoicesField {...shared} />;
  return <PlainField {...shared} taken={attributeText(taken)} />;
}

type PlainProps = TabProps & { asked: Asked; value: TabProps['data']['product']['attributes'][string] | undefined; taken: string; hint?: string; marks: readonly FieldMark[] };

function PlainField({ asked, value, taken, hint, marks, ...props }: PlainProps) {
  const { t } = useTranslation(['families', 'product', 'ui']);
  const own = attributeText(value, props.data.product.sourceLanguage);
  const choices = asked.type === 'yesno' ? [{ value: 'yes', label: t('ui:yes') }, { value: 'no', label: t('ui:no') }] : asked.type === 'choice' && asked.choices.length > 0 ? asked.choices : undefined;
  const options = choices && [{ value: '', label: t('ui:notSaid') }, ...choices, ...(own !== '' && !choices.some((one) => one.value === own) ? [{ value: own, label: own }] : [])];
  return <ProductField {...props} field={`attributes.${asked.key}`} label={asked.label} own={own} taken={taken} of={asked.class} options={options} hint={hint} more={marks} multiline={!options && (own.includes('\n') || asked.type === 'table')} />;
}
