import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { save } from '../saving.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { useFailure } from '../ui/useFailure.ts';

export function NewBuyer({ onClose, onMade }: { onClose: () => void; onMade: (id: string) => void }) {
  const { t } = useTranslation('buyers');
  const fail = useFailure();
  const [name, setName] = useState('');
  const [currency, setCurrency] = useState('');
  const make = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    try {
      const { id } = await save('buyers.add', { name });
      onMade(id);
      onClose();
      if (currency.trim()) await save('buyers.edit', { id, field: 'currency', value: currency });
    } catch (error) {
      fail(error);
    }
  };
  return (
    <Dialog opened onClose={onClose} title={t('newBuyer')} size={440}>
      <form onSubmit={(event) => void make(event)} style={{ display: 'grid', gap: 12 }}>
        <TextInput data-autofocus label={t('field-name')} required maxLength={200} value={name} onChange={(event) => setName(event.currentTarget.value)} />
        <TextInput label={t('field-currency')} description={t('currencyHint')} maxLength={3} w={160} value={currency} onChange={(event) => setCurrency(event.currentTarget.value)} />
        <div className="row"><span className="grow" /><Button onClick={onClose}>{t('cancel')}</Button><Button type="submit" variant="filled" disabled={name.trim() === ''}>{t('makeBuyer')}</Button></div>
      </form>
    </Dialog>
  );
}
