import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '#base';
import { save } from '../saving.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Field, type FieldMark } from '../ui/Field.tsx';
import { useDeed } from '../ui/useDeed.ts';
import { useFailure } from '../ui/useFailure.ts';

type Props = { opened: boolean; onClose: () => void; families: readonly { value: string; label: string }[]; onMade: (id: string) => void };

/** An item needs a number; name and family may follow. */
export function NewProduct({ opened, onClose, families, onMade }: Props) {
  const { t } = useTranslation(['catalogue', 'ui', 'fields']);
  const fail = useFailure();
  const [sku, setSku] = useState('');
  const [name, setName] = useState('');
  const [family, setFamily] = useState('');
  const [mark, setMark] = useState<FieldMark | null>(null);
  const [submit, adding] = useDeed(async () => {
    try {
      const { id } = await save('catalogue.add', { sku: sku.trim(), name: name.trim(), ...(family ? { family } : {}) });
      setSku('');
      setName('');
      onClose();
      onMade(id);
    } catch (error) {
      if (error instanceof Refusal && (error.code === 'sku-taken' || error.code === 'sku-empty')) setMark({ outcome: 'error', text: error.message });
      else fail(error);
    }
  });
  return (
    <Dialog opened={opened} onClose={onClose} title={t('newProduct')} size={440}>
      <form onSubmit={(event) => { event.preventDefault(); void submit(); }} style={{ display: 'grid', gap: 12 }}>
        <Field label={t('fields:sku')} hint={t('skuHint')} marks={mark ? [mark] : []}>{(ids) => <TextInput {...ids} data-autofocus value={sku} maxLength={120} onChange={(event) => { setSku(event.currentTarget.value); setMark(null); }} />}</Field>
        <Field label={t('fields:name')}>{(ids) => <TextInput {...ids} value={name} maxLength={400} onChange={(event) => setName(event.currentTarget.value)} />}</Field>
        <Field label={t('fields:family')} hint={t('familyHint')}>{(ids) => <NativeSelect {...ids} value={family} data={[{ value: '', label: t('ui:notSaid') }, ...families]} onChange={(event) => setFamily(event.currentTarget.value)} />}</Field>
        <div className="row" style={{ justifyContent: 'flex-end' }}>
          <Button onClick={onClose}>{t('ui:cancel')}</Button>
          <Button type="submit" variant="filled" loading={adding} disabled={sku.trim() === ''}>{t('addProduct')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
