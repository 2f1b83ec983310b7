import { type KeyboardEvent, useState } from 'react';
import { useFailure } from '../ui/useFailure.ts';
import css from './fair.module.css';

type Props = { cell: string; label: string; text: string; placeholder: string; numeric: boolean; onKeep: (text: string) => Promise<void>; onKey: (event: KeyboardEvent) => void; onDone: () => void };

/** A small input of a line: kept when left or on Enter, Esc puts it back. What could not be taken stays, marked. */
export function LineInput({ cell, label, text, placeholder, numeric, onKeep, onKey, onDone }: Props) {
  const fail = useFailure();
  const [draft, setDraft] = useState<string | null>(null);
  const [bad, setBad] = useState(false);
  const keep = async (): Promise<boolean> => {
    if (draft === null || draft.trim() === text) {
      setDraft(null);
      return true;
    }
    try {
      await onKeep(draft.trim());
      setDraft(null);
      return true;
    } catch (error) {
      setBad(true);
      fail(error);
      return false;
    }
  };
  return (
    <input
      className={css.input} data-cell={cell} aria-label={label} aria-invalid={bad || undefined} value={draft ?? text} placeholder={placeholder} style={{ textAlign: numeric ? 'right' : 'left' }} inputMode={numeric ? 'decimal' : undefined}
      onChange={(event) => { setDraft(event.currentTarget.value); setBad(false); }}
      onBlur={() => { if (!bad) void keep(); }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
          event.preventDefault();
          void keep().then((taken) => taken && onDone());
        } else if (event.key === 'Escape') {
          event.stopPropagation();
          setDraft(null);
          setBad(false);
          onDone();
        } else onKey(event);
      }}
    />
  );
}
