import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportFlow, Inspected, Mapping } from '../importing/useImport.ts';
import { answersTo, type Column, changed, type Fit, isOfKind, type Kind, KINDS, samplesOf } from './columnState.ts';
import { useFieldNames } from './useFieldNames.ts';

/** What the panel beside the list is about. */
export type Side = 'column' | 'file';
/** What one column of the list is on screen. */
export type Line = { at: number; column: Column; name: string; samples: string[]; fit: Fit | undefined };

/** How many changes of one mapping can be taken back. */
const KEPT = 100;

/** Columns of a mapping while a person goes through them: search, filter, what is selected, and the way back from each change. */
export function useMapping(flow: ImportFlow, inspected: Inspected, mapping: Mapping) {
  const { t } = useTranslation('mapping');
  const nameOfField = useFieldNames();
  const [query, setQuery] = useState('');
  const [kind, setKind] = useState<Kind>('all');
  const [at, setAt] = useState(0);
  const [side, setSide] = useState<Side>(inspected.findings.length > 0 || inspected.sheets.length > 1 ? 'file' : 'column');
  const select = useCallback((place: number) => {
    setAt(place);
    setSide('column');
  }, []);
  /** The line to be scrolled to and to get the keyboard; each asking is a new one. */
  const [wanted, setWanted] = useState<{ at: number } | null>(null);
  const goTo = useCallback((place: number) => {
    select(place);
    setWanted({ at: place });
  }, [select]);
  const [past, setPast] = useState<Mapping[]>([]);
  const [fits, setFits] = useState<ReadonlyMap<string, Fit>>(new Map());
  const { patch } = flow;

  const put = useCallback((next: Mapping) => {
    setPast((before) => [...before.slice(-KEPT), mapping]);
    patch({ mapping: next });
  }, [mapping, patch]);
  const back = useCallback(() => {
    const last = past.at(-1);
    if (!last) return;
    setPast((before) => before.slice(0, -1));
    patch({ mapping: last });
  }, [past, patch]);

  const nameOf = useCallback((column: Column): string => {
    if (column.field === null) return t('leftOut');
    const known = inspected.fields.find((one) => one.key === column.field);
    return column.field.startsWith('attribute.') ? (known?.heading ?? column.label ?? column.heading) : nameOfField(column.field);
  }, [inspected.fields, t, nameOfField]);

  const lines = useMemo((): Line[] => mapping.columns.map((column, place) => ({ at: place, column, name: nameOf(column), samples: samplesOf(inspected, column.index), fit: fits.get(fitKey(place, column)) ?? (column === inspected.mapping.columns[place] ? inspected.fits[place] : undefined) })), [mapping, nameOf, inspected, fits]);
  const counts = useMemo(() => Object.fromEntries(KINDS.map((one) => [one, lines.filter((line) => isOfKind(one, line.column, line.fit, inspected)).length])) as Record<Kind, number>, [lines, inspected]);
  const shown = useMemo(() => lines.filter((line) => isOfKind(kind, line.column, line.fit, inspected) && (query === '' || answersTo(query, line.column, line.name, line.samples))), [lines, kind, query, inspected]);

  return {
    query, setQuery, kind, setKind, at, select, goTo, wanted, side, setSide, lines, counts, shown, sure: lines.filter((one) => isSure(one, inspected)).map((one) => one.at), canGoBack: past.length > 0, back, put,
    /** The line below in what is shown; the same one at the end. */
    after: (place: number): number => shown[shown.findIndex((one) => one.at === place) + 1]?.at ?? place,
    /** Changes some columns as one step. */
    change: (places: readonly number[], how: (column: Column) => Column) => put(changed(mapping, new Set(places), how)),
    /** The column once more, behind all others: it becomes a second field. */
    again: (place: number) => {
      const column = mapping.columns[place];
      if (!column) return;
      select(mapping.columns.length);
      put({ ...mapping, columns: [...mapping.columns, { index: column.index, heading: column.heading, field: null, by: 'none' }] });
    },
    /** Takes a repeated column out of the list. */
    drop: (place: number) => {
      select(Math.max(0, place - 1));
      put({ ...mapping, columns: mapping.columns.filter((_, each) => each !== place) });
    },
    learn: useCallback((place: number, column: Column, fit: Fit) => setFits((now) => { const key = fitKey(place, column); const known = now.get(key); return known?.filled === fit.filled && known.misfits === fit.misfits ? now : new Map(now).set(key, fit); }), []),
  };
}

/** Proposed, and no sample cell speaks against it. */
const isSure = ({ column, fit }: Line, inspected: Inspected): boolean => isOfKind('guessed', column, fit, inspected) && !isOfKind('misfit', column, fit, inspected);

/** What a count of misfits was made for: the column as it was then. */
const fitKey = (place: number, { field, transforms, unit, currency, decimal }: Column): string => JSON.stringify([place, field, transforms, unit, currency, decimal]);

export type MappingFlow = ReturnType<typeof useMapping>;
