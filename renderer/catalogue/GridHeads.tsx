import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShownColumn, Span } from './columns.ts';
import { FilterCell } from './FilterRow.tsx';
import css from './grid.module.css';
import { GridHead, type HeadDeeds } from './GridHead.tsx';
import { MARGIN, STATE_WIDTH } from './GridLine.tsx';
import type { Filter, Sort } from './view.ts';

type Props = HeadDeeds & {
  columns: readonly ShownColumn[]; span: Span; frozenWidth: number; width: number; nameOf: (column: ShownColumn) => string; sort: readonly Sort[]; filters: readonly Filter[];
  allPicked: boolean; somePicked: boolean; onPickAll: () => void;
  /** Shows the row in which filters are typed. */
  filterRow: boolean; onFilters: (filters: readonly Filter[]) => void;
};

export const STATE_FIELD = '@state';

/** The heads of the columns in sight, and below them the row in which filters are typed. */
export const GridHeads = memo(function GridHeads(props: Props) {
  const { columns, span, frozenWidth, width, nameOf, sort, filters, filterRow } = props;
  const { t } = useTranslation(['catalogue', 'ui']);
  const frozen = columns.filter((one) => one.frozen).length;
  const head = (column: ShownColumn, at: number): ReactNode => {
    const place = sort.findIndex((one) => one.field === column.key);
    return <GridHead key={column.key} {...props} column={column} name={nameOf(column)} index={at + 2} left={column.left + MARGIN} sort={sort[place]} place={sort.length > 1 && place >= 0 ? place + 1 : null} filtered={filters.some((one) => one.field === column.key)} />;
  };
  const typed = (column: ShownColumn): ReactNode => <FilterCell key={column.key} column={column} name={nameOf(column)} left={column.left + MARGIN} filters={filters} onFilters={props.onFilters} />;
  const line = (make: (column: ShownColumn, at: number) => ReactNode, from: number, to: number): ReactNode[] => columns.slice(from, to).map((column, at) => make(column, from + at));
  const byState = sort.find((one) => one.field === STATE_FIELD);
  return (
    <div className={css.headBlock} role="rowgroup" style={{ width }}>
      <div role="row" aria-rowindex={1} className={css.heads}>
        <div className={css.still} role="presentation" style={{ width: MARGIN + frozenWidth }}>
          <div role="columnheader" aria-colindex={1} className={css.corner}><input type="checkbox" tabIndex={-1} aria-label={t('pickAll')} checked={props.allPicked} ref={(one) => { if (one) one.indeterminate = props.somePicked && !props.allPicked; }} onChange={props.onPickAll} /></div>
          {line(head, 0, frozen)}
        </div>
        {line(head, span.from, span.to)}
        <div role="columnheader" aria-colindex={columns.length + 2} aria-sort={byState ? (byState.direction === 'asc' ? 'ascending' : 'descending') : 'none'} className={css.stateHead} style={{ width: STATE_WIDTH }}>
          <button type="button" className={css.headButton} tabIndex={-1} onClick={(event) => props.onSort(STATE_FIELD, event.shiftKey)}>{t('state')}{byState && (byState.direction === 'asc' ? ' ↑' : ' ↓')}</button>
        </div>
      </div>
      {filterRow && (
        <div className={css.filterRow} role="row" aria-label={t('filterRow')}>
          <div className={css.still} role="presentation" style={{ width: MARGIN + frozenWidth }}><span role="gridcell" className={css.corner} />{line(typed, 0, frozen)}</div>
          {line(typed, span.from, span.to)}
          <span role="gridcell" className={css.stateHead} style={{ width: STATE_WIDTH }} />
        </div>
      )}
    </div>
  );
});
