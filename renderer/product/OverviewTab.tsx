import { useTranslation } from 'react-i18next';
import { moneyText, textIn } from '#base';
import { useColumns } from '../catalogue/useColumns.ts';
import { useCurtain } from '../curtain/useCurtain.ts';
import { useCountryMark, useIdJudge } from '../ui/idMark.ts';
import { HsField } from '../hs/HsField.tsx';
import { Section } from '../ui/Section.tsx';
import { ProductField } from './ProductField.tsx';
import css from './product.module.css';
import { quantityText } from './typed.ts';
import type { TabProps } from './useProduct.ts';

/** What a thing is, where it comes from, and what only the firm knows of it. */
export function OverviewTab(props: TabProps) {
  const { t } = useTranslation(['product', 'ui', 'fields']);
  const { product, parent } = props.data;
  const { families, optionsOf } = useColumns();
  const curtained = useCurtain();
  const [gtin, origins] = [useIdJudge('gtin'), useCountryMark()];
  const origin = product.origin ?? parent?.origin;
  return (
    <div className={css.stack}>
      <Section title={t('whatItIs')}>
        <div className={css.three}>
          <ProductField {...props} field="sku" own={product.sku} />
          <ProductField {...props} field="name.en" own={product.name.en?.text ?? ''} taken={textIn(parent?.name)} label={t('fields:name')} />
          <ProductField {...props} field="family" own={product.family ?? ''} taken={parent?.family} options={[{ value: '', label: t('ui:notSaid') }, ...families]} />
          <ProductField {...props} field="category" own={product.category ?? ''} taken={parent?.category} />
          <ProductField {...props} field="brand" own={product.brand ?? ''} taken={parent?.brand} />
          <ProductField {...props} field="modelNumber" own={product.modelNumber ?? ''} taken={parent?.modelNumber} />
          <ProductField {...props} field="gtin" own={product.gtin ?? ''} judge={gtin} hint={t('gtinHint')} />
          <ProductField {...props} field="status" own={product.status} of="internal" options={optionsOf({ key: 'status' })?.filter((one) => one.value !== '')} />
        </div>
      </Section>
      <Section title={t('customs')}>
        <div className={css.three}>
          <div data-field="hsCode"><HsField {...props} /></div>
          <ProductField {...props} field="origin" own={product.origin ?? ''} taken={parent?.origin} judge={origins} hint={origin ? undefined : t('originHint')} />
          <ProductField {...props} field="markets" own={product.markets.join(' | ')} taken={parent?.markets.join(' | ')} of="internal" hint={t('marketsHint')} />
        </div>
      </Section>
      <Section title={t('onlyHere')}>
        <div className={css.three}>
          {!curtained && <><ProductField {...props} field="cost" own={product.cost ? `${moneyText(product.cost)} ${product.cost.currency}` : ''} taken={parent?.cost ? `${moneyText(parent.cost)} ${parent.cost.currency}` : ''} of="secret" hint={t('secretHint')} />
          <ProductField {...props} field="supplier" own={product.supplier ?? ''} taken={parent?.supplier} of="secret" hint={t('secretHint')} /></>}
          <ProductField {...props} field="moq" own={quantityText(product.moq)} taken={quantityText(parent?.moq)} of="buyer" hint={t('moqHint')} />
        </div>
        <div style={{ marginTop: 10 }}><ProductField {...props} field="notes" own={product.notes ?? ''} of="internal" multiline /></div>
      </Section>
    </div>
  );
}
