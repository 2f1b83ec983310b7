import { Button } from '@mantine/core';
import { IconArrowBackUp, IconListTree } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CategoryMatches } from '../atStorefront/CategoryMatches.tsx';
import { useAsk } from '../queries.ts';
import { save } from '../saving.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { toast } from '../ui/toast.tsx';
import { useFailure } from '../ui/useFailure.ts';
import { visibleText } from '../ui/visibleText.tsx';
import css from './listing.module.css';
import type { ReadinessRow } from '#app/contract';

type Props = { storefront: string; title: string; /** The ticked items. */ rows: readonly ReadinessRow[]; disabled: boolean; onDone: () => void };

/** Puts the ticked items into one category of the storefront, in one step; the catalogue keeps its own. */
export function ItemsCategory({ storefront, title, rows, disabled, onDone }: Props) {
  const { t } = useTranslation('listing');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button disabled={disabled || rows.length === 0} leftSection={<IconListTree size={16} stroke={1.75} aria-hidden />} onClick={() => setOpen(true)}>{t('setCategory')}</Button>
      <Dialog opened={open} onClose={() => setOpen(false)} title={t('setCategoryOf', { storefront: title, count: rows.length })} size={560}>
        {open && <Choice storefront={storefront} title={title} rows={rows} onDone={() => { setOpen(false); onDone(); }} />}
      </Dialog>
    </>
  );
}

function Choice({ storefront, title, rows, onDone }: Omit<Props, 'disabled'>) {
  const { t } = useTranslation('listing');
  const fail = useFailure();
  const [busy, setBusy] = useState(false);
  const { data } = useAsk('categories.get', { storefront, query: '' });
  const put = async (path: string | null): Promise<void> => {
    setBusy(true);
    try {
      const { items } = await save('listing.setCategory', { storefront, ids: rows.map((one) => one.id), path });
      toast(path === null ? t('categoryBack', { count: items }) : t('categorySet', { count: items, category: path }));
      onDone();
    } catch (error) {
      fail(error);
      setBusy(false);
    }
  };
  if (data && !data.list) return <p>{t('noCategoryList', { storefront: title })} <Link className="link" to="/at-storefront" search={{ storefront }}>{t('categoriesAttributes')}</Link></p>;
  const now = Map.groupBy(rows, (one) => one.category ?? '');
  const own = rows.filter((one) => one.own.includes('category')).length;
  return (
    <div className={css.itemsCategory}>
      <ul className="small quiet" aria-label={t('categoryNow')}>
        {[...now].sort((a, b) => b[1].length - a[1].length).slice(0, MOST_SHOWN).map(([category, some]) => <li key={category}>{category === '' ? t('noCategoryYet') : visibleText(category)} · {t('itemsIn', { count: some.length })}</li>)}
        {now.size > MOST_SHOWN && <li>{t('moreCategories', { count: now.size - MOST_SHOWN })}</li>}
      </ul>
      {own > 0 && <Button size="xs" disabled={busy} leftSection={<IconArrowBackUp size={14} aria-hidden />} onClick={() => void put(null)}>{t('categoryAsCatalogue', { count: own })}</Button>}
      <CategoryMatches storefront={storefront} picked={now.size === 1 ? (rows[0]?.category ?? null) : null} busy={busy} onPick={(path) => void put(path)} />
    </div>
  );
}

/** Different categories of the ticked items that are named; of a thousand items there may be hundreds. */
const MOST_SHOWN = 5;
