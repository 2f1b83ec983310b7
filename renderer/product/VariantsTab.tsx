import { Button, TextInput } from '@mantine/core';
import { IconBoxMultiple } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../ui/LinkButton.tsx';
import { moneyText, textIn } from '#base';
import type { Product } from '#catalogue/nouns';
import { save } from '../saving.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Section } from '../ui/Section.tsx';
import { useFailure } from '../ui/useFailure.ts';
import { inOrderOf } from './children.ts';
import { stepsOf } from './ladder.ts';
import { ProductField } from './ProductField.tsx';
import css from './product.module.css';
import { quantityText } from './typed.ts';
import type { TabProps } from './useProduct.ts';

const firstPrice = (product: Product): string => {
  const ladder = inOrderOf(product.priceLadders).find((one) => !one.buyer);
  const step = ladder && stepsOf(ladder)[0];
  return step ? `${moneyText(step.price)} ${step.price.currency}` : '';
};

/** Sizes, colours, heights of this item: each holds only what differs. */
export function VariantsTab(props: TabProps) {
  const { t } = useTranslation(['product', 'ui', 'fields']);
  const navigate = useNavigate();
  const { product, parent, variants } = props.data;
  if (parent) {
    return (
      <Section title={t('variantOf', { sku: parent.sku })}>
        <p>{t('variantText')}</p>
        <LinkButton mt={8} to="/catalogue/$id" params={{ id: parent.id }} search={{ tab: 'variants' }}>{t('toParent', { sku: parent.sku })}</LinkButton>
      </Section>
    );
  }
  return (
    <div className={css.stack}>
      <Section title={t('tab-variants')} aside={<AddVariant parent={product} />}>
        {variants.length === 0 ? <EmptyState icon={IconBoxMultiple} title={t('noVariants')} text={t('noVariantsText')} /> : (
          <DataTable
            caption={t('tab-variants')} rows={variants} keyOf={(one) => one.id} onOpen={(one) => void navigate({ to: '/catalogue/$id', params: { id: one.id } })}
            columns={[
              { key: 'sku', heading: t('fields:sku'), cell: (one) => <Link to="/catalogue/$id" params={{ id: one.id }} className="link">{one.sku}</Link> },
              { key: 'name', heading: t('fields:name'), cell: (one) => textIn(one.name) },
              ...product.axes.map((axis) => ({ key: axis, heading: axis.replaceAll('_', ' '), cell: (one: Product) => axisText(one, axis) })),
              { key: 'price', heading: t('fields:price'), numeric: true, cell: (one) => firstPrice(one) || <em className="hint">{firstPrice(product)}</em> },
              { key: 'moq', heading: t('fields:moq'), numeric: true, cell: (one) => quantityText(one.moq) || <em className="hint">{quantityText(product.moq)}</em> },
            ]}
          />
        )}
      </Section>
      <Section title={t('fields:related')}><ProductField {...props} field="related" own={product.related.join(' | ')} of="internal" hint={t('relatedHint')} /></Section>
    </div>
  );
}

function axisText(product: Product, axis: string): string {
  const value = product.attributes[axis];
  if (!value) return '';
  return value.kind === 'text' ? value.text : value.kind === 'choice' ? value.choice : value.kind === 'quantity' ? quantityText(value.quantity) : value.kind === 'number' ? value.value : '';
}

function AddVariant({ parent }: { parent: Product }) {
  const { t } = useTranslation(['product', 'fields']);
  const fail = useFailure();
  const [sku, setSku] = useState('');
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    try {
      await save('catalogue.add', { sku: sku.trim(), parent: parent.id });
      setSku('');
    } catch (error) {
      fail(error);
    }
  };
  return (
    <form className="row" onSubmit={(event) => void submit(event)}>
      <TextInput size="xs" aria-label={t('newVariantSku')} placeholder={`${parent.sku}-…`} value={sku} onChange={(event) => setSku(event.currentTarget.value)} />
      <Button size="xs" type="submit" disabled={sku.trim() === ''}>{t('addVariant')}</Button>
    </form>
  );
}
