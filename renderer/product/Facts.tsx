import { useTranslation } from 'react-i18next';
import { Section } from '../ui/Section.tsx';
import { SavedField } from '../ui/SavedField.tsx';
import { ProductField } from './ProductField.tsx';
import css from './product.module.css';
import { inOrderOf, numbered } from './children.ts';
import { ulid } from 'ulid';
import { marksAt, type TabProps } from './useProduct.ts';

const YES_NO = ['skinContact', 'foodContact', 'food', 'organic', 'cosmetic', 'medicine', 'toy', 'jewellery', 'electrical', 'mains', 'radio', 'wood', 'azoDyes', 'handmade', 'dangerousGoods'] as const;
const CHOICES = { ageGroup: ['0-3', '3-14', 'under-12', 'adult', 'all'], battery: ['none', 'lithium', 'other'] } as const;

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
          <SavedField
            key={fact} label={t(`fact-${fact}`)} value={word(product.traits[fact] ?? parent?.traits[fact])} options={[unsaid, { value: 'yes', label: t('ui:yes') }, { value: 'no', label: t('ui:no') }]}
            marks={marksAt(props.findings, `traits.${fact}`)} onSave={(text) => props.edit(`traits.${fact}`, text === '' ? null : text === 'yes')}
          />
        ))}
        {(['ageGroup', 'battery'] as const).map((fact) => (
          <SavedField key={fact} label={t(`fact-${fact}`)} value={product.traits[fact] ?? parent?.traits[fact] ?? ''} options={[unsaid, ...CHOICES[fact].map((value) => ({ value, label: t(`${fact}-${value}` as 'battery-none') }))]} marks={marksAt(props.findings, `traits.${fact}`)} onSave={(text) => props.edit(`traits.${fact}`, text === '' ? null : text)} />
        ))}
        <ProductField {...props} field="claims" own={product.claims.join(' | ')} taken={parent?.claims.join(' | ')} hint={t('listHint')} />
        <Materials {...props} />
      </div>
    </Section>
  );
}

/** Cotton 60, polyester 40: written as one line, kept as a list with exact shares. */
function Materials({ data, edit, findings }: TabProps) {
  const { t } = useTranslation(['product', 'fields']);
  const materials = inOrderOf(data.product.materials);
  const text = materials.map((one) => [one.name, one.percent].filter(Boolean).join(' ')).join(', ');
  const save = (typed: string) => {
    const parts = typed.split(',').map((one) => one.trim()).filter(Boolean);
    return edit('materials', numbered(parts.map((part, position) => {
      const share = /^(.*?)\s+(\d{1,3}(?:\.\d{1,2})?)\s*%?$/u.exec(part);
      const before = materials[position];
      return { ...before, id: before?.id ?? ulid(), position, name: share?.[1] ?? part, percent: share?.[2] };
    })));
  };
  return <SavedField label={t('fields:materials')} value={text} hint={t('materialsHint')} marks={marksAt(findings, 'materials')} onSave={save} />;
}
