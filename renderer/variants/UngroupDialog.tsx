import { Button, Checkbox } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useUndo } from '../frame/undo.ts';
import { useAsk } from '../queries.ts';
import { save } from '../saving.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { fieldName } from '../ui/fieldName.ts';
import { toast } from '../ui/toast.tsx';
import { useDeed } from '../ui/useDeed.ts';
import { useFailure } from '../ui/useFailure.ts';
import css from './variants.module.css';

/** Variants become products of their own: what each takes along, and what becomes of the parent. */
export function UngroupDialog({ parent, sku, onClose }: { parent: string; sku: string; onClose: () => void }) {
  const { t } = useTranslation(['variants', 'ui', 'fields']);
  const words = useTranslation(['ui', 'fields']);
  const navigate = useNavigate();
  const { undo } = useUndo();
  const fail = useFailure();
  const { data } = useAsk('variants.ungroupPreview', { parent });
  const [keep, setKeep] = useState<boolean | null>(null);
  const keepParent = keep ?? data?.keepParent ?? true;
  const count = data?.variants.length ?? 0;
  const [ungroup, ungrouping] = useDeed(async () => {
    try {
      const { products, parentKept, changeSet } = await save('variants.ungroup', { parent, keepParent });
      onClose();
      toast(t('ungrouped', { count: products }), changeSet ? { label: t('ui:undo'), run: () => void undo(changeSet.id) } : undefined);
      if (!parentKept) void navigate({ to: '/catalogue' });
    } catch (error) {
      fail(error);
    }
  });
  return (
    <Dialog opened onClose={onClose} title={t('ungroupTitle', { count, sku })}>
      <p className="quiet">{t('ungroupText')}</p>
      {data && (
        <div className={css.list} tabIndex={0} role="region" aria-label={t('items')}>
          <DataTable caption={t('items')} rows={data.variants} keyOf={(one) => one.id} columns={[{ key: 'sku', heading: t('fields:sku'), cell: (one) => one.sku }, { key: 'takes', heading: t('takesAlong'), numeric: true, cell: (one) => one.takes }]} />
        </div>
      )}
      {data && data.onlyParent.length > 0 && <p>{t('onlyParent', { sku, fields: data.onlyParent.map((one) => fieldName(one, words.t)).join(', ') })}</p>}
      <Checkbox checked={keepParent} onChange={(event) => setKeep(event.currentTarget.checked)} label={t('keepParent', { sku })} />
      <div className="row" style={{ justifyContent: 'flex-end' }}>
        <Button onClick={onClose}>{t('ui:cancel')}</Button>
        <Button variant="filled" loading={ungrouping} disabled={count === 0} onClick={() => void ungroup()}>{t('ungroupDeed', { count })}</Button>
      </div>
    </Dialog>
  );
}
