import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { save } from '../saving.ts';
import { useFailure } from '../ui/useFailure.ts';
import { visibleText } from '../ui/visibleText.tsx';
import css from './atStorefront.module.css';
import type { Categories } from './CategoriesPart.tsx';
import { CategoryMatches } from './CategoryMatches.tsx';

/** Which category of the storefront one of the catalogue is: the one picked, the nearest, and all to choose from. */
export function CategoryChoice({ storefront, own }: { storefront: string; own: Categories['own'][number] }) {
  const { t } = useTranslation('atStorefront');
  const fail = useFailure();
  const [busy, setBusy] = useState(false);
  const pick = (path: string | null): void => {
    setBusy(true);
    void save('categories.pick', { storefront, category: own.category, path }).catch(fail).finally(() => setBusy(false));
  };
  return (
    <aside className={css.side} aria-label={t('choiceFor', { category: own.category })} tabIndex={0}>
      <h2>{visibleText(own.category)}</h2>
      {own.pick !== null && <div className={css.picked}><span>{visibleText(own.pick)}</span><Button size="compact-xs" disabled={busy} onClick={() => pick(null)}>{t('takeBack')}</Button></div>}
      {own.pick === null && own.nearest !== null && <div className={css.near}><span>{t('nearest')} <strong>{visibleText(own.nearest)}</strong></span><Button size="compact-xs" variant="filled" disabled={busy} onClick={() => pick(own.nearest)}>{t('take')}</Button></div>}
      <CategoryMatches storefront={storefront} picked={own.pick} busy={busy} onPick={pick} />
    </aside>
  );
}
