import { IconArrowUpRight, IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { GridRow } from '#app/contract';
import { classes } from '../ui/classes.ts';
import { OutcomeIcon } from '../ui/OutcomeBadge.tsx';
import { shownText, visibleText } from '../ui/visibleText.tsx';
import css from './grid.module.css';
import type { LineWords } from './GridLine.tsx';
import { Thumb } from './Thumb.tsx';

export const cellId = (row: number, column: number): string => `cell-${row}-${column}`;
/** Letters of a cell that are laid out; the rest is cut off at its edge anyway. */
const MOST_LETTERS = 300;
/** Letters that a tooltip repeats. */
const MOST_TOLD = 1_200;
const LONG = 24;

export type CellLook = {
  row: number; at: number; left: number; width: number; height: number; text: string; className: string; selected: boolean; here: boolean; readOnly: boolean;
  /** Worst point that stands at this cell. */
  mark: GridRow['marks'][number] | undefined;
  /** After the text: how many variants there are. */
  aside: string; handle: boolean; editor: ReactNode; children?: ReactNode;
};

/** One cell: one element and its text, unless something special stands in it. A plain function: five hundred components a frame would cost more than what they draw. */
export function gridCell(key: string, { row, at, left, width, height, text, className, selected, here, readOnly, mark, aside, handle, editor, children }: CellLook): ReactNode {
  const short = text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS)}…` : text;
  return (
    <div
      key={key} role="gridcell" id={here ? cellId(row, at) : undefined} aria-colindex={at + 2} aria-selected={selected} aria-readonly={readOnly || undefined} data-column={at}
      className={className} style={{ left, width, lineHeight: `${height - 1}px` }}
    >
      {editor ?? (children ?? (aside === '' ? visibleText(short) : <span className={css.withAside}><span className="ell">{visibleText(short)}</span><span className={css.variants}>· {aside}</span></span>))}
      {!editor && mark && <span className={css.mark}><OutcomeIcon outcome={mark.outcome} size={12} /><span className="unseen">{mark.text}</span></span>}
      {handle && <span className={css.handle} data-handle aria-hidden />}
    </div>
  );
}

/** What a cell tells when the pointer rests on it: its point, and its text where that may be cut off. */
export function toldOf(text: string, mark: GridRow['marks'][number] | undefined): string {
  const told = text.length > LONG ? shownText(text.slice(0, MOST_TOLD)) : '';
  return [mark?.text ?? '', told].filter((one) => one !== '').join('\n');
}

type SkuProps = { words: LineWords; row: GridRow; open: boolean; height: number; onFold: (id: string) => void; onOpen: (id: string) => void };

/** The item number with its fold, its picture and the way into the record. */
export function SkuCell({ words, row, open, height, onFold, onOpen }: SkuProps) {
  const Chevron = open ? IconChevronDown : IconChevronRight;
  const opens = words.openRecord(row.sku);
  return (
    <span className={css.skuCell}>
      {row.kind === 'variant' ? <span className={css.elbow} aria-hidden />
        : row.variants > 0 ? <button type="button" tabIndex={-1} className={css.fold} aria-label={words.fold(row.sku, open)} aria-expanded={open} onClick={() => onFold(row.id)}><Chevron size={13} stroke={1.75} /></button>
        : <span className={css.fold} />}
      <Thumb blob={row.thumbnail} size={Math.min(height - 4, 32)} />
      <span className={classes(css.sku, 'ell')}>{visibleText(row.sku.slice(0, MOST_LETTERS))}</span>
      <button type="button" tabIndex={-1} className={css.open} aria-label={opens} title={`${opens} (F4)`} onClick={() => onOpen(row.id)}><IconArrowUpRight size={14} stroke={1.75} aria-hidden /></button>
    </span>
  );
}
