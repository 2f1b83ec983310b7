import { useTranslation } from 'react-i18next';
import { type Money, moneyText } from '#base';
import { ClassBadge } from '../ui/ClassBadge.tsx';
import { Section } from '../ui/Section.tsx';
import { ProductField } from './ProductField.tsx';
import css from './product.module.css';
import { quantityText } from './typed.ts';
import type { ProductRecord, TabProps } from './useProduct.ts';

const SAMPLE = ['price', 'most', 'days'] as const;
const WORKS = ['logo', 'packaging', 'graphic'] as const;
const LOGISTICS = ['property', 'template'] as const;

const amountText = (one: Money | undefined): string => (one ? `${moneyText(one)} ${one.currency}` : '');

/** Samples, work to the buyer's wish, shipping: what storefronts ask for beside rates and delivery. */
export function MoreTerms(props: TabProps) {
  const { t } = useTranslation(['product', 'fields']);
  const { product, parent } = props.data;
  const sample = (record: ProductRecord | null, part: (typeof SAMPLE)[number]): string => (part === 'price' ? amountText(record?.sample.price) : part === 'most' ? quantityText(record?.sample.most) : (record?.sample.days?.toString() ?? ''));
  return (
    <>
      <Section field="sample" title={t('fields:sample')} marks={<ClassBadge of="buyer" />}>
        <div className={css.four}>
          {SAMPLE.map((part) => <ProductField key={part} {...props} field={`sample.${part}`} own={sample(product, part)} taken={sample(parent, part)} hint={part === 'price' ? t('samplePriceHint') : undefined} />)}
        </div>
      </Section>
      <Section field="custom" title={t('fields:custom')} marks={<ClassBadge of="buyer" />} aside={t('customNote')}>
        <div className={css.two}>
          {WORKS.flatMap((kind) => [
            <ProductField key={`${kind}Moq`} {...props} field={`custom.${kind}Moq`} own={quantityText(product.custom[`${kind}Moq`])} taken={quantityText(parent?.custom[`${kind}Moq`])} />,
            <ProductField key={`${kind}Price`} {...props} field={`custom.${kind}Price`} own={amountText(product.custom[`${kind}Price`])} taken={amountText(parent?.custom[`${kind}Price`])} />,
          ])}
        </div>
      </Section>
      <Section field="logistics" title={t('fields:logistics')} marks={<ClassBadge of="buyer" />}>
        <div className={css.two}>
          {LOGISTICS.map((part) => <ProductField key={part} {...props} field={`logistics.${part}`} own={product.logistics[part] ?? ''} taken={parent?.logistics[part]} hint={t(`logistics-${part}`)} />)}
        </div>
      </Section>
    </>
  );
}
