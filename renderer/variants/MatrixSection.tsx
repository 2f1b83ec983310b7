import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../queries.ts';
import { FindingCard } from '../ui/FindingCard.tsx';
import { Matrix } from './Matrix.tsx';
import { EXISTS, type Place, usualCut } from './matrixShape.ts';
import { useMatrixFields } from './useMatrixFields.ts';
import { useMatrixWrites } from './useMatrixWrites.ts';
import css from './variants.module.css';

/** The matrix of a product with its choices: which axis down, which across, which values of the others, which field. */
export function MatrixSection({ parent, axes: keys }: { parent: string; axes: readonly string[] }) {
  const { t } = useTranslation('variants');
  const [field, setField] = useState('price');
  const [cut, setCut] = useState<{ row: string; column: string } | null>(null);
  const [chosen, setChosen] = useState<Place>({});
  const { data } = useAsk('variants.matrix', { parent, field: field === EXISTS || field === 'image' ? 'sku' : field }, { keepPrevious: true });
  const fields = useMatrixFields(keys);
  const { write, addPhotos } = useMatrixWrites(parent);
  const current = fields.find((one) => one.key === field) ?? fields[0];
  if (!data || !current || data.axes.length === 0) return null;
  const usual = usualCut(data.axes);
  const has = (key: string): boolean => data.axes.some((one) => one.key === key);
  const row = cut && has(cut.row) ? cut.row : usual.row;
  const column = cut && (has(cut.column) || cut.column === '') && cut.column !== row ? cut.column : usual.column === row ? '' : usual.column;
  const others = data.axes.filter((one) => one.key !== row && one.key !== column);
  const rest: Place = Object.fromEntries(others.map((one) => [one.key, one.values.some((value) => value.key === chosen[one.key]) ? (chosen[one.key] ?? '') : (one.values[0]?.key ?? '')]));
  const options = data.axes.map((one) => ({ value: one.key, label: one.label }));
  return (
    <>
      <div className={css.bar}>
        <NativeSelect size="xs" label={t('rows')} value={row} data={options} onChange={(event) => setCut({ row: event.currentTarget.value, column: event.currentTarget.value === column ? row : column })} />
        {data.axes.length > 1 && <NativeSelect size="xs" label={t('columns')} value={column} data={options.filter((one) => one.value !== row)} onChange={(event) => setCut({ row, column: event.currentTarget.value })} />}
        {others.map((one) => <NativeSelect key={one.key} size="xs" label={one.label} value={rest[one.key]} data={one.values.map((value) => ({ value: value.key, label: value.text }))} onChange={(event) => { const { value } = event.currentTarget; setChosen((now) => ({ ...now, [one.key]: value })); }} />)}
        <NativeSelect size="xs" label={t('shows')} value={field} data={fields.map((one) => ({ value: one.key, label: one.label }))} onChange={(event) => setField(event.currentTarget.value)} />
      </div>
      {data.findings.map((one) => <FindingCard key={`${one.where.record ?? ''} ${one.messageId}`} finding={one} tight />)}
      {data.axes.every((one) => one.values.length > 0) ? <Matrix answer={data} row={row} column={column} rest={rest} field={current} write={(planned) => void write(planned)} addPhotos={(id, files) => void addPhotos(id, files)} /> : <p className="quiet">{t('noValues')}</p>}
    </>
  );
}
