import { useTranslation } from 'react-i18next';
import { DataTable } from '../ui/DataTable.tsx';
import { OutcomeIcon } from '../ui/OutcomeBadge.tsx';
import { useFormat } from '../ui/useFormat.ts';
import { visibleText } from '../ui/visibleText.tsx';
import css from './atStorefront.module.css';
import type { Categories } from './CategoriesPart.tsx';

type Own = Categories['own'][number];

/** What a category of the catalogue is at the storefront, or that nobody said it yet. */
function Pick({ one, hasList }: { one: Own; hasList: boolean }) {
  const { t } = useTranslation('atStorefront');
  if (one.pick !== null) return <span className="row"><OutcomeIcon outcome="pass" size={14} />{visibleText(one.pick)}</span>;
  if (one.known) return <span className="row"><OutcomeIcon outcome="pass" size={14} />{t('sameThere')}</span>;
  if (!hasList) return <span className="quiet">{t('notYet')}</span>;
  return <span className="row"><OutcomeIcon outcome="warning" size={14} />{one.nearest ? t('maybe', { category: one.nearest }) : t('notPicked')}</span>;
}

/** The catalogue's own categories, one a line. */
export function OwnCategories({ categories, chosen, onChoose }: { categories: Categories; chosen: string | null; onChoose: (category: string) => void }) {
  const { t } = useTranslation('atStorefront');
  const { count } = useFormat();
  return (
    <DataTable
      caption={t('ownCategories')} rows={categories.own} keyOf={(one) => one.category} selected={chosen ?? undefined} onOpen={(one) => onChoose(one.category)}
      columns={[
        { key: 'own', heading: t('inCatalogue'), cell: (one) => <button type="button" className={css.name} onClick={() => onChoose(one.category)}>{visibleText(one.category)}</button> },
        { key: 'items', heading: t('items'), width: 80, numeric: true, cell: (one) => count(one.items) },
        { key: 'there', heading: t('atStorefront'), cell: (one) => <Pick one={one} hasList={categories.list !== null} /> },
      ]}
    />
  );
}
