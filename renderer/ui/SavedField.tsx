import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { type ComponentProps, type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Confidentiality } from '#base';
import { DayInput } from './DayInput.tsx';
import { Field, type FieldMark } from './Field.tsx';
import { useSavedWhenGone } from './savedWhenGone.ts';
import { hasHidden, hiddenNames } from './visibleText.tsx';

export type SavedFieldProps = {
  label: ReactNode;
  value: string;
  /**
   * Called when the field is left with another text than it had. The text stays as typed until the answer is here.
   * An answer with a mark says why it was not taken: the text stays for correction.
   */
  onSave: (text: string) => Promise<FieldMark | null | undefined>;
  /** Keys that mean something beside typing. */
  onKey?: (event: KeyboardEvent<HTMLElement>) => void;
  lang?: string;
  hint?: ReactNode;
  marks?: readonly FieldMark[];
  /** Judges the text while it stands there; for formats that can be checked without the core. */
  judge?: (text: string) => FieldMark | null;
  aside?: (text: string) => ReactNode;
  /** Gives up the own value for the parent's: Alt+P while the field has the keyboard. */
  onParents?: () => Promise<FieldMark | null | undefined>;
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
  /** Draws the control in a way of its own; what is typed in it is kept by the field as any other text. */
  control?: (its: { value: string; describedBy: string | undefined; readOnly: boolean | undefined; onType: (text: string) => void; onKeep: (text: string) => void; onKeyDown: (event: KeyboardEvent<HTMLElement>) => void }) => ReactNode;
};

/** A field without a Save button: it is saved when left, when taken away or on Enter; Esc puts the old text back. */
export function SavedField(props: SavedFieldProps) {
  const { t } = useTranslation('catalogue');
  const { value, onSave, judge, aside, multiline, options, lang } = props;
  // What was typed and is not yet the stored value; null while the field shows the stored one.
  const [draft, setDraft] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<FieldMark | null>(null);
  // What was asked to be kept last: a field that goes away while the answer is on its way is not saved twice.
  const sent = useRef<string | null>(null);
  useSavedWhenGone({ draft, value, refused: refusal !== null, sent }, onSave);
  const shown = draft ?? value;
  const judged = judge?.(shown) ?? null;
  // An input cannot show a sign nobody sees: it is named below.
  const hidden: FieldMark[] = hasHidden(shown) ? [{ outcome: 'warning', text: t('hiddenSigns', { names: hiddenNames(shown).join(', ') }) }] : [];
  const marks = [...(refusal ? [refusal] : []), ...(judged ? [judged] : []), ...hidden, ...(draft === null ? (props.marks ?? []) : [])];

  const type = (text: string | null): void => {
    setDraft(text);
    setRefusal(null);
    sent.current = null;
  };
  const commit = async (text: string): Promise<void> => {
    if (text === value) return type(null);
    sent.current = text;
    try {
      const mark = (await onSave(text)) ?? null;
      setRefusal(mark);
      if (!mark) setDraft((now) => (now === text ? null : now));
    } catch {
      // The draft stays on screen; the top bar says why it is not saved.
      sent.current = null;
    }
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.nativeEvent.isComposing) return;
    props.onKey?.(event);
    if (event.key === 'Escape' && draft !== null) {
      event.stopPropagation();
      type(null);
    }
    if (event.altKey && event.code === 'KeyP' && props.onParents) {
      event.preventDefault();
      type(null);
      void props.onParents();
    }
    if (event.key === 'Enter' && (!multiline || event.ctrlKey) && draft !== null) void commit(draft);
  };
  const onBlur = (): void => {
    if (draft !== null && !refusal) void commit(draft);
  };
  const shared = { value: shown, lang, onBlur, onKeyDown, placeholder: props.placeholder, readOnly: props.readOnly };
  return (
    <Field label={props.label} lang={lang} hint={props.hint} marks={marks} aside={aside?.(shown)} of={props.of} className={props.className}>
      {(ids) => {
        if (props.control) return props.control({ value: shown, describedBy: ids['aria-describedby'], readOnly: props.readOnly, onType: type, onKeep: (text) => void commit(text), onKeyDown });
        if (options) return <NativeSelect {...ids} value={shown} onKeyDown={props.onKey} disabled={props.readOnly} data={options.map((one) => ({ ...one }))} onChange={(event) => { type(event.currentTarget.value); void commit(event.currentTarget.value); }} error={ids['aria-invalid']} />;
        if (props.type === 'date') return <DayInput {...ids} value={shown} readOnly={props.readOnly} clearable={!props.readOnly} error={ids['aria-invalid']} onKeyDown={props.onKey} onChange={(day) => { type(day); void commit(day); }} />;
        if (multiline) return <Textarea {...ids} {...shared} minRows={props.minRows ?? 2} error={ids['aria-invalid']} onChange={(event) => type(event.currentTarget.value)} />;
        return <TextInput {...ids} {...shared} type={props.type} error={ids['aria-invalid']} styles={{ input: { textAlign: props.numeric ? 'right' : undefined, fontStyle: props.italic && draft === null ? 'italic' : undefined } }} onChange={(event) => type(event.currentTarget.value)} />;
      }}
    </Field>
  );
}
