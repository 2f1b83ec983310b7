import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CrossCell } from '#app/contract';
import { classes } from '../ui/classes.ts';
import { OutcomeIcon } from '../ui/OutcomeBadge.tsx';
import type { ShownOutcome } from '../ui/outcome.ts';
import { visibleText } from '../ui/visibleText.tsx';
import { cellOutcome, type Crossed, type CrossRow, rowOutcome } from './crossing.ts';
import { useCellText } from './useCellText.ts';
import { useFactName } from './useFactName.ts';
import css from './page.module.css';

const TINT: Readonly<Partial<Record<ShownOutcome, string | undefined>>> = { error: css.cellError, warning: css.cellWarning, info: css.cellInfo, waived: css.cellWaived, unknown: css.cellUnknown };

function CellValue({ fact, cell, outcome }: { fact: string; cell: CrossCell; outcome: ShownOutcome }) {
  const { t } = useTranslation('crosscheck');
  const shown = useCellText();
  if (cell.state === 'none') return <span className="hint"><span aria-hidden>—</span><span className="unseen">{t('notOnKind')}</span></span>;
  if (cell.text === '') return <span className={cell.state === 'differs' ? '' : 'hint'}>{t('empty')}</span>;
  const text = shown(fact, cell);
  return <span className={css.cellInner}>{cell.state === 'differs' && <><span aria-hidden>≠</span><span className="unseen">{t('differs')}</span></>}<span className="ell" title={text}>{visibleText(text)}</span>{cell.state !== 'differs' && outcome !== 'pass' && <OutcomeIcon outcome={outcome} size={13} />}</span>;
}

type Props = { crossed: Crossed; rows: readonly CrossRow[]; at: { fact: string; paper: string } | null; onAt: (at: { fact: string; paper: string }) => void; onOpen: () => void };

/** Facts by documents. One keyboard stop: arrows travel, Enter opens both places side by side. */
export function CrossGrid({ crossed, rows, at, onAt, onOpen }: Props) {
  const { t } = useTranslation(['crosscheck', 'ui']);
  const factName = useFactName();
  const grid = useRef<HTMLDivElement>(null);
  const row = Math.max(0, rows.findIndex((one) => one.fact === at?.fact));
  const column = Math.max(0, crossed.papers.findIndex((one) => one.id === at?.paper));
  useEffect(() => {
    grid.current?.querySelector(`#cross-${row}-${column}`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [row, column]);
  const look = (toRow: number, toColumn: number): void => {
    const fact = rows[Math.min(Math.max(toRow, 0), rows.length - 1)]?.fact;
    const paper = crossed.papers[Math.min(Math.max(toColumn, 0), crossed.papers.length - 1)]?.id;
    if (fact && paper) onAt({ fact, paper });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const steps: Record<string, () => void> = { ArrowDown: () => look(row + 1, column), ArrowUp: () => look(row - 1, column), ArrowRight: () => look(row, column + 1), ArrowLeft: () => look(row, column - 1), Home: () => look(row, 0), End: () => look(row, crossed.papers.length - 1), PageDown: () => look(row + 10, column), PageUp: () => look(row - 10, column), Enter: onOpen };
    const step = steps[event.key];
    if (!step || event.altKey || event.ctrlKey) return;
    event.preventDefault();
    event.stopPropagation();
    step();
  };
  const names = new Map(crossed.documents.map((one) => [one.id, one]));
  return (
    <div ref={grid} className={css.grid}>
      <div className={css.table} role="grid" tabIndex={0} aria-label={t('crossCheck')} aria-activedescendant={`cross-${row}-${column}`} onKeyDown={onKeyDown} data-pane="">
        <div role="rowgroup" className={css.rows}>
          <div role="row" className={css.line}>
            <div role="columnheader" className={classes(css.colHead, css.corner)}>{t('fact')}</div>
            <div role="columnheader" className={classes(css.colHead, css.outcome)}><span className="unseen">{t('outcome')}</span></div>
            {crossed.papers.map((one) => <div key={one.id} role="columnheader" className={css.colHead} title={one.number}>{names.get(one.id)?.name}{one.state === 'draft' && <span className={css.draft}>{t('stillFree')}</span>}</div>)}
          </div>
        </div>
        <div role="rowgroup" className={css.rows}>
          {rows.map((one, atRow) => {
            const worst = rowOutcome(one, crossed.findings);
            return (
              <div key={one.fact} role="row" className={css.line}>
                <div role="rowheader" className={css.rowHead}>{factName(one.fact)}</div>
                <div role="gridcell" className={classes(css.td, css.outcome)} title={t(`ui:${worst}`)}><OutcomeIcon outcome={worst} size={15} /><span className="unseen">{t(`ui:${worst}`)}</span></div>
                {one.cells.map((cell, atColumn) => {
                  const outcome = cellOutcome(cell, crossed.findings);
                  const on = at?.fact === one.fact && at.paper === cell.paper;
                  return <div key={cell.paper} role="gridcell" id={`cross-${atRow}-${atColumn}`} aria-selected={on} className={classes(css.td, css.cell, cell.state === 'differs' && TINT[outcome], on && css.cellOn)} onClick={() => onAt({ fact: one.fact, paper: cell.paper })} onDoubleClick={onOpen}><CellValue fact={one.fact} cell={cell} outcome={outcome} /></div>;
                })}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}
