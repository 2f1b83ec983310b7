import { Button, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../queries.ts';
import { save } from '../saving.ts';
import { useFailure } from '../ui/useFailure.ts';
import { visibleText } from '../ui/visibleText.tsx';
import css from './atStorefront.module.css';
import type { Categories } from './CategoriesPart.tsx';

/** The storefront's categories to choose from: typing finds, those taken last stand first. */
export function CategoryChoice({ storefront, own }: { storefront: string; own: Categories['own'][number] }) {
  const { t } = useTranslation('atStorefront');
  const fail = useFailure();
  const [query, setQuery] = useState('');
  const { data } = useAsk('categories.get', { storefront, query }, { keepPrevious: true });
  const [busy, setBusy] = useState(false);
  const pick = (path: string | null): void => {
    setBusy(true);
    void save('categories.pick', { storefront, category: own.category, path }).catch(fail).finally(() => setBusy(false));
  };
  const words = query.trim();
  return (
    <aside className={css.side} aria-label={t('choiceFor', { category: own.category })} tabIndex={0}>
      <h2>{visibleText(own.category)}</h2>
      {own.pick !== null && <div className={css.picked}><span>{visibleText(own.pick)}</span><Button size="compact-xs" disabled={busy} onClick={() => pick(null)}>{t('takeBack')}</Button></div>}
      {own.pick === null && own.nearest !== null && <div className={css.near}><span>{t('nearest')} <strong>{visibleText(own.nearest)}</strong></span><Button size="compact-xs" variant="filled" disabled={busy} onClick={() => pick(own.nearest)}>{t('take')}</Button></div>}
      <TextInput size="sm" label={t('search')} leftSection={<IconSearch size={15} aria-hidden />} value={query} onChange={(event) => setQuery(event.currentTarget.value)} />
      {data && data.matches.length === 0 && <p className="small quiet" role="status">{t('noneFound', { query: words })}</p>}
      <ul className={css.matches} aria-label={t('matches')}>
        {data?.matches.map((one) => (
          <li key={one.path}>
            <button type="button" className={css.match} disabled={busy || !one.leaf} aria-pressed={one.path === own.pick} onClick={() => pick(one.path)}>
              <span>{visibleText(one.path)}</span>
              <span className="small quiet">{[one.code, one.used && words === '' ? t('takenBefore') : '', one.leaf ? '' : t('notLast')].filter(Boolean).join(' · ')}</span>
            </button>
          </li>
        ))}
      </ul>
    </aside>
  );
}
