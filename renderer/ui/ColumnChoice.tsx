import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import css from './columnChoice.module.css';

/** A column of a list as it was read: where it stands, its heading, and the field it was taken for; null when it is left out. */
export type ChosenColumn<F extends string> = { index: number; heading: string; field: F | null };
type Props<F extends string> = { columns: readonly ChosenColumn<F>[]; sample: readonly (readonly string[])[]; fields: readonly { value: F; label: string }[]; onChange: (columns: readonly ChosenColumn<F>[]) => void };

/** The first rows of a list with, above each column, what it is: proposed, and changed by choosing. */
export function ColumnChoice<F extends string>({ columns, sample, fields, onChange }: Props<F>) {
  const { t } = useTranslation('ui');
  const set = (index: number, chosen: string): void => onChange(columns.map((one) => (one.index === index ? { ...one, field: fields.find((each) => each.value === chosen)?.value ?? null } : one)));
  return (
    <div className={css.frame}>
      <table className={css.table}>
        <caption className="unseen">{t('columnsTitle')}</caption>
        <thead><tr>{columns.map((one) => <th key={one.index} scope="col"><NativeSelect size="xs" aria-label={t('columnIs', { heading: one.heading || String(one.index + 1) })} value={one.field ?? ''} data={[{ value: '', label: t('leaveOut') }, ...fields]} onChange={(event) => set(one.index, event.currentTarget.value)} /><div>{one.heading}</div></th>)}</tr></thead>
        <tbody>{sample.map((row, at) => <tr key={`${at} ${row.join(' ')}`}>{columns.map((one) => <td key={one.index}>{row[one.index]}</td>)}</tr>)}</tbody>
      </table>
    </div>
  );
}
