import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { textIn } from '#base';
import type { Family } from '#catalogue/nouns';
import { currentLanguage } from '../language.ts';
import { useWatched } from '../state.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { emptyFamily, keyFrom } from './draft.ts';
import css from './families.module.css';

type Props = { from: Family | null; taken: ReadonlySet<string>; families: readonly Family[]; onClose: () => void; onMade: (family: Family) => void };

/** A family with a name of its own: empty, or a copy that goes its own way from here. */
export function NewFamily({ from, taken, families, onClose, onMade }: Props) {
  const { t } = useTranslation(['families', 'ui']);
  const language = useWatched(currentLanguage);
  const [english, setEnglish] = useState('');
  const [hindi, setHindi] = useState('');
  const [model, setModel] = useState(from?.code ?? '');
  const code = keyFrom(english || hindi, taken, 'family');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const copied = families.find((one) => one.code === model);
    const made = emptyFamily(code, english.trim() || hindi.trim(), hindi.trim());
    // The goods of the other family stay with it: a copy claims no HS codes.
    onMade(copied ? { ...copied, code, name: made.name, hsPrefixes: [] } : made);
  };
  return (
    <Dialog opened onClose={onClose} title={t('newFamily')}>
      <form onSubmit={submit} style={{ display: 'grid', gap: 12 }}>
        <div className={css.fields}>
          <Field label={t('nameIn-en')}>{(ids) => <TextInput {...ids} data-autofocus value={english} maxLength={120} onChange={(event) => setEnglish(event.currentTarget.value)} />}</Field>
          <Field label={t('nameIn-hi')} lang="hi">{(ids) => <TextInput {...ids} lang="hi" value={hindi} maxLength={120} onChange={(event) => setHindi(event.currentTarget.value)} />}</Field>
          <Field label={t('startFrom')}>{(ids) => <NativeSelect {...ids} value={model} data={[{ value: '', label: t('emptyFamily') }, ...families.map((one) => ({ value: one.code, label: textIn(one.name, language) || one.code }))]} onChange={(event) => setModel(event.currentTarget.value)} />}</Field>
        </div>
        <p className="quiet small">{t('codeWillBe', { code })}</p>
        <div className="row" style={{ justifyContent: 'flex-end' }}>
          <Button onClick={onClose}>{t('ui:cancel')}</Button>
          <Button type="submit" variant="filled" disabled={english.trim() === '' && hindi.trim() === ''}>{t('make')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
