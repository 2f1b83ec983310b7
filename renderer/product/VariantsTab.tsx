import { Button, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconArrowsSplit, IconBoxMultiple, IconPlus } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { textIn } from '#base';
import type { Product } from '#catalogue/nouns';
import { useAsk } from '../queries.ts';
import { save } from '../saving.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Section } from '../ui/Section.tsx';
import { useFailure } from '../ui/useFailure.ts';
import { AxesEditor } from '../variants/AxesEditor.tsx';
import { MakeVariants, missingPlaces } from '../variants/MakeVariants.tsx';
import { MatrixSection } from '../variants/MatrixSection.tsx';
import { UngroupDialog } from '../variants/UngroupDialog.tsx';
import { VariantOf } from '../variants/VariantOf.tsx';
import { ProductField } from './ProductField.tsx';
import css from './product.module.css';
import type { TabProps } from './useProduct.ts';
import { visibleText } from '../ui/visibleText.tsx';

/** Sizes, colours, heights of this item: each holds only what differs. */
export function VariantsTab(props: TabProps) {
  const { product, parent } = props.data;
  return parent ? <VariantOf product={product} parent={parent} /> : <Variants {...props} />;
}

function Variants(props: TabProps) {
  const { t } = useTranslation(['variants', 'product', 'ui', 'fields']);
  const { product, variants } = props.data;
  const [making, make] = useDisclosure(false);
  const [parting, part] = useDisclosure(false);
  const { data } = useAsk('variants.matrix', { parent: product.id, field: 'price' }, { keepPrevious: true });
  const missing = data ? missingPlaces(data).length : 0;
  return (
    <div className={css.stack}>
      <Section title={t('axes')} aside={variants.length > 0 && <Button size="xs" leftSection={<IconArrowsSplit size={15} />} onClick={part.open}>{t('ungroupButton')}</Button>}><AxesEditor product={product} /></Section>
      {product.axes.length > 0 && (
        <Section title={t('matrix')} aside={<Button size="xs" leftSection={<IconPlus size={15} />} disabled={missing === 0} onClick={make.open}>{t('makeMissing', { count: missing })}</Button>}>
          <MatrixSection parent={product.id} axes={product.axes} />
        </Section>
      )}
      <Section title={t('product:tab-variants')} aside={<AddVariant parent={product} />}>
        {variants.length === 0 ? <EmptyState icon={IconBoxMultiple} title={t('product:noVariants')} text={t('product:noVariantsText')} /> : <VariantList {...props} />}
      </Section>
      <Section title={t('fields:related')}><ProductField {...props} field="related" own={product.related.join(' | ')} of="internal" hint={t('product:relatedHint')} /></Section>
      {making && data && <MakeVariants parent={product.id} sku={product.sku} matrix={data} onClose={make.close} />}
      {parting && <UngroupDialog parent={product.id} sku={product.sku} onClose={part.close} />}
    </div>
  );
}

function VariantList({ data: { product, variants } }: TabProps) {
  const { t } = useTranslation(['product', 'fields']);
  const navigate = useNavigate();
  const { data } = useAsk('variants.matrix', { parent: product.id, field: 'price' }, { keepPrevious: true });
  const cells = new Map((data?.variants ?? []).map((one) => [one.id, one]));
  const place = (id: string, axis: number): string => data?.axes[axis]?.values.find((value) => value.key === cells.get(id)?.place[axis])?.text ?? '';
  return (
    <DataTable
      caption={t('tab-variants')} rows={variants} keyOf={(one) => one.id} onOpen={(one) => void navigate({ to: '/catalogue/$id', params: { id: one.id } })}
      columns={[
        { key: 'sku', heading: t('fields:sku'), cell: (one) => <Link to="/catalogue/$id" params={{ id: one.id }} className="link">{visibleText(one.sku)}</Link> },
        { key: 'name', heading: t('fields:name'), cell: (one) => textIn(one.name) || <em className="hint">{textIn(product.name)}</em> },
        ...(data?.axes ?? []).map((axis, at) => ({ key: axis.key, heading: axis.label, cell: (one: Product) => place(one.id, at) })),
        { key: 'price', heading: t('fields:price'), numeric: true, cell: (one) => (cells.get(one.id)?.inherited ? <em className="hint">{cells.get(one.id)?.text}</em> : cells.get(one.id)?.text) },
      ]}
    />
  );
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
