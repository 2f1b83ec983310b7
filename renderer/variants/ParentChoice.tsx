import { Radio, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../queries.ts';
import css from './variants.module.css';

/** Finds the product that items go under, by number or name. */
export function ParentChoice({ ids, chosen, onChoose }: { ids: readonly string[]; chosen: string | undefined; onChoose: (id: string) => void }) {
  const { t } = useTranslation('variants');
  const [query, setQuery] = useState('');
  const { data } = useAsk('catalogue.search', { query, limit: 40 }, { keepPrevious: true });
  const found = (data?.items ?? []).filter((one) => one.kind === 'product' && !ids.includes(one.id));
  return (
    <>
      <TextInput label={t('findParent')} placeholder={t('findHint')} value={query} onChange={(event) => setQuery(event.currentTarget.value)} />
      <Radio.Group value={chosen ?? ''} onChange={onChoose} aria-label={t('parent')}>
        <div className={css.combos} style={{ maxHeight: 150 }}>{found.map((one) => <Radio key={one.id} size="xs" value={one.id} label={`${one.sku} · ${one.name}`} />)}</div>
      </Radio.Group>
      {found.length === 0 && <p className="quiet">{t('noParentFound')}</p>}
    </>
  );
}
