import { useTranslation } from 'react-i18next';
import type { GroupedPart, Output } from '#app/contract';
import { DataTable } from '../ui/DataTable.tsx';
import { fieldName } from '../ui/fieldName.ts';
import css from './variants.module.css';

const ORDER: Readonly<Record<GroupedPart['moves'], number>> = { axis: 0, up: 1, taken: 2, stays: 3 };

/** Every part and what becomes of it; every item and its place. */
export function GroupPreviewTables({ preview }: { preview: Output<'variants.groupPreview'> }) {
  const { t } = useTranslation(['variants', 'ui', 'fields']);
  const words = useTranslation(['ui', 'fields']);
  const parts = [...preview.parts].sort((a, b) => ORDER[a.moves] - ORDER[b.moves]);
  const language = (field: string): string => (/^(?:name|shortDescription|description|scene|dimensionsText|packagingText|faq)\.(?!en$)(.+)$/u.exec(field)?.[1] ?? '');
  const nameOf = (one: GroupedPart): string => [one.label ?? fieldName(one.field, words.t), language(one.field) && `(${language(one.field)})`].filter(Boolean).join(' ');
  const what = (one: GroupedPart): string => [t(`moves-${one.moves}`, { count: one.values }), one.apart > 0 ? t('apart', { count: one.apart }) : ''].filter(Boolean).join('; ');
  return (
    <>
      <div className={css.list} tabIndex={0} role="region" aria-label={t('whatMoves')}>
        <DataTable
          caption={t('whatMoves')} rows={parts} keyOf={(one) => one.field}
          columns={[
            { key: 'field', heading: t('field'), width: '26%', cell: nameOf },
            { key: 'moves', heading: t('whatHappens'), width: '36%', cell: (one) => <span className={one.moves === 'up' ? css.up : one.moves === 'axis' ? css.axisWord : undefined}>{what(one)}</span> },
            { key: 'text', heading: t('value'), cell: (one) => <span className="ell" style={{ display: 'block', maxWidth: 320 }} title={one.text}>{one.moves === 'axis' ? '' : one.text}</span> },
          ]}
        />
      </div>
      <div className={css.list} tabIndex={0} role="region" aria-label={t('items')}>
        <DataTable
          caption={t('items')} rows={preview.items} keyOf={(one) => one.id}
          columns={[
            { key: 'sku', heading: t('fields:sku'), cell: (one) => one.sku },
            { key: 'name', heading: t('fields:name'), cell: (one) => one.name },
            ...preview.axes.map((axis, at) => ({ key: axis, heading: preview.candidates.find((one) => one.key === axis)?.label ?? axis, cell: (one: (typeof preview.items)[number]) => one.place[at] ?? '' })),
            { key: 'own', heading: t('keepsOwn'), numeric: true, cell: (one) => one.own },
            { key: 'from', heading: t('comesFrom'), cell: (one) => one.from ?? '' },
          ]}
        />
      </div>
    </>
  );
}
