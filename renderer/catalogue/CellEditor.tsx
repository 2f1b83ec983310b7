import { type KeyboardEvent, type RefCallback, useId, useRef, useState } from 'react';
import { IconListSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { hsAsked } from '../hs/hsAsked.ts';
import type { FieldMark } from '../ui/Field.tsx';
import { useHsJudge, useIdJudge } from '../ui/idMark.ts';
import { OutcomeIcon } from '../ui/OutcomeBadge.tsx';
import { hasHidden, hiddenNames } from '../ui/visibleText.tsx';
import css from './grid.module.css';
import type { ShownColumn } from './columns.ts';

export type Leave = { key: 'Enter' | 'Tab' | 'blur'; back: boolean };
type Props = { column: ShownColumn; label: string; text: string; /** Typed over the cell: the text begins anew. */ typed: string | null; /** Opens the list of a choice at once. */ list: boolean; options: readonly { value: string; label: string }[] | undefined; onKeep: (text: string, leave: Leave) => void; onBack: () => void };

/** What is to be said of a text while it stands in the cell; null when nothing is. Only the form is judged: whether a number exists is known elsewhere. */
function useJudged(column: ShownColumn, text: string): FieldMark | null {
  const { t } = useTranslation('catalogue');
  const [hs, gtin] = [useHsJudge(), useIdJudge('gtin')];
  if (hasHidden(text)) return { outcome: 'warning', text: t('hiddenSigns', { names: hiddenNames(text).join(', ') }) };
  const mark = column.key === 'hsCode' ? hs(text) : column.key === 'gtin' ? gtin(text) : null;
  return mark?.outcome === 'error' ? { ...mark, outcome: 'warning' } : mark;
}

const openList: RefCallback<HTMLSelectElement> = (one) => {
  try {
    one?.showPicker();
  } catch {
    // Without a key press behind it a browser may refuse; Alt+↓ opens it then.
  }
};

/** The cell being edited: Enter and Tab keep and move on, Esc puts the old text back, leaving keeps. */
export function CellEditor({ column, label, text, typed, list, options, onKeep, onBack }: Props) {
  const { t } = useTranslation('hs');
  const [value, setValue] = useState(typed ?? text);
  const note = useId();
  const judged = useJudged(column, value);
  // Esc and Enter end the edit; the blur that follows them must not end it twice.
  const ended = useRef(false);
  const end = (act: () => void): void => {
    if (ended.current) return;
    ended.current = true;
    act();
  };
  // While a code is looked for in a dialog, the cell has lost the keyboard without being left.
  const picking = useRef(false);
  const input = useRef<HTMLInputElement>(null);
  const findable = column.key === 'hsCode';
  const find = (): void => {
    picking.current = true;
    hsAsked.set({
      code: value,
      onPick: (code) => end(() => onKeep(code, { key: 'Enter', back: false })),
      onClose: () => {
        picking.current = false;
        input.current?.focus();
      },
    });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const { key } = event;
    if (findable && event.altKey && key === 'ArrowDown') {
      event.preventDefault();
      return find();
    }
    if (key === 'Enter' && event.altKey && column.type === 'longtext') return;
    if (key === 'Enter' || key === 'Tab') {
      event.preventDefault();
      end(() => onKeep(value, { key, back: event.shiftKey }));
    } else if (key === 'Escape') {
      event.preventDefault();
      end(onBack);
    }
  };
  const shared = { className: css.editor, 'aria-label': label, 'aria-describedby': judged ? note : undefined, onKeyDown, onBlur: () => picking.current || end(() => onKeep(value, { key: 'blur', back: false })) };
  const field = (): React.JSX.Element => {
    if (options) {
      return (
        <select {...shared} ref={list ? openList : undefined} value={value} autoFocus onChange={(event) => setValue(event.currentTarget.value)}>
          {!options.some((one) => one.value === value) && <option value={value}>{value}</option>}
          {options.map((one) => <option key={one.value} value={one.value}>{one.label}</option>)}
        </select>
      );
    }
    if (column.type === 'longtext' || text.includes('\n')) return <textarea {...shared} className={`${css.editor} ${css.longEditor}`} value={value} autoFocus onFocus={(event) => event.currentTarget.setSelectionRange(value.length, value.length)} onChange={(event) => setValue(event.currentTarget.value)} />;
    return <input {...shared} ref={input} value={value} autoFocus onFocus={(event) => (typed === null ? event.currentTarget.select() : undefined)} onChange={(event) => setValue(event.currentTarget.value)} style={{ textAlign: column.numeric ? 'right' : 'left' }} />;
  };
  return (
    <>
      {field()}
      {/* Pressing it must not take the keyboard from the cell: leaving would end the edit. */}
      {findable && <button type="button" tabIndex={-1} className={css.editorFind} aria-label={t('find')} title={`${t('find')} (Alt+↓)`} onPointerDown={(event) => { event.preventDefault(); event.stopPropagation(); }} onMouseDown={(event) => { event.preventDefault(); event.stopPropagation(); }} onClick={find}><IconListSearch size={14} stroke={1.75} /></button>}
      {judged && <span id={note} role="status" className={css.editorNote}><OutcomeIcon outcome={judged.outcome} size={13} />{judged.text}</span>}
    </>
  );
}
