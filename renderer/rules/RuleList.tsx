import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { PackShown } from '#app/contract';
import { classes } from '../ui/classes.ts';
import { OutcomeIcon } from '../ui/OutcomeBadge.tsx';
import type { Listed } from './choice.ts';
import css from './rules.module.css';

type Row = { head: string; count: number } | Listed;

/** The rules at the left, under the title of their pack; only those in sight exist. */
export function RuleList({ rules, packs, current, onOpen }: { rules: readonly Listed[]; packs: readonly PackShown[]; current: string | undefined; onOpen: (rule: Listed) => void }) {
  const { t } = useTranslation(['rules', 'ui']);
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => {
    const byPack = new Map<string, Listed[]>();
    for (const one of rules) byPack.set(one.pack, [...(byPack.get(one.pack) ?? []), one]);
    return [...byPack].flatMap(([pack, own]): Row[] => [{ head: packs.find((one) => one.id === pack)?.title ?? t('retiredIds'), count: own.length }, ...own]);
  }, [rules, packs, t]);
  const virtual = useVirtualizer({ count: rows.length, getScrollElement: () => scroller.current, estimateSize: (index) => { const row = rows[index]; return row && 'head' in row ? 29 : 44; }, overscan: 8 });
  const at = rows.findIndex((one) => !('head' in one) && one.id === current);
  useEffect(() => virtual.measure(), [virtual, rows]);
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at);
  }, [virtual, at]);
  return (
    <div ref={scroller} className={css.list} role="listbox" tabIndex={0} aria-label={t('title')} aria-activedescendant={virtual.getVirtualItems().some((one) => one.index === at) ? `rule-row-${at}` : undefined} data-pane="">
      <div style={{ height: virtual.getTotalSize(), position: 'relative' }} role="presentation">
        {virtual.getVirtualItems().map(({ index, start, size }) => {
          const row = rows[index];
          const place = { position: 'absolute', top: start, height: size, left: 0, right: 0 } as const;
          if (!row) return null;
          if ('head' in row) return <div key={index} style={place} className={css.head} role="option" aria-selected={false} aria-disabled="true"><span className="ell">{row.head} · {row.count}</span></div>;
          return (
            <div key={index} id={`rule-row-${index}`} style={place} role="option" aria-selected={index === at} className={classes(css.line, index === at && css.lineOn)} onClick={() => onOpen(row)} onKeyDown={undefined}>
              {row.state === 'on' ? <OutcomeIcon outcome={row.severity} size={15} /> : <OutcomeIcon outcome="not-applicable" size={15} />}<span className="unseen">{row.state === 'on' ? t(`ui:${row.severity}`) : t(`state-${row.state}`)}</span>
              <span className="grow" style={{ minWidth: 0 }}><span className={classes('ell', 'strong', css.title)}>{row.title}</span><span className="small quiet">{[row.id, row.confidence, row.state === 'on' ? '' : t(`state-${row.state}`), row.changed ? t('state-changed') : ''].filter(Boolean).join(' · ')}</span></span>
            </div>
          );
        })}
      </div>
    </div>
  );
}
