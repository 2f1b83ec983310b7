import { Checkbox } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Thumb } from '../catalogue/Thumb.tsx';
import { classes } from '../ui/classes.ts';
import { OutcomeBadge } from '../ui/OutcomeBadge.tsx';
import { countOf } from '../ui/outcome.ts';
import { GroupMark } from './GroupMarks.tsx';
import css from './listing.module.css';
import { RowPoints } from './RowPoints.tsx';
import type { ListingFlow, Readiness } from './useListing.ts';
import { visibleText } from '../ui/visibleText.tsx';

type Row = Readiness['rows'][number];
const ROW = 44;

/** The last level of a category: the rest of a long path would hide it. */
const leafOf = (category: string | null): string => category?.split(/[>/|»]/u).at(-1)?.trim() ?? '';

function Line({ row, chosen, selected, onChoose, onSelect }: { row: Row; chosen: boolean; selected: boolean; onChoose: () => void; onSelect: () => void }) {
  const { t } = useTranslation('listing');
  const errors = countOf(row.findings, 'error');
  const warnings = countOf(row.findings, 'warning');
  return (
    <div role="row" className={classes(css.line, selected && css.lineOn)} aria-selected={selected}>
      <div role="cell"><Checkbox size="xs" checked={chosen} onChange={onChoose} aria-label={t('choose', { sku: row.sku })} /></div>
      <div role="cell"><Thumb blob={row.thumbnail} size={32} /></div>
      <div role="cell" className={css.nameCell}>
        <button type="button" className={css.name} onClick={onSelect}><span className="ell">{visibleText(row.name || row.sku)}</span><span className="small quiet ell" title={row.category ?? undefined}>{visibleText([row.sku, leafOf(row.category)].filter(Boolean).join(' · '))}</span></button>
      </div>
      {row.groups.map((group) => <div role="cell" key={group.group} className={css.groupCell}><GroupMark group={group} /></div>)}
      <div role="cell" className={css.state}>
        {row.ready ? <OutcomeBadge outcome="pass" bare /> : <OutcomeBadge outcome="error" bare count={errors} />}
        {warnings > 0 && <OutcomeBadge outcome="warning" bare count={warnings} short />}
      </div>
    </div>
  );
}

/** Readiness of every item for one storefront, in the storefront's six groups; never its own score. */
export function Board({ flow, readiness }: { flow: ListingFlow; readiness: Readiness }) {
  const { t } = useTranslation('listing');
  const [selected, setSelected] = useState<string | null>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const { rows } = readiness;
  const virtual = useVirtualizer({ count: rows.length, getScrollElement: () => scroller.current, estimateSize: () => ROW, overscan: 10 });
  const { chosen } = flow.state;
  const open = useMemo(() => rows.find((one) => one.id === selected) ?? rows.find((one) => !one.ready) ?? rows[0], [rows, selected]);
  const toggle = (id: string): void => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    flow.patch({ chosen: next });
  };
  const all = chosen.size === rows.length && rows.length > 0;
  return (
    <div className={css.two}>
      <div ref={scroller} className={css.board} role="table" aria-label={t('boardCaption')} aria-rowcount={rows.length} tabIndex={0}>
        <div role="row" className={css.boardHead}>
          <div role="columnheader"><Checkbox size="xs" aria-label={t('chooseAll')} checked={all} indeterminate={!all && chosen.size > 0} onChange={() => flow.patch({ chosen: new Set(all ? [] : rows.map((one) => one.id)) })} /></div>
          <div role="columnheader"><span className="unseen">{t('photo')}</span></div>
          <div role="columnheader">{t('item')}</div>
          {(rows[0]?.groups ?? []).map(({ group }) => <div role="columnheader" key={group} className={css.groupCell}>{t(`group-${group}`)}</div>)}
          <div role="columnheader">{t('state')}</div>
        </div>
        <div role="rowgroup" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const row = rows[index];
            return row && (
              <div key={row.id} className={css.place} style={{ transform: `translateY(${start}px)` }}>
                <Line row={row} chosen={chosen.has(row.id)} selected={open?.id === row.id} onChoose={() => toggle(row.id)} onSelect={() => setSelected(row.id)} />
              </div>
            );
          })}
        </div>
      </div>
      {open && flow.storefront !== null && <RowPoints row={open} storefront={flow.storefront} onFixed={flow.refresh} />}
    </div>
  );
}
