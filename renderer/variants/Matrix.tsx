import { useNavigate } from '@tanstack/react-router';
import { type PointerEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { at, boxOf, cellCount, onward, type Range } from '../catalogue/range.ts';
import { classes } from '../ui/classes.ts';
import { MatrixCellView } from './MatrixCellView.tsx';
import { MatrixStatus } from './MatrixStatus.tsx';
import { planCells, type Place, type Planned, shapeOf, type Matrix as Answer } from './matrixShape.ts';
import { useMatrixKeys } from './useMatrixKeys.ts';
import type { MatrixField } from './useMatrixFields.ts';
import css from './variants.module.css';

type Props = { answer: Answer; row: string; column: string; rest: Place; field: MatrixField; write: (planned: Planned) => void; addPhotos: (id: string, files: readonly File[]) => void };

/** Two axes as a sheet: one cell for each place, one field of the variant that stands there. */
export function Matrix({ answer, row, column, rest, field, write, addPhotos }: Props) {
  const { t } = useTranslation(['variants', 'ui']);
  const navigate = useNavigate();
  const name = useId();
  const box = useRef<HTMLDivElement>(null);
  const photo = useRef<HTMLInputElement>(null);
  const [range, setRange] = useState<Range>(() => at(0, 0));
  const [editing, setEditing] = useState<{ typed: string | null } | null>(null);
  const [dragging, setDragging] = useState(false);
  const shape = shapeOf(answer, row, column, rest);
  const held = (one: Range['cursor']): Range['cursor'] => ({ row: Math.min(one.row, shape.rows.length - 1), column: Math.min(one.column, shape.columns.length - 1) });
  const shown: Range = { anchor: held(range.anchor), cursor: held(range.cursor) };
  const marked = boxOf(shown);
  const here = shape.at(shown.cursor.row, shown.cursor.column);
  const cellId = (down: number, across: number): string => `${name}-${down}-${across}`;

  const focus = (): void => box.current?.focus({ preventScroll: true });
  const show = (next: Range): void => {
    setRange(next);
    requestAnimationFrame(() => document.getElementById(cellId(next.cursor.row, next.cursor.column))?.scrollIntoView({ block: 'nearest', inline: 'nearest' }));
  };
  const startEdit = (typed: string | null): void => {
    if (here.variants.length === 0 && field.key !== 'exists') return;
    if (field.key === 'image') photo.current?.click();
    else setEditing({ typed });
  };
  const keep = (text: string, leave: 'Enter' | 'Tab' | 'blur', back: boolean, everywhere: boolean): void => {
    setEditing(null);
    write(planCells(everywhere ? marked : { top: shown.cursor.row, bottom: shown.cursor.row, left: shown.cursor.column, right: shown.cursor.column }, shape, field.key, () => text));
    if (leave === 'blur') return;
    focus();
    if (everywhere) return;
    const next = onward(shown.cursor, leave, back, { rows: shape.rows.length, columns: shape.columns.length, page: 10 });
    show(at(next.row, next.column));
  };
  const keys = useMatrixKeys({ shape, field: field.key, range: shown, setRange: show, startEdit, write, open: (id) => void navigate({ to: '/catalogue/$id', params: { id } }) });

  const cellAt = (event: PointerEvent): Range['cursor'] | null => {
    const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-row]') : null;
    return cell ? { row: Number(cell.dataset.row), column: Number(cell.dataset.column) } : null;
  };
  const onPointerDown = (event: PointerEvent): void => {
    const cell = cellAt(event);
    if (!cell || event.button !== 0 || (event.target instanceof Element && event.target.closest('input, select'))) return;
    setRange(event.shiftKey ? { ...shown, cursor: cell } : { anchor: cell, cursor: cell });
    setDragging(true);
    focus();
  };
  const onPointerMove = (event: PointerEvent): void => {
    const cell = dragging && event.buttons === 1 ? cellAt(event) : null;
    if (cell && (cell.row !== shown.cursor.row || cell.column !== shown.cursor.column)) setRange({ ...shown, cursor: cell });
  };
  const whole = (down: number | null, across: number | null): void => {
    show({ anchor: { row: down ?? 0, column: across ?? 0 }, cursor: { row: down ?? shape.rows.length - 1, column: across ?? shape.columns.length - 1 } });
    focus();
  };
  const labels = [row, column].map((key) => answer.axes.find((one) => one.key === key)?.label ?? '');
  return (
    <>
      <div
        ref={box} className={css.matrix} role="grid" tabIndex={0} aria-label={t('matrixName', { field: field.label })} aria-rowcount={shape.rows.length + 1} aria-colcount={shape.columns.length + 1} aria-multiselectable aria-activedescendant={cellId(shown.cursor.row, shown.cursor.column)}
        onKeyDown={editing ? undefined : keys.onKeyDown} onCopy={editing ? undefined : keys.onCopy} onPaste={editing ? undefined : keys.onPaste}
        onPointerDown={onPointerDown} onPointerMove={onPointerMove} onPointerUp={() => setDragging(false)} onDoubleClick={(event) => event.target instanceof Element && event.target.closest('[data-row]') && startEdit(null)}
      >
        <div role="row" aria-rowindex={1} className={css.line}>
          <div role="columnheader" aria-colindex={1} className={css.corner}><span className="ell">{labels.filter(Boolean).join(' × ')}</span></div>
          {shape.columns.map((value, across) => <div key={value.key} role="columnheader" aria-colindex={across + 2} className={classes(css.head, css.columnHead, field.numeric && css.number, across >= marked.left && across <= marked.right && css.marked)} title={t('pickColumn')} onClick={() => whole(null, across)}><span className="ell">{value.text || field.label}</span></div>)}
        </div>
        {shape.rows.map((value, down) => (
          <div key={value.key} role="row" aria-rowindex={down + 2} className={css.line}>
            <div role="rowheader" aria-colindex={1} className={classes(css.head, css.rowHead, down >= marked.top && down <= marked.bottom && css.marked)} title={t('pickRow')} onClick={() => whole(down, null)}><span className="ell">{value.text}</span></div>
            {shape.columns.map((_one, across) => {
              const cursor = down === shown.cursor.row && across === shown.cursor.column;
              const inside = down >= marked.top && down <= marked.bottom && across >= marked.left && across <= marked.right;
              return <MatrixCellView key={_one.key} id={cellId(down, across)} down={down} across={across} cell={shape.at(down, across)} field={field} cursor={cursor} inside={inside} editing={cursor ? editing : null} onKeep={keep} onBack={() => { setEditing(null); focus(); }} onFiles={addPhotos} />;
            })}
          </div>
        ))}
      </div>
      <MatrixStatus cell={here} field={field} cells={cellCount(marked)} onSet={(text) => write(planCells(marked, shape, field.key, () => text))} />
      <input ref={photo} type="file" hidden accept="image/jpeg,image/png,image/webp" multiple aria-label={t('addPhoto')} onChange={(event) => { const [one] = here.variants; if (one) addPhotos(one.id, [...(event.currentTarget.files ?? [])]); event.currentTarget.value = ''; }} />
    </>
  );
}
