import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { type ComponentProps, type KeyboardEvent, type ReactNode, useState } from 'react';
import type { Confidentiality } from '#base';
import { Field, type FieldMark } from './Field.tsx';

export type SavedFieldProps = {
  label: ReactNode;
  value: string;
  /** Called when the field is left with another text than it had. The text stays as typed until the answer is here. */
  onSave: (text: string) => Promise<unknown>;
  lang?: string;
  hint?: ReactNode;
  marks?: readonly FieldMark[];
  /** Judges the text while it stands there; for formats that can be checked without the core. */
  judge?: (text: string) => FieldMark | null;
  aside?: (text: string) => ReactNode;
  of?: Confidentiality;
  className?: string;
  multiline?: boolean;
  minRows?: number;
  placeholder?: string;
  readOnly?: boolean;
  options?: readonly { value: string; label: string }[];
  type?: ComponentProps<'input'>['type'];
  numeric?: boolean;
  autoFocus?: boolean;
  italic?: boolean;
};

/** A field without a Save button: it is saved when left or on Enter, Esc puts the old text back. */
export function SavedField(props: SavedFieldProps) {
  const { value, onSave, judge, aside, multiline, options, lang } = props;
  // What was typed and is not yet the stored value; null while the field shows the stored one.
  const [draft, setDraft] = useState<string | null>(null);
  const shown = draft ?? value;
  const judged = judge?.(shown) ?? null;
  const marks = [...(judged ? [judged] : []), ...(draft === null ? (props.marks ?? []) : [])];

  const commit = async (text: string): Promise<void> => {
    if (text === value) return setDraft(null);
    try {
      await onSave(text);
      setDraft((now) => (now === text ? null : now));
    } catch {
      // The draft stays on screen; the top bar says why it is not saved.
    }
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape' && draft !== null) {
      event.stopPropagation();
      setDraft(null);
    }
    if (event.key === 'Enter' && (!multiline || event.ctrlKey) && draft !== null) void commit(draft);
  };
  const onBlur = (): void => {
    if (draft !== null) void commit(draft);
  };
  const shared = { value: shown, lang, onBlur, onKeyDown, placeholder: props.placeholder, readOnly: props.readOnly };
  return (
    <Field label={props.label} lang={lang} hint={props.hint} marks={marks} aside={aside?.(shown)} of={props.of} className={props.className}>
      {(ids) => {
        if (options) return <NativeSelect {...ids} value={shown} disabled={props.readOnly} data={options.map((one) => ({ ...one }))} onChange={(event) => { setDraft(event.currentTarget.value); void commit(event.currentTarget.value); }} error={ids['aria-invalid']} />;
        if (multiline) return <Textarea {...ids} {...shared} minRows={props.minRows ?? 2} error={ids['aria-invalid']} onChange={(event) => setDraft(event.currentTarget.value)} />;
        return <TextInput {...ids} {...shared} type={props.type} error={ids['aria-invalid']} styles={{ input: { textAlign: props.numeric ? 'right' : undefined, fontStyle: props.italic && draft === null ? 'italic' : undefined } }} onChange={(event) => setDraft(event.currentTarget.value)} />;
      }}
    </Field>
  );
}
