import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../ui/DataTable.tsx';
import css from './photos.module.css';
import type { Matched } from './plan.ts';
import { visibleText } from '../ui/visibleText.tsx';

/** Items that have no photo and get none now, and names of a list that did not come. */
export function MissingItems({ missing, notHere }: { missing: Matched['missing'] | undefined; notHere: readonly string[] }) {
  const { t } = useTranslation('photos');
  const first = missing?.first ?? [];
  if (missing?.total === 0 && notHere.length === 0) return <p className={`quiet ${css.nothing}`}>{t('noneMissing')}</p>;
  return (
    <div className={css.lines} tabIndex={0} role="group" aria-label={t('missingCaption')}>
      {first.length > 0 && (
        <DataTable
          caption={t('missingCaption')} rows={first} keyOf={(one) => one.id}
          columns={[{ key: 'sku', heading: t('itemNo'), width: 220, cell: (one) => <Link className="link" to="/catalogue/$id" params={{ id: one.id }} search={{ tab: 'images' }}>{visibleText(one.sku)}</Link> }, { key: 'name', heading: t('itemName'), cell: (one) => one.name }]}
        />
      )}
      {missing !== undefined && missing.total > first.length && <p className="hint">{t('moreMissing', { count: missing.total - first.length })}</p>}
      {notHere.length > 0 && <p className={css.nothing}>{t('notHere', { count: notHere.length, names: notHere.slice(0, 20).join(', ') })}</p>}
    </div>
  );
}
