import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../queries.ts';

type Goods = { sku: string | undefined; hs: string | undefined };
const HS = /^\d{6}(?:\d{2})?$/u;
const keyOf = ({ sku, hs }: Goods): string | null => (sku ? `sku ${sku}` : hs ? `hs ${hs}` : null);

/** What is to be sold: an item found by number or words, or goods by an HS code that is typed. */
export function GoodsChoice({ sku, hs, onChoose }: Goods & { onChoose: (goods: Goods) => void }) {
  const { t } = useTranslation('advisor');
  const [typed, setTyped] = useState('');
  const [query] = useDebouncedValue(typed.trim(), 150);
  const chosen = keyOf({ sku, hs });
  const { data } = useAsk('catalogue.search', { query: query === (sku ?? '') ? '' : query, limit: 20 }, { keepPrevious: true });
  const code = typed.replaceAll(/[\s.]/gu, '');
  const found = (data?.items ?? []).map((one) => ({ value: `sku ${one.sku}`, label: [one.sku, one.name].filter(Boolean).join(' · ') }));
  const options = [...(HS.test(code) ? [{ value: `hs ${code}`, label: t('byCode', { code }) }] : []), ...found];
  const shown = chosen !== null && !options.some((one) => one.value === chosen) ? [{ value: chosen, label: sku ?? t('byCode', { code: hs ?? '' }) }, ...options] : options;
  return (
    <Select
      label={t('goods')} placeholder={t('chooseGoods')} searchable data={shown} value={chosen} searchValue={typed} onSearchChange={setTyped} filter={({ options: all }) => all} nothingFoundMessage={t('noGoods')} maxDropdownHeight={320}
      onChange={(next) => next && onChoose(next.startsWith('sku ') ? { sku: next.slice(4), hs: undefined } : { sku: undefined, hs: next.slice(3) })}
    />
  );
}
