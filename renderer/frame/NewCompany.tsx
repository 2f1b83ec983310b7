import { Button, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { useCompanies } from './useCompanies.ts';

/** A firm name is all that a company needs to begin. */
export function NewCompanyForm({ onDone }: { onDone?: () => void }) {
  const { t } = useTranslation(['frame', 'ui']);
  const { create } = useCompanies();
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (name.trim() === '' || !(await create(name.trim()))) return;
    onDone?.();
    await navigate({ to: '/' });
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Field label={t('firmName')} hint={t('firmNameHint')}>
        {(ids) => <TextInput {...ids} value={name} maxLength={120} data-autofocus autoComplete="organization" onChange={(event) => setName(event.currentTarget.value)} />}
      </Field>
      <div className="row" style={{ justifyContent: 'flex-end', marginTop: 14 }}>
        {onDone && <Button onClick={onDone}>{t('ui:cancel')}</Button>}
        <Button type="submit" variant="filled" disabled={name.trim() === ''}>{t('createCompany')}</Button>
      </div>
    </form>
  );
}

export function NewCompany({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation('frame');
  return <Dialog opened={opened} onClose={onClose} title={t('newCompanyTitle')} size={420}><NewCompanyForm onDone={onClose} /></Dialog>;
}
