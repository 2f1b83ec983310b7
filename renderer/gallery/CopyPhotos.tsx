import { Button, Checkbox, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useUndo } from '../frame/undo.ts';
import { save } from '../saving.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { toast, toastFailure } from '../ui/toast.tsx';
import { useFailure } from '../ui/useFailure.ts';

type Props = { product: string; images: readonly string[]; variants: number; onClose: () => void };

/** Asks where photos are copied to: the variants, other items by their numbers. The file itself is stored once. */
export function CopyPhotos({ product, images, variants, onClose }: Props) {
  const { t } = useTranslation(['gallery', 'ui']);
  const { undo } = useUndo();
  const fail = useFailure();
  const [toVariants, setToVariants] = useState(variants > 0);
  const [typed, setTyped] = useState('');
  const skus = [...new Set(typed.split(/[\n,;]+/u).map((one) => one.trim()).filter(Boolean))];
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    try {
      const { added, products, unknown, changeSet } = await save('gallery.copy', { product, images: [...images], to: { variants: toVariants, skus } });
      onClose();
      const back = changeSet ? { label: t('ui:undo'), run: () => void undo(changeSet.id) } : undefined;
      if (unknown.length > 0) toastFailure(t('copiedButUnknown', { count: added, names: unknown.join(', ') }), back);
      else toast(t('copied', { count: added, products }), back);
    } catch (error) {
      fail(error);
    }
  };
  return (
    <Dialog opened onClose={onClose} title={t('copyTitle', { count: images.length })} size={460}>
      <form onSubmit={(event) => void submit(event)} style={{ display: 'grid', gap: 12 }}>
        {variants > 0 && <Checkbox label={t('toVariants', { count: variants })} checked={toVariants} onChange={(event) => setToVariants(event.currentTarget.checked)} />}
        <Field label={t('toItems')} hint={t('toItemsHint')}>{(ids) => <Textarea {...ids} data-autofocus value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />}</Field>
        <div className="row" style={{ justifyContent: 'flex-end' }}>
          <Button onClick={onClose}>{t('ui:cancel')}</Button>
          <Button type="submit" variant="filled" disabled={!(toVariants && variants > 0) && skus.length === 0}>{t('copyDeed')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
