import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '#base';
import { Dialog } from './Dialog.tsx';
import { Field, type FieldMark } from './Field.tsx';
import { useFailure } from './useFailure.ts';

type Props = { start: string; /** What is asked for, in the words of its screen. */ words: { title: string; label: string; hint: string; keep: string }; onClose: () => void; onName: (name: string) => Promise<void> };

/** Asks for a name. A name that is taken is told at the field, and what was typed stays. */
export function NameDialog({ start, words, onClose, onName }: Props) {
  const { t } = useTranslation('ui');
  const fail = useFailure();
  const [name, setName] = useState(start);
  const [mark, setMark] = useState<FieldMark | null>(null);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    try {
      await onName(name.trim());
      onClose();
    } catch (error) {
      if (error instanceof Refusal && error.code === 'already-exists') setMark({ outcome: 'error', text: error.message });
      else fail(error);
    }
  };
  return (
    <Dialog opened onClose={onClose} title={words.title} size={440}>
      <form onSubmit={(event) => void submit(event)} style={{ display: 'grid', gap: 12 }}>
        <Field label={words.label} hint={words.hint} marks={mark ? [mark] : []}>{(ids) => <TextInput {...ids} data-autofocus maxLength={80} value={name} onChange={(event) => { setName(event.currentTarget.value); setMark(null); }} />}</Field>
        <div className="row" style={{ justifyContent: 'flex-end' }}>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="submit" variant="filled" disabled={name.trim() === ''}>{words.keep}</Button>
        </div>
      </form>
    </Dialog>
  );
}
