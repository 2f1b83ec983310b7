import { IconCheck } from '@tabler/icons-react';
import { type DragEvent, type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Thumb } from '../catalogue/Thumb.tsx';
import { classes } from '../ui/classes.ts';
import { cellText, type MatrixCell } from './matrixShape.ts';
import type { MatrixField } from './useMatrixFields.ts';
import css from './variants.module.css';

type Keep = (text: string, leave: 'Enter' | 'Tab' | 'blur', back: boolean, everywhere: boolean) => void;
type Props = { id: string; down: number; across: number; cell: MatrixCell; field: MatrixField; cursor: boolean; inside: boolean; editing: { typed: string | null } | null; onKeep: Keep; onBack: () => void; onFiles: (id: string, files: readonly File[]) => void };

/** One place: its value, slanted when it is the parent's; hatched where there is no variant. */
export function MatrixCellView({ id, down, across, cell, field, cursor, inside, editing, onKeep, onBack, onFiles }: Props) {
  const { t } = useTranslation('variants');
  const [variant, twin] = cell.variants;
  const text = cellText(cell, field.key);
  const inherited = variant?.inherited === true && field.key !== 'exists';
  const title = twin ? t('clash', { skus: cell.variants.map((one) => one.sku).join(', ') }) : variant ? `${variant.sku}${inherited ? ` · ${t('fromParent')}` : ''}` : t('noVariantHere');
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    if (variant) onFiles(variant.id, [...event.dataTransfer.files]);
  };
  return (
    <div
      id={id} role="gridcell" aria-colindex={across + 2} aria-selected={inside || cursor} data-row={down} data-column={across} title={title}
      className={classes(css.cell, field.numeric && css.number, inherited && css.inherited, !variant && css.none, inside && css.inside, cursor && css.cursor, twin && css.clash)}
      {...(field.key === 'image' ? { onDragOver: (event: DragEvent) => event.preventDefault(), onDrop: drop } : {})}
    >
      {editing ? <Editor label={`${field.label}, ${variant?.sku ?? ''}`} text={inherited ? '' : field.typed(text)} typed={editing.typed} field={field} onKeep={onKeep} onBack={onBack} />
        : field.key === 'image' ? variant?.thumbnail && <Thumb blob={variant.thumbnail} size={20} alt={variant.sku} />
        : field.key === 'exists' ? variant && <span className="row"><IconCheck size={14} className="pass" aria-hidden /><span className="ell">{variant.sku}</span></span>
        : <span className="ell">{field.shown(text)}</span>}
      {!variant && !editing && <span className="unseen">{t('noVariantHere')}</span>}
      {inherited && !editing && <span className="unseen">{t('fromParent')}</span>}
    </div>
  );
}

function Editor({ label, text, typed, field, onKeep, onBack }: { label: string; text: string; typed: string | null; field: MatrixField; onKeep: Keep; onBack: () => void }) {
  const [value, setValue] = useState(typed ?? text);
  // Enter and Esc end the edit; the blur that follows them must not end it twice.
  const ended = useRef(false);
  const end = (act: () => void): void => {
    if (ended.current) return;
    ended.current = true;
    act();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const { key } = event;
    if (key === 'Escape') end(onBack);
    else if (key === 'Enter' || key === 'Tab') {
      event.preventDefault();
      end(() => onKeep(value, key, event.shiftKey, event.ctrlKey || event.metaKey));
    }
  };
  const leave = (): void => end(() => (value === text ? onBack() : onKeep(value, 'blur', false, false)));
  if (field.options) {
    return <select className={css.editor} aria-label={label} autoFocus value={value} onChange={(event) => setValue(event.currentTarget.value)} onKeyDown={onKeyDown} onBlur={leave}>{field.options.map((one) => <option key={one.value} value={one.value}>{one.label}</option>)}</select>;
  }
  return <input className={css.editor} aria-label={label} autoFocus value={value} style={{ textAlign: field.numeric ? 'right' : 'left' }} onFocus={(event) => typed === null && event.currentTarget.select()} onChange={(event) => setValue(event.currentTarget.value)} onKeyDown={onKeyDown} onBlur={leave} />;
}
