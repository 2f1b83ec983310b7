import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShownColumn } from './columns.ts';
import css from './grid.module.css';
import { filterText, typedFilter } from './typedFilter.ts';
import type { Filter } from './view.ts';

type Props = { column: ShownColumn; name: string; left: number; filters: readonly Filter[]; onFilters: (filters: readonly Filter[]) => void };

/** A pause in typing after which the list is narrowed. */
const PAUSE_MS = 180;

/** One field of the filter row: >5, <500 g, 5..10, =exact, or a part of the text. */
export function FilterCell({ column, name, left, filters, onFilters }: Props) {
  const { t } = useTranslation('catalogue');
  const own = filters.find((one) => one.field === column.key);
  const [typed, setTyped] = useState<string | null>(null);
  const ask = useDebouncedCallback((text: string) => {
    const next = typedFilter(column, text);
    onFilters([...filters.filter((one) => one.field !== column.key), ...(next ? [next] : [])]);
  }, PAUSE_MS);
  return (
    <span role="gridcell" className={css.filterCell} style={{ left, width: column.width }}>
      <input
        className={css.filterInput} data-filter={column.key} aria-label={t('filterOf', { name })} value={typed ?? filterText(own)} placeholder={column.numeric ? '> < ..' : '…'} onBlur={() => setTyped(null)}
        onChange={(event) => { setTyped(event.currentTarget.value); ask(event.currentTarget.value); }}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === 'Escape' || event.key === 'ArrowDown' || (event.key === 'Enter' && !event.nativeEvent.isComposing)) {
            event.preventDefault();
            event.currentTarget.closest<HTMLElement>('[role="grid"]')?.focus({ preventScroll: true });
          }
        }}
      />
    </span>
  );
}
