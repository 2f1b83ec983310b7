import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconFileImport, IconFilterOff, IconPlus, IconTable } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GridRow } from '#app/contract';
import { currentCompany } from '../company.ts';
import { useKeys } from '../frame/keys.ts';
import { useWatched } from '../state.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { useFailure } from '../ui/useFailure.ts';
import { BulkBar } from './BulkBar.tsx';
import { FilterBar } from './FilterBar.tsx';
import { Grid } from './Grid.tsx';
import css from './grid.module.css';
import { NewProduct } from './NewProduct.tsx';
import { at, type Range } from './range.ts';
import { StatusBar } from './StatusBar.tsx';
import { useColumns } from './useColumns.ts';
import { useEdits } from './useEdits.ts';
import { everyRow, useRows } from './useRows.ts';
import { layout, placeOf, type View, viewOf } from './view.ts';

export type Picked = ReadonlyMap<string, Pick<GridRow, 'id' | 'sku' | 'kind'>>;

/** The grid with its bars: what is asked for above, what is selected below. */
export function CatalogueScreen() {
  const { t } = useTranslation(['catalogue', 'frame', 'ui']);
  const navigate = useNavigate();
  const fail = useFailure();
  const company = useWatched(currentCompany) ?? '';
  const view = useWatched(viewOf(company));
  const place = placeOf(company);
  const [start] = useState(() => place.get());
  const [range, setRange] = useState<Range>(() => at(start.row, start.column));
  const [picked, setPicked] = useState<Picked>(new Map());
  const [adding, add] = useDisclosure(false);
  const search = useRef<HTMLInputElement>(null);
  const columns = useColumns();
  const keys = useMemo(() => columns.columns.map((one) => one.key), [columns.columns]);
  const rows = useRows(view, keys);
  const { write, refused, dismiss } = useEdits(rows);
  const expanded = useMemo(() => new Set(view.expanded), [view.expanded]);
  const ids = useMemo(() => new Set(picked.keys()), [picked]);

  const change = (patch: Partial<View>): void => viewOf(company).set((now) => ({ ...now, ...patch }));
  const move = (next: Range): void => {
    setRange(next);
    place.set((now) => ({ ...now, row: next.cursor.row, column: next.cursor.column }));
  };
  const pick = (from: number, to: number): void => {
    const chosen = Array.from({ length: Math.abs(to - from) + 1 }, (_, index) => rows.cache.row(Math.min(from, to) + index)).filter((one) => one !== undefined);
    setPicked((now) => {
      const next = new Map(now);
      const off = chosen.every((one) => next.has(one.id));
      for (const one of chosen) off ? next.delete(one.id) : next.set(one.id, one);
      return next;
    });
  };
  const pickAll = async (): Promise<void> => {
    if (picked.size > 0) return setPicked(new Map());
    try {
      setPicked(new Map((await everyRow(view, ['sku'])).map((one) => [one.id, one])));
    } catch (error) {
      fail(error);
    }
  };
  const open = (id: string): void => void navigate({ to: '/catalogue/$id', params: { id } });
  const toSheets = (): void => void navigate({ to: '/sheets', search: { ids: picked.size > 0 ? [...picked.keys()].join(',') : undefined } });
  useKeys({ 'Ctrl+F': () => search.current?.select(), '/': () => search.current?.select(), 'Ctrl+N': add.open, 'Ctrl+Shift+P': toSheets });

  const asked = view.query !== '' || view.filters.length > 0;
  const empty = !rows.state.loading && rows.state.total === 0;
  return (
    <div className={css.screen}>
      <h1 className="unseen">{t('frame:screen-catalogue')}</h1>
      {picked.size > 0 && <BulkBar picked={picked} columns={columns} onClear={() => setPicked(new Map())} onSheets={toSheets} />}
      <FilterBar view={view} columns={columns} search={search} onChange={change} onAdd={add.open} />
      {empty ? (
        <div className={css.over}>
          {asked ? (
            <EmptyState icon={IconFilterOff} title={t('noMatch')} text={t('noMatchText')}><Button variant="filled" onClick={() => change({ query: '', filters: [] })}>{t('dropFilters')}</Button></EmptyState>
          ) : (
            <EmptyState icon={IconTable} title={rows.state.problem ? t('notRead') : t('noProducts')} text={rows.state.problem?.message ?? t('noProductsText')}>
              <Button variant="filled" leftSection={<IconFileImport size={17} />} onClick={() => void navigate({ to: '/import' })}>{t('importFile')}</Button>
              <Button leftSection={<IconPlus size={17} />} onClick={add.open}>{t('newProduct')}</Button>
            </EmptyState>
          )}
        </div>
      ) : columns.columns.length > 0 && (
        <Grid
          rows={rows} columns={columns.columns} nameOf={columns.nameOf} shown={columns.shown} optionsOf={columns.optionsOf}
          sort={view.sort} onSort={(sort) => change({ sort })} onWidth={(key, width) => layout.set((now) => ({ ...now, widths: { ...now.widths, [key]: width } }))}
          expanded={expanded} onFold={(id, on) => change({ expanded: on ? [...view.expanded.filter((one) => one !== id), id] : view.expanded.filter((one) => one !== id) })}
          picked={ids} onPick={pick} onPickAll={() => void pickAll()} onClear={() => setPicked(new Map())}
          range={range} onRange={move} write={write} refused={refused} onDismiss={dismiss} onOpen={open}
          place={start} onScroll={(scrollTop, scrollLeft) => place.set((now) => ({ ...now, scrollTop, scrollLeft }))}
        />
      )}
      <StatusBar rows={rows} columns={columns.columns} range={range} picked={picked.size} />
      <NewProduct opened={adding} onClose={add.close} families={columns.families} onMade={open} />
    </div>
  );
}
