import { keepPreviousData, useQueries } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Input, Output } from '#app/contract';
import { call } from '../client.ts';
import { currentCompany } from '../company.ts';
import { currentLanguage } from '../language.ts';
import { queryKey } from '../queries.ts';
import { useWatched } from '../state.ts';
import { classes } from '../ui/classes.ts';
import { OutcomeBadge, OutcomeIcon } from '../ui/OutcomeBadge.tsx';
import { visibleText } from '../ui/visibleText.tsx';
import css from './checks.module.css';
import { useCountries } from './countries.ts';
import { askedOf, type Filter, PAGE, pagesAt, type Question } from './useBoard.ts';

type MatrixRow = Output<'checks.matrix'>['rows'][number];
/** The pair that is looked at: an item, and a country ('' for rules of no country). */
export type Pair = { record: string; place: string };

const ROW = 34;

function usePages(question: Question, filter: Filter, first: number, last: number) {
  const company = useWatched(currentCompany);
  const language = useWatched(currentLanguage);
  const pages = pagesAt(first, last);
  const answers = useQueries({
    queries: pages.map((page) => {
      const input: Input<'checks.matrix'> = { ...askedOf(question), filter, from: page * PAGE, count: PAGE };
      return { queryKey: queryKey('checks.matrix', company, language, input), queryFn: () => call('checks.matrix', input), placeholderData: page === 0 ? keepPreviousData : undefined };
    }),
  });
  const byPage = new Map(pages.map((page, at) => [page, answers[at]?.data]));
  return { start: answers[0]?.data, row: (index: number): MatrixRow | undefined => byPage.get(Math.floor(index / PAGE))?.rows[index % PAGE] };
}

type Props = { question: Question; filter: Filter; chosen: Pair | null; onChosen: (pair: Pair) => void };

/** Items by countries: the worst of each pair and how many points. One keyboard stop: arrows move, the pair looked at is explained beside it. */
export function Matrix({ question, filter, chosen, onChosen }: Props) {
  const { t } = useTranslation(['checks', 'ui']);
  const { nameOf } = useCountries();
  const scroller = useRef<HTMLDivElement>(null);
  const [range, setRange] = useState({ first: 0, last: 0 });
  const { start, row } = usePages(question, filter, range.first, range.last);
  const [at, setAt] = useState({ row: 0, column: 0 });
  const virtual = useVirtualizer({ count: start?.total ?? 0, getScrollElement: () => scroller.current, estimateSize: () => ROW, overscan: 8, scrollPaddingStart: ROW });
  const shown = virtual.getVirtualItems();
  const [first, last] = [shown[0]?.index ?? 0, shown.at(-1)?.index ?? 0];
  useEffect(() => setRange({ first, last }), [first, last]);
  const places = start?.places ?? [];
  const look = (to: { row: number; column: number }): void => {
    const next = { row: Math.min(Math.max(to.row, 0), (start?.total ?? 1) - 1), column: Math.min(Math.max(to.column, 0), places.length - 1) };
    setAt(next);
    virtual.scrollToIndex(next.row);
    const record = row(next.row)?.record;
    if (record) onChosen({ record, place: places[next.column] ?? '' });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? ROW) / ROW) - 1);
    const steps: Record<string, { row: number; column: number }> = { ArrowDown: { ...at, row: at.row + 1 }, ArrowUp: { ...at, row: at.row - 1 }, ArrowRight: { ...at, column: at.column + 1 }, ArrowLeft: { ...at, column: at.column - 1 }, PageDown: { ...at, row: at.row + page }, PageUp: { ...at, row: at.row - page }, Home: { ...at, column: 0 }, End: { ...at, column: places.length - 1 } };
    const to = steps[event.key];
    if (!to || event.altKey || event.ctrlKey) return;
    look(to);
    event.preventDefault();
    event.stopPropagation();
  };
  const placeName = (place: string): string => (place === '' ? t('anywhere') : nameOf(place));
  const columns = { gridTemplateColumns: `minmax(200px, 1fr) repeat(${places.length}, 84px)` };
  return (
    <div ref={scroller} className={css.list} role="grid" tabIndex={0} aria-label={t('by-matrix')} aria-rowcount={(start?.total ?? 0) + 1} aria-colcount={places.length + 1} aria-activedescendant={`pair-${at.row}-${at.column}`} onKeyDown={onKeyDown} data-pane="">
      <div style={{ minWidth: 200 + places.length * 84 }} role="rowgroup">
        <div className={classes(css.matrixRow, css.matrixHead)} style={columns} role="row" aria-rowindex={1}>
          <span role="columnheader" className={css.matrixItem}>{t('item')}</span>
          {places.map((place) => <span key={place} role="columnheader" className={css.matrixPlace} title={placeName(place)}>{place === '' ? t('anywhereShort') : place}<span className="unseen"> {placeName(place)}</span></span>)}
        </div>
        <div style={{ height: virtual.getTotalSize(), position: 'relative' }} role="presentation">
          {shown.map(({ index, start: top }) => {
            const one = row(index);
            return (
              <div key={index} className={css.matrixRow} style={{ ...columns, position: 'absolute', top, left: 0, right: 0, height: ROW }} role="row" aria-rowindex={index + 2}>
                <span role="rowheader" className={classes(css.matrixItem, 'ell')}>{one && <><strong>{visibleText(one.sku ?? t('theFirm'))}</strong> <span className="quiet">{visibleText(one.name)}</span></>}</span>
                {places.map((place, column) => {
                  const cell = one?.cells[column];
                  const on = one !== undefined && chosen?.record === one.record && chosen.place === place;
                  return <span key={place} id={`pair-${index}-${column}`} role="gridcell" aria-selected={on} className={classes(css.matrixCell, on && css.matrixOn)} onClick={() => look({ row: index, column })}><CellText cell={cell ?? null} loaded={one !== undefined} /></span>;
                })}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

function CellText({ cell, loaded }: { cell: MatrixRow['cells'][number]; loaded: boolean }) {
  const { t } = useTranslation(['checks', 'ui']);
  if (!loaded) return null;
  if (cell === null) return <span className="hint" title={t('notAsked')}><span aria-hidden>—</span><span className="unseen">{t('notAsked')}</span></span>;
  if (cell.worst === null) return <span title={t('ui:pass')}><OutcomeIcon outcome="pass" /><span className="unseen">{t('ui:pass')}</span></span>;
  return <OutcomeBadge outcome={cell.worst} short count={cell.points} />;
}
