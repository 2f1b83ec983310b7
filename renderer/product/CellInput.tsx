import { useState } from 'react';
import css from './product.module.css';

type Props = { label: string; text: string; numeric?: boolean; /** Takes the text; false when it cannot be read: it stays, marked. */ onKeep: (text: string) => boolean; readOnly?: boolean; placeholder?: string; width?: number };

/** A small input inside a table of the form: kept when left or on Enter, Esc puts it back. */
export function CellInput({ label, text, numeric, onKeep, readOnly, placeholder, width }: Props) {
  const [draft, setDraft] = useState<string | null>(null);
  const [bad, setBad] = useState(false);
  const keep = (): void => {
    if (draft === null) return;
    if (draft === text) return setDraft(null);
    const taken = onKeep(draft.trim());
    setBad(!taken);
    if (taken) setDraft(null);
  };
  return (
    <input
      className={css.cellInput} aria-label={label} aria-invalid={bad || undefined} value={draft ?? text} readOnly={readOnly} placeholder={placeholder} style={{ textAlign: numeric ? 'right' : 'left', width }}
      onChange={(event) => { setDraft(event.currentTarget.value); setBad(false); }} onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) keep();
        if (event.key === 'Escape' && draft !== null) {
          event.stopPropagation();
          setDraft(null);
          setBad(false);
        }
      }}
    />
  );
}
