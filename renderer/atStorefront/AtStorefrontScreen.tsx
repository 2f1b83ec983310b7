import { NativeSelect, SegmentedControl } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../queries.ts';
import { PageHead } from '../ui/PageHead.tsx';
import { visibleText } from '../ui/visibleText.tsx';
import css from './atStorefront.module.css';
import { AttributesPart } from './AttributesPart.tsx';
import { CategoriesPart } from './CategoriesPart.tsx';

const PARTS = ['categories', 'attributes'] as const;

/** What the catalogue's categories and attributes are called at a storefront, from the company's own lists. */
export function AtStorefrontScreen() {
  const { t } = useTranslation('atStorefront');
  const search = useSearch({ from: '/at-storefront' });
  const navigate = useNavigate();
  const { data } = useAsk('storefronts.list', {});
  const storefront = search.storefront ?? data?.items[0]?.id;
  const part = search.part ?? 'categories';
  const title = data?.items.find((one) => one.id === storefront)?.title ?? '';
  const go = (change: Partial<typeof search>): void => void navigate({ to: '/at-storefront', search: { ...search, ...change } });
  return (
    <div className={css.screen}>
      <PageHead title={t('title', { storefront: visibleText(title) })} note={t('note')}>
        <NativeSelect aria-label={t('storefront')} value={storefront ?? ''} onChange={(event) => go({ storefront: event.currentTarget.value })}>{data?.items.map((one) => <option key={one.id} value={one.id}>{visibleText(one.title)}</option>)}</NativeSelect>
        <SegmentedControl aria-label={t('parts')} value={part} onChange={(value) => go({ part: PARTS.find((one) => one === value) })} data={PARTS.map((value) => ({ value, label: t(`part-${value}`) }))} />
      </PageHead>
      {storefront && part === 'categories' && <CategoriesPart key={storefront} storefront={storefront} title={title} />}
      {storefront && part === 'attributes' && <AttributesPart key={storefront} storefront={storefront} />}
    </div>
  );
}
