import { Button, Select, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../queries.ts';
import { save } from '../saving.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { Refusal } from '#base';
import { useFailure } from '../ui/useFailure.ts';

/** A number that is offered, a buyer or an earlier shipment to take over from; everything else comes later. */
export function NewShipment({ offered, onClose, onMade }: { offered: string; onClose: () => void; onMade: (id: string) => void }) {
  const { t } = useTranslation('shipments');
  const fail = useFailure();
  const [number, setNumber] = useState(offered);
  const [buyer, setBuyer] = useState<string | null>(null);
  const [copyOf, setCopyOf] = useState<string | null>(null);
  const [taken, setTaken] = useState('');
  const buyers = useAsk('buyers.list', {}).data?.items ?? [];
  const open = useAsk('shipments.list', { query: '', closed: false }).data?.items ?? [];
  const closed = useAsk('shipments.list', { query: '', closed: true }).data?.items ?? [];
  const earlier = [...open, ...closed];
  const make = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    try {
      const { id } = await save('shipments.add', { number, ...(buyer ? { buyer } : {}), ...(copyOf ? { copyOf } : {}) });
      onClose();
      onMade(id);
    } catch (error) {
      if (error instanceof Refusal && error.code === 'key-taken') setTaken(number);
      else fail(error);
    }
  };
  return (
    <Dialog opened onClose={onClose} title={t('newShipment')} size={460}>
      <form onSubmit={(event) => void make(event)} style={{ display: 'grid', gap: 12 }}>
        <Field label={t('column-number')} hint={t('numberHint')} marks={taken !== '' && taken === number ? [{ outcome: 'error', text: t('numberTaken') }] : []}>
          {(ids) => <TextInput {...ids} data-autofocus required maxLength={60} value={number} error={ids['aria-invalid']} onChange={(event) => setNumber(event.currentTarget.value)} />}
        </Field>
        <Field label={t('column-buyer')} hint={t('buyerHint')}>
          {(ids) => <Select {...ids} searchable clearable value={buyer} data={buyers.map((one) => ({ value: one.id, label: one.name }))} nothingFoundMessage={t('noSuchBuyer')} placeholder={t('later')} clearButtonProps={{ 'aria-label': t('empty') }} onChange={setBuyer} />}
        </Field>
        {earlier.length > 0 && (
          <Field label={t('copyOf')} hint={t('copyHint')}>
            {(ids) => <Select {...ids} searchable clearable value={copyOf} data={earlier.map((one) => ({ value: one.id, label: [one.number, one.buyerName].filter(Boolean).join(' · ') }))} nothingFoundMessage={t('noSuchShipment')} placeholder={t('copyNone')} clearButtonProps={{ 'aria-label': t('empty') }} onChange={setCopyOf} />}
          </Field>
        )}
        <div className="row"><span className="grow" /><Button onClick={onClose}>{t('cancel')}</Button><Button type="submit" variant="filled" disabled={number.trim() === ''}>{t('makeShipment')}</Button></div>
      </form>
    </Dialog>
  );
}
