import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import css from './page.module.css';

export type DataColumn<T> = { key: string; heading: ReactNode; cell: (row: T) => ReactNode; numeric?: boolean; width?: number | string };

type Props<T> = { columns: readonly DataColumn<T>[]; rows: readonly T[]; keyOf: (row: T) => string; caption: string; onOpen?: (row: T) => void; selected?: string };

/** A plain table for short lists: headings, text left, numbers right. A row that opens something is opened by click; put a button or link in its first cell for the keyboard. */
export function DataTable<T>({ columns, rows, keyOf, caption, onOpen, selected }: Props<T>) {
  return (
    <table className={css.table}>
      <caption className="unseen">{caption}</caption>
      <thead>
        <tr>{columns.map((one) => <th key={one.key} scope="col" className={classes(one.numeric && css.numeric)} style={{ width: one.width }}>{one.heading}</th>)}</tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)} data-opens={onOpen ? '' : undefined} aria-selected={selected === undefined ? undefined : selected === keyOf(row)} onClick={onOpen && (() => onOpen(row))}>
            {columns.map((one) => <td key={one.key} className={classes(one.numeric && css.numeric)}>{one.cell(row)}</td>)}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
