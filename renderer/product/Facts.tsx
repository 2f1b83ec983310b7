import { useTranslation } from 'react-i18next';
import { westernDigits } from '#base';
import { Section } from '../ui/Section.tsx';
import { SavedField } from '../ui/SavedField.tsx';
import { ProductField } from './ProductField.tsx';
import css from './product.module.css';
import { inOrderOf, numbered } from './children.ts';
import { quantityText, typedNumber } from './typed.ts';
import { ulid } from 'ulid';
import { originOf } from '../variants/originOf.tsx';
import { marksAt, type TabProps } from './useProduct.ts';

const YES_NO = ['skinContact', 'foodContact', 'food', 'organic', 'cosmetic', 'medicine', 'toy', 'jewellery', 'electrical', 'mains', 'radio', 'wood', 'azoDyes', 'handmade', 'dangerousGoods', 'digital', 'canned', 'wildlife', 'dualUse', 'newDrug', 'narcotic', 'magnets', 'buttonCells', 'batteryRemovable', 'riskFood'] as const;
const CHOICES = { ageGroup: ['0-3', '3-14', 'under-12', 'adult', 'all'], battery: ['none', 'lithium', 'other'], exportPolicy: ['free', 'restricted', 'prohibited', 'ste'] } as const;

/** Facts that decide which rules apply. Not said is never taken for no. */
export function Facts(props: TabProps) {
  const { t } = useTranslation(['product', 'ui', 'fields']);
  const { product, parent } = props.data;
  const word = (yes: boolean | undefined): string => (yes === undefined ? '' : yes ? 'yes' : 'no');
  const unsaid = { value: '', label: t('ui:notSaid') };
  return (
    <Section title={t('fields:traits')} aside={t('factsNote')}>
      <div className={css.facts}>
        {YES_NO.map((fact) => (
          <ProductField
            {...props} key={fact} field={`traits.${fact}`} label={t(`fact-${fact}`)} own={word(product.traits[fact])} taken={word(parent?.traits[fact])} options={[unsaid, { value: 'yes', label: t('ui:yes') }, { value: 'no', label: t('ui:no') }]}
            keep={(text) => props.edit(`traits.${fact}`, text === '' ? null : text === 'yes')}
          />
        ))}
        {(['ageGroup', 'battery', 'exportPolicy'] as const).map((fact) => (
          <ProductField {...props} key={fact} field={`traits.${fact}`} label={t(`fact-${fact}`)} own={product.traits[fact] ?? ''} taken={parent?.traits[fact] ?? ''} options={[unsaid, ...CHOICES[fact].map((value) => ({ value, label: t(`${fact}-${value}` as 'battery-none') }))]} />
        ))}
        <ProductField {...props} field="traits.voltage" label={t('fact-voltage')} own={quantityText(product.traits.voltage)} taken={quantityText(parent?.traits.voltage)} hint={t('voltageHint')} keep={(text) => props.edit('traits.voltage', text.trim() === '' ? null : voltage(text))} />
        <ProductField {...props} field="traits.batteryWattHours" label={t('fact-batteryWattHours')} own={product.traits.batteryWattHours ?? ''} taken={parent?.traits.batteryWattHours ?? ''} keep={(text) => props.edit('traits.batteryWattHours', typedNumber(text) ?? (text.trim() || null))} />
        <ProductField {...props} field="traits.unNumber" label={t('fact-unNumber')} own={product.traits.unNumber ?? ''} taken={parent?.traits.unNumber ?? ''} keep={(text) => props.edit('traits.unNumber', text.trim() || null)} />
        <ProductField {...props} field="claims" own={product.claims.join(' | ')} taken={parent?.claims.join(' | ')} hint={t('listHint')} />
        <Materials {...props} />
      </div>
    </Section>
  );
}

/** Volts as typed, with or without the unit: "230" and "230 V". */
const voltage = (text: string): { value: string; unit: string } => ({ value: typedNumber(text.replace(/\s*v(olts?)?$/iu, '')) ?? text.trim(), unit: 'V' });

/** Cotton 60, polyester 40: written as one line, kept as a list with exact shares. */
function Materials({ data, edit, findings }: TabProps) {
  const { t } = useTranslation(['product', 'fields']);
  const materials = inOrderOf(data.product.materials);
  const textOf = (lines: readonly { name: string; percent?: string }[]): string => lines.map((one) => [one.name, one.percent].filter(Boolean).join(' ')).join(', ');
  const origin = originOf({ data, edit }, 'materials', textOf(materials), textOf(inOrderOf(data.parent?.materials ?? {})));
  const save = (typed: string) => {
    const parts = typed.split(',').map((one) => one.trim()).filter(Boolean);
    return edit('materials', numbered(parts.map((part, position) => {
      const share = /^(.*?)\s+(\d{1,3}(?:\.\d{1,2})?)\s*%?$/u.exec(westernDigits(part));
      const before = materials[position];
      return { ...before, id: before?.id ?? ulid(), position, name: share?.[1] ?? part, percent: share?.[2] };
    })));
  };
  return <SavedField label={t('fields:materials')} {...origin} hint={t('materialsHint')} marks={marksAt(findings, 'materials')} onSave={save} />;
}
