import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconFileImport, IconPlus, IconTable } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentCompany } from '../company.ts';
import { useKeys } from '../frame/keys.ts';
import { useWatched } from '../state.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { BeyondDialog } from './BeyondDialog.tsx';
import type { Beyond } from './block.ts';
import { BulkBar } from './BulkBar.tsx';
import { FilterBar } from './FilterBar.tsx';
import { FindReplace } from './FindReplace.tsx';
import { Grid } from './Grid.tsx';
import css from './grid.module.css';
import { NewProduct } from './NewProduct.tsx';
import { NoMatch } from './NoMatch.tsx';
import { ALL, NONE, type Picked, pickedCount, selectionOf, toggled } from './picked.ts';
import { at, boxOf, type Range } from './range.ts';
import { RemoveDialog } from './RemoveDialog.tsx';
import { StatusBar } from './StatusBar.tsx';
import { useColumnDeeds } from './useColumnDeeds.ts';
import { useColumns } from './useColumns.ts';
import { useEdits } from './useEdits.ts';
import { useRows } from './useRows.ts';
import { useTaken } from './useTaken.ts';
import { useViews } from './useViews.ts';
import { ViewMenu } from './ViewMenu.tsx';
import { type Filter, filterRow, layout, placeOf, type View, viewOf } from './view.ts';

/** The grid with its bars: what is asked for above, what is selected below. */
export function CatalogueScreen() {
  const { t } = useTranslation(['catalogue', 'frame', 'ui']);
  const navigate = useNavigate();
  const company = useWatched(currentCompany) ?? '';
  const view = useWatched(viewOf(company));
  const standing = useWatched(layout);
  const typing = useWatched(filterRow);
  const place = placeOf(company);
  const [start] = useState(() => place.get());
  const [range, setRange] = useState<Range>(() => at(start.row, start.column));
  const [picked, setPicked] = useState<Picked>(NONE);
  const [asked, setAsked] = useState<Filter | null>(null);
  const [beyond, setBeyond] = useState<Beyond | null>(null);
  const [adding, add] = useDisclosure(false);
  const [replacing, replace] = useDisclosure(false);
  const [removing, remove] = useDisclosure(false);
  const search = useRef<HTMLInputElement>(null);
  const columns = useColumns();
  const keys = useMemo(() => columns.columns.map((one) => one.key), [columns.columns]);
  const rows = useRows(view, keys);
  const views = useViews(company, view);
  const { write, refused, dismiss } = useEdits(rows);
  const expanded = useMemo(() => new Set(view.expanded), [view.expanded]);

  const change = (patch: Partial<View>): void => {
    viewOf(company).set((now) => ({ ...now, ...patch }));
    // "All rows of this view" was said of another view.
    if ('query' in patch || 'filters' in patch) setPicked((now) => (now.all ? NONE : now));
  };
  const move = (next: Range): void => {
    setRange(next);
    place.set((now) => ({ ...now, row: next.cursor.row, column: next.cursor.column }));
  };
  const pick = (from: number, to: number): void => {
    const [first, last] = [Math.min(from, to), Math.max(from, to)];
    const turn = (): void => setPicked((now) => toggled(now, Array.from({ length: last - first + 1 }, (_, index) => rows.cache.row(first + index)?.id ?? '').filter(Boolean)));
    void rows.cache.ensure(first, last).then(turn, turn);
  };
  const count = pickedCount(picked, rows.state.total);
  const selection = () => selectionOf(picked, view);
  const taken = useTaken(count, selection);
  const open = (id: string): void => void navigate({ to: '/catalogue/$id', params: { id } });
  const toSheets = (): void => void taken((ids) => navigate({ to: '/sheets', search: { ids } }));
  const deeds = useColumnDeeds({ view, onSort: (sort) => change({ sort }), onFilter: setAsked });
  const toggleFilterRow = (): void => {
    filterRow.set((now) => !now);
    setTimeout(() => document.querySelector<HTMLElement>('[data-filter]')?.focus());
  };
  useKeys({ 'Ctrl+F': () => search.current?.select(), '/': () => search.current?.select(), 'Ctrl+N': add.open, 'Ctrl+Shift+P': toSheets, 'Ctrl+H': replace.open, 'Ctrl+Shift+L': toggleFilterRow });

  const narrowed = view.query !== '' || view.filters.length > 0;
  const empty = !rows.state.loading && rows.state.total === 0;
  const problem = rows.state.problem;
  return (
    <div className={css.screen}>
      <h1 className="unseen">{t('frame:screen-catalogue')}</h1>
      {count > 0 && <BulkBar count={count} selection={selection} columns={columns} onClear={() => setPicked(NONE)} onSheets={toSheets} onListing={() => void taken((ids) => navigate({ to: '/listings', search: { ids } }))} onDelete={remove.open} />}
      <FilterBar view={view} columns={columns} search={search} views={<ViewMenu views={views} />} asked={asked} onAsked={setAsked} onChange={change} onAdd={add.open} />
      {problem && narrowed && <p className={css.problem} role="alert">{problem.message}</p>}
      {empty ? (
        <div className={css.over}>
          {narrowed && !problem ? <NoMatch view={view} columns={columns} onChange={change} /> : (
            <EmptyState icon={IconTable} title={problem ? t('notRead') : t('noProducts')} text={problem?.message ?? t('noProductsText')}>
              <Button variant="filled" leftSection={<IconFileImport size={17} />} onClick={() => void navigate({ to: '/import' })}>{t('importFile')}</Button>
              <Button leftSection={<IconPlus size={17} />} onClick={add.open}>{t('newProduct')}</Button>
            </EmptyState>
          )}
        </div>
      ) : columns.columns.length > 0 && (
        <Grid
          rows={rows} columns={columns.columns} nameOf={columns.nameOf} shown={columns.shown} optionsOf={columns.optionsOf}
          sort={view.sort} onSort={(sort) => change({ sort })} filters={view.filters} onFilters={(filters) => change({ filters })} filterRow={typing}
          deeds={deeds.menu} onWidth={deeds.width} onDrop={deeds.drop} frozen={standing.frozen}
          expanded={expanded} onFold={(id, on) => change({ expanded: on ? [...view.expanded.filter((one) => one !== id), id] : view.expanded.filter((one) => one !== id) })}
          picked={picked} onPick={pick} onPickAll={() => setPicked(count > 0 ? NONE : ALL)} onClear={() => setPicked(NONE)}
          range={range} onRange={move} write={write} onBeyond={setBeyond} refused={refused} onDismiss={dismiss} onOpen={open} onReplace={replace.open}
          place={start} onScroll={(scrollTop, scrollLeft) => place.set((now) => ({ ...now, scrollTop, scrollLeft }))}
        />
      )}
      <StatusBar rows={rows} columns={columns.columns} range={range} picked={count} />
      <NewProduct opened={adding} onClose={add.close} families={columns.families} onMade={open} />
      {replacing && <FindReplace columns={columns} marked={columns.columns.slice(boxOf(range).left, boxOf(range).right + 1)} selected={count > 0 ? { count, selection: selection() } : null} whole={selectionOf(ALL, view)} onClose={replace.close} />}
      {removing && <RemoveDialog count={count} selection={selection()} onClose={remove.close} onDone={() => setPicked(NONE)} />}
      {beyond && <BeyondDialog beyond={beyond} onClose={() => setBeyond(null)} />}
    </div>
  );
}
