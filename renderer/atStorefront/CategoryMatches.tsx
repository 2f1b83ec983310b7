import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../queries.ts';
import { visibleText } from '../ui/visibleText.tsx';
import css from './atStorefront.module.css';

/** The storefront's categories to choose from: typing finds, those taken last stand first. */
export function CategoryMatches({ storefront, picked, busy, onPick }: { storefront: string; picked: string | null; busy: boolean; onPick: (path: string) => void }) {
  const { t } = useTranslation('atStorefront');
  const [query, setQuery] = useState('');
  const { data } = useAsk('categories.get', { storefront, query }, { keepPrevious: true });
  const words = query.trim();
  return (
    <>
      <TextInput size="sm" label={t('search')} leftSection={<IconSearch size={15} aria-hidden />} value={query} onChange={(event) => setQuery(event.currentTarget.value)} data-autofocus="" />
      {data && data.matches.length === 0 && <p className="small quiet" role="status">{t('noneFound', { query: words })}</p>}
      <ul className={css.matches} aria-label={t('matches')}>
        {data?.matches.map((one) => (
          <li key={one.path}>
            <button type="button" className={css.match} disabled={busy || !one.leaf} aria-pressed={one.path === picked} onClick={() => onPick(one.path)}>
              <span>{visibleText(one.path)}</span>
              <span className="small quiet">{[one.code, one.used && words === '' ? t('takenBefore') : '', one.leaf ? '' : t('notLast')].filter(Boolean).join(' · ')}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
