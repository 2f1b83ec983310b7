import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { convert, convertExactly, Decimal, decimalText, type Quantity, unitsLike } from '#base';
import type { AttributeValue } from '#catalogue/nouns';
import { unitName } from '#tradeids';
import { currentLanguage } from '../language.ts';
import { useWatched } from '../state.ts';
import type { FieldMark } from '../ui/Field.tsx';
import type { Asked } from './asked.ts';
import { ProductField } from './ProductField.tsx';
import { attributeText } from './valueText.ts';
import css from './product.module.css';
import type { TabProps } from './useProduct.ts';

/** The same amount in up to two other units: = where that is exact, ≈ where the digits never end. */
export function sameAmounts(one: Quantity, units: readonly string[], language: string): string {
  return units.filter((unit) => unit !== one.unit).slice(0, 2).flatMap((unit) => {
    const exact = convertExactly(one, unit);
    const near = exact ?? convert(one, unit);
    return near ? [`${exact ? '=' : '≈'} ${exact ? exact.value : decimalText(new Decimal(near.value).toSignificantDigits(6))} ${unitName(unit, language)}`] : [];
  }).join(' · ');
}

/** Units people look for first when the attribute names none. */
const USUAL = ['CMS', 'INC', 'KGS', 'LBS', 'GMS', 'OZS', 'SQM', 'SQF', 'LTR', 'MLT', 'PCS', 'DOZ'];

type Props = TabProps & { asked: Asked; value: AttributeValue | undefined; taken: string; hint?: string; marks: readonly FieldMark[] };

/** A number with its unit: what is typed may carry any unit the attribute takes; the unit beside it turns the amount, exactly or not at all. */
export function QuantityField({ asked, value, taken, hint, marks, ...props }: Props) {
  const { t } = useTranslation(['families', 'product']);
  const language = useWatched(currentLanguage);
  const [endless, setEndless] = useState<FieldMark | null>(null);
  const amount = value?.kind === 'quantity' ? value.quantity : undefined;
  const units = asked.units ?? (asked.unit ? unitsLike(asked.unit) : amount ? unitsLike(amount.unit) : []);
  const offered = amount && !units.includes(amount.unit) ? [amount.unit, ...units] : units;
  const turn = (unit: string): void => {
    const turned = amount && convertExactly(amount, unit);
    if (!amount || amount.unit === unit) return;
    const near = convert(amount, unit);
    setEndless(turned ? null : { outcome: 'warning', text: near ? t('endless', { amount: `${amount.value} ${unitName(amount.unit, language)}`, near: decimalText(new Decimal(near.value).toSignificantDigits(8)), unit: unitName(unit, language) }) : t('notTheSame', { from: unitName(amount.unit, language), to: unitName(unit, language) }) });
    if (turned) void props.edit(`attributes.${asked.key}`, `${turned.value} ${turned.unit}`);
  };
  const same = amount ? sameAmounts(amount, asked.units ?? [...USUAL.filter((unit) => units.includes(unit)), ...units], language) : '';
  return (
    <div className={css.withUnit}>
      <ProductField
        {...props} field={`attributes.${asked.key}`} label={asked.label} own={value ? (amount ? amount.value : attributeText(value)) : ''} taken={taken} of={asked.class}
        hint={[same, hint].filter(Boolean).join(' · ') || undefined} more={[...marks, ...(endless ? [endless] : [])]}
      />
      {offered.length > 0 && <NativeSelect className={css.unit} aria-label={t('unitOf', { name: asked.label })} value={amount?.unit ?? asked.unit ?? ''} disabled={!amount} data={offered.map((unit) => ({ value: unit, label: unitName(unit, language) }))} onChange={(event) => turn(event.currentTarget.value)} />}
    </div>
  );
}
