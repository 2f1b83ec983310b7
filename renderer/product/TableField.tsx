import { ActionIcon, Button } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { ClipboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttributeValue } from '#catalogue/nouns';
import { ClassBadge } from '../ui/ClassBadge.tsx';
import page from '../ui/page.module.css';
import type { Asked } from './asked.ts';
import { CellInput } from './CellInput.tsx';
import css from './product.module.css';
import { cellsIn, pastedInto, rowsUnder } from './tableRows.ts';
import type { TabProps } from './useProduct.ts';

/** A table inside a product: columns by the definition, rows as many as needed; a block copied from a spreadsheet falls in from the cell it is pasted to. */
export function TableField({ asked, value, edit }: Pick<TabProps, 'edit'> & { asked: Asked; value: AttributeValue | undefined }) {
  const { t } = useTranslation(['families', 'ui']);
  const table = value?.kind === 'table' ? value : undefined;
  const columns = asked.columns.length > 0 ? asked.columns : Array.from({ length: Math.max(1, ...(table?.rows ?? []).map((row) => row.length)) }, (_, at) => ({ key: `c${at}`, label: t('columnNumber', { number: at + 1 }) }));
  const rows = rowsUnder(table, columns.map((one) => one.key));
  const write = (next: readonly (readonly string[])[]): void => {
    const kept = next.filter((row) => row.some((cell) => cell !== ''));
    void edit(`attributes.${asked.key}`, kept.length === 0 ? null : { kind: 'table', ...cellsIn(kept, columns.map((one) => one.key), asked.columns.length > 0, table) });
  };
  const onPaste = (row: number, column: number) => (event: ClipboardEvent): void => {
    const text = event.clipboardData.getData('text/plain').replace(/\r\n?/gu, '\n');
    if (!/[\t\n]/u.test(text.replace(/\n$/u, ''))) return;
    event.preventDefault();
    write(pastedInto(rows, text, row, column, columns.length));
  };
  const shown = [...rows, columns.map(() => '')];
  return (
    <div className={css.wide}>
      <div className="row" style={{ marginBottom: 3 }}><span className="small quiet strong">{asked.label}</span>{asked.class !== 'public' && <ClassBadge of={asked.class} />}<span className="small hint">{t('tableHint')}</span></div>
      <table className={page.table}>
        <caption className="unseen">{asked.label}</caption>
        <thead><tr>{columns.map((one) => <th key={one.key} scope="col">{one.label}</th>)}<th style={{ width: 40 }}><span className="unseen">{t('ui:remove')}</span></th></tr></thead>
        <tbody>
          {shown.map((row, at) => (
            <tr key={at === rows.length ? 'new' : `${at} ${row.join('\u0001')}`}>
              {columns.map((column, place) => (
                <td key={column.key} onPaste={onPaste(at, place)}>
                  <CellInput label={t('cellOf', { column: column.label, row: at + 1 })} text={row[place] ?? ''} onKeep={(text) => { write(shown.map((one, index) => (index === at ? columns.map((_, i) => (i === place ? text : (one[i] ?? ''))) : one))); return true; }} />
                </td>
              ))}
              <td>{at < rows.length && <ActionIcon variant="subtle" aria-label={t('removeRow', { row: at + 1 })} onClick={() => write(rows.filter((_, index) => index !== at))}><IconTrash size={16} /></ActionIcon>}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > 0 && <Button size="xs" variant="subtle" leftSection={<IconPlus size={14} />} onClick={() => write([...rows, columns.map((_, at) => (at === 0 ? t('newRow') : ''))])}>{t('addRow')}</Button>}
    </div>
  );
}
