import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PhotoItem } from '#app/contract';
import { useAsk } from '../queries.ts';
import { ItemChoice } from './ItemChoice.tsx';
import css from './photos.module.css';

/** Finds one item by a piece of its number or name: type, arrows, Enter. */
export function ItemSearch({ onPick }: { onPick: (item: PhotoItem) => void }) {
  const { t } = useTranslation('photos');
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const { data } = useAsk('photos.findItems', { query }, { enabled: query.trim() !== '', keepPrevious: true });
  const items = query.trim() === '' ? [] : (data?.items ?? []);
  return (
    <div className={css.search}>
      <TextInput
        data-autofocus size="xs" leftSection={<IconSearch size={14} aria-hidden />} aria-label={t('findItem')} placeholder={t('findItem')} value={query}
        onChange={(event) => { setQuery(event.currentTarget.value); setAt(0); }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown' || event.key === 'ArrowUp') { event.preventDefault(); setAt((now) => Math.max(0, Math.min(items.length - 1, now + (event.key === 'ArrowDown' ? 1 : -1)))); }
          const picked = items[at];
          if (event.key === 'Enter' && !event.nativeEvent.isComposing && picked) { event.preventDefault(); onPick(picked); }
        }}
      />
      <ItemChoice items={items} at={at} onPick={onPick} />
      {query.trim() !== '' && items.length === 0 && data && <p className="hint small">{t('noSuchItem', { query })}</p>}
    </div>
  );
}
