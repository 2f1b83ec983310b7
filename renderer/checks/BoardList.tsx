import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardGroup, BoardRow } from '#app/contract';
import { classes } from '../ui/classes.ts';
import { OutcomeBadge } from '../ui/OutcomeBadge.tsx';
import { useFormat } from '../ui/useFormat.ts';
import css from './checks.module.css';
import { useCountries } from './countries.ts';
import type { Rows } from './useBoard.ts';
import { visibleText } from '../ui/visibleText.tsx';

const LINE = 46;
const HEAD = 29;
type Line = Extract<BoardRow, { type: 'line' }>;
type Head = Extract<BoardRow, { type: 'head' }>;

type Props = { rows: Rows; group: BoardGroup; at: number; onAt: (at: number) => void; onRange: (first: number, last: number) => void };

/** The list at the left, of which only the rows in sight exist. */
export function BoardList({ rows, group, at, onAt, onRange }: Props) {
  const { t } = useTranslation('checks');
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({ count: rows.total, getScrollElement: () => scroller.current, estimateSize: (index) => (rows.row(index)?.type === 'head' ? HEAD : LINE), overscan: 6 });
  const shown = virtual.getVirtualItems();
  const [first, last] = [shown[0]?.index ?? 0, shown.at(-1)?.index ?? 0];
  useEffect(() => onRange(first, last), [first, last, onRange]);
  useEffect(() => virtual.measure(), [virtual, rows.total, rows.loaded, group]);
  useEffect(() => {
    virtual.scrollToIndex(at);
  }, [virtual, at]);
  return (
    <div ref={scroller} className={css.list} role="listbox" aria-label={t('findings')} tabIndex={0} aria-activedescendant={shown.some((one) => one.index === at) && rows.row(at) ? `board-row-${at}` : undefined} data-pane="">
      <div style={{ height: virtual.getTotalSize(), position: 'relative' }} role="presentation">
        {shown.map(({ index, start, size }) => {
          const row = rows.row(index);
          const place = { position: 'absolute', top: start, height: size, left: 0, right: 0 } as const;
          if (!row) return <div key={index} style={place} className={css.line} role="option" aria-selected={false} aria-label={t('loading')} />;
          return row.type === 'head'
            ? <div key={index} id={`board-row-${index}`} style={place} className={css.groupHead} role="option" aria-selected={false} aria-disabled="true"><HeadText head={row} group={group} /></div>
            : <div key={index} id={`board-row-${index}`} style={place} role="option" aria-selected={index === at} aria-posinset={row.nth} aria-setsize={rows.lines} className={classes(css.line, index === at && css.lineOn)} onClick={() => onAt(index)} onKeyDown={undefined}><LineText line={row} /></div>;
        })}
      </div>
    </div>
  );
}

const SUBJECTS = ['exporter', 'product', 'listing', 'certificate', 'shipment'] as const;

function HeadText({ head, group }: { head: Head; group: BoardGroup }) {
  const { t } = useTranslation('checks');
  const { nameOf } = useCountries();
  const subject = SUBJECTS.find((one) => one === head.name) ?? 'other';
  const name = group === 'destination' ? (head.name === '' ? t('anywhere') : nameOf(head.name)) : group === 'pack' ? head.name || t('noPack') : t(`on-${subject}`);
  return <span className="ell">{name} · {t('pointsKinds', { points: head.points, kinds: head.lines })}</span>;
}

const COUNTED = ['error', 'warning', 'info', 'unknown', 'waived'] as const;

function LineText({ line }: { line: Line }) {
  const { t } = useTranslation(['checks', 'ui']);
  const { count } = useFormat();
  const more = line.items - line.skus.length;
  const items = [...line.skus, ...(more > 0 && line.skus.length > 0 ? [t('more', { count: more })] : [])].join(', ');
  return (
    <>
      <span className={css.lineBadge}><OutcomeBadge outcome={line.outcome} /></span>
      <span className="grow" style={{ minWidth: 0 }}>
        <span className={classes(css.lineTitle, 'ell')}>{visibleText(line.title)}</span>
        <span className={css.lineNote}>{line.counts ? COUNTED.filter((one) => (line.counts?.[one] ?? 0) > 0).map((one) => t(`ui:${one}Count`, { count: line.counts?.[one] ?? 0 })).join(' · ') : [line.rule, items].filter(Boolean).join(' · ')}</span>
      </span>
      <span className="quiet small">{line.counts ? (line.skus[0] ?? t('theFirm')) : line.subject === 'exporter' ? t('profile') : t('items', { count: line.items, shown: count(line.items) })}</span>
    </>
  );
}
