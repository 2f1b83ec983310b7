import { useTranslation } from 'react-i18next';
import { useColumns } from '../catalogue/useColumns.ts';
import { PointField } from '../completeness/PointField.tsx';
import { columnOf, wayOf } from '../completeness/pointFields.ts';
import { ExporterField } from '../exporter/ExporterField.tsx';
import { useExporter } from '../exporter/useExporter.ts';
import { useProduct } from '../product/useProduct.ts';
import { useAsk } from '../queries.ts';
import css from './checks.module.css';
import { firmField } from './firmFields.ts';

/** The field that answers a point, to be filled right here; nothing where a screen of its own is needed. */
export function FixHere({ record, firm, field }: { record: string; firm: boolean; field: string | undefined }) {
  const { t } = useTranslation('checks');
  if (field === undefined) return null;
  return <section className={css.fix} aria-label={t('putRight')}>{firm ? <FirmField field={field} /> : <ItemField record={record} field={field} />}</section>;
}

function ItemField({ record, field }: { record: string; field: string }) {
  const { record: answer, edit } = useProduct(record);
  const { all } = useColumns();
  const way = wayOf(field, 'product', new Set(all.filter((one) => one.editable).map((one) => one.key)));
  const sku = answer.data?.product.sku;
  const { data: page } = useAsk('catalogue.page', { filters: [{ field: 'sku', op: 'is', values: [sku ?? ''] }], columns: ['sku', columnOf(field)], count: 1 }, { enabled: sku !== undefined && way === 'column', keepPrevious: true });
  if (!answer.data || (way === 'column' && !page)) return null;
  return <PointField data={answer.data} edit={edit} findings={[]} record="product" field={field} text={page?.rows[0]?.cells[columnOf(field)] ?? ''} />;
}

function FirmField({ field }: { field: string }) {
  const { t } = useTranslation(['exporter', 'ui', 'fields']);
  const { answer, edit } = useExporter();
  const known = answer.data && firmField(field, answer.data.exporter, (key) => t(key));
  if (!answer.data || !known) return null;
  return <ExporterField exporter={answer.data.exporter} edit={edit} findings={[]} field={field} {...known} />;
}
