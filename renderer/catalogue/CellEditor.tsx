import { type KeyboardEvent, useRef, useState } from 'react';
import css from './grid.module.css';
import type { ShownColumn } from './columns.ts';

export type Leave = { key: 'Enter' | 'Tab' | 'blur'; back: boolean };
type Props = { column: ShownColumn; label: string; text: string; /** Typed over the cell: the text begins anew. */ typed: string | null; options: readonly { value: string; label: string }[] | undefined; onKeep: (text: string, leave: Leave) => void; onBack: () => void };

/** The cell being edited: Enter and Tab keep and move on, Esc puts the old text back, leaving keeps. */
export function CellEditor({ column, label, text, typed, options, onKeep, onBack }: Props) {
  const [value, setValue] = useState(typed ?? text);
  // Esc and Enter end the edit; the blur that follows them must not end it twice.
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
    if (key === 'Enter' && event.altKey && column.type === 'longtext') return;
    if (key === 'Enter' || key === 'Tab') {
      event.preventDefault();
      end(() => onKeep(value, { key, back: event.shiftKey }));
    } else if (key === 'Escape') {
      event.preventDefault();
      end(onBack);
    }
  };
  const shared = { className: css.editor, 'aria-label': label, onKeyDown, onBlur: () => end(() => onKeep(value, { key: 'blur', back: false })) };
  if (options) {
    return (
      <select {...shared} value={value} autoFocus onChange={(event) => setValue(event.currentTarget.value)}>
        {!options.some((one) => one.value === value) && <option value={value}>{value}</option>}
        {options.map((one) => <option key={one.value} value={one.value}>{one.label}</option>)}
      </select>
    );
  }
  if (column.type === 'longtext') return <textarea {...shared} className={`${css.editor} ${css.longEditor}`} value={value} autoFocus onFocus={(event) => event.currentTarget.setSelectionRange(value.length, value.length)} onChange={(event) => setValue(event.currentTarget.value)} />;
  return <input {...shared} value={value} autoFocus onFocus={(event) => (typed === null ? event.currentTarget.select() : undefined)} onChange={(event) => setValue(event.currentTarget.value)} style={{ textAlign: column.numeric ? 'right' : 'left' }} />;
}
