import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconFileDescription, IconPackageExport, IconTrash, IconX } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useUndo } from '../frame/undo.ts';
import { save } from '../saving.ts';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { toast } from '../ui/toast.tsx';
import { useFailure } from '../ui/useFailure.ts';
import { GroupButton } from '../variants/GroupButton.tsx';
import { BulkPreview } from './BulkPreview.tsx';
import type { Picked } from './CatalogueScreen.tsx';
import css from './grid.module.css';
import type { useColumns } from './useColumns.ts';

type Props = { picked: Picked; columns: ReturnType<typeof useColumns>; onClear: () => void; onSheets: () => void };
type Scope = 'all' | 'product' | 'variant';

/** What can be done with the selected rows: set a field on all of them, after a preview; delete; make sheets or a listing. */
export function BulkBar({ picked, columns, onClear, onSheets }: Props) {
  const { t } = useTranslation(['catalogue', 'ui']);
  const navigate = useNavigate();
  const { undo } = useUndo();
  const fail = useFailure();
  const [field, setField] = useState('leadDays');
  const [value, setValue] = useState('');
  const [scope, setScope] = useState<Scope>('all');
  const [previewing, preview] = useDisclosure(false);
  const [deleting, remove] = useDisclosure(false);
  const chosen = [...picked.values()].filter((one) => scope === 'all' || one.kind === scope);
  const options = columns.optionsOf({ key: field });
  const fields = columns.all.filter((one) => one.editable && one.key !== 'sku');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    preview.open();
  };
  const deleteAll = async (): Promise<void> => {
    remove.close();
    try {
      const { removed, changeSet } = await save('catalogue.remove', { ids: [...picked.keys()] });
      onClear();
      toast(t('deleted', { count: removed }), { label: t('ui:undo'), run: () => void undo(changeSet?.id) });
    } catch (error) {
      fail(error);
    }
  };
  return (
    <form className={`${css.bar} ${css.bulk}`} onSubmit={submit} aria-label={t('bulk')}>
      <span className="strong">{t('selectedProducts', { count: picked.size })}</span>
      <Button size="xs" className={css.ghost} leftSection={<IconX size={14} />} onClick={onClear}>{t('ui:keyEsc')}</Button>
      <span>{t('bulkSet')}</span>
      <NativeSelect size="xs" aria-label={t('column')} value={field} data={fields.map((one) => ({ value: one.key, label: columns.nameOf(one) }))} onChange={(event) => { setField(event.currentTarget.value); setValue(''); }} w={150} />
      <span>{t('bulkTo')}</span>
      {options
        ? <NativeSelect size="xs" aria-label={t('value')} value={value} data={options} onChange={(event) => setValue(event.currentTarget.value)} w={130} />
        : <TextInput size="xs" aria-label={t('value')} value={value} onChange={(event) => setValue(event.currentTarget.value)} w={120} />}
      <span>{t('bulkOn')}</span>
      <NativeSelect size="xs" aria-label={t('scope')} value={scope} data={(['all', 'product', 'variant'] as const).map((one) => ({ value: one, label: t(`scope-${one}`) }))} onChange={(event) => { const next = (['all', 'product', 'variant'] as const).find((one) => one === event.currentTarget.value); if (next) setScope(next); }} w={130} />
      <Button type="submit" size="xs" className={css.go} fw={600} disabled={chosen.length === 0} rightSection={<Kbd onFilled>{t('ui:keyEnter')}</Kbd>}>{t('bulkPreview')}</Button>
      <span className="grow" />
      <Button size="xs" className={css.ghost} leftSection={<IconFileDescription size={15} />} onClick={onSheets}>{t('makeSheets')}</Button>
      <Button size="xs" className={css.ghost} leftSection={<IconPackageExport size={15} />} onClick={() => void navigate({ to: '/listings', search: { ids: [...picked.keys()].join(',') } })}>{t('addToListing')}</Button>
      <GroupButton ids={[...picked.keys()]} className={css.ghost} onDone={onClear} />
      <Button size="xs" className={css.ghost} leftSection={<IconTrash size={15} />} onClick={remove.open}>{t('delete')}</Button>
      {previewing && <BulkPreview chosen={chosen} field={field} value={value} columns={columns} onClose={preview.close} />}
      <ConfirmDialog opened={deleting} title={t('deleteTitle', { count: picked.size })} text={t('deleteText')} keep={t('keepThem')} deed={t('deleteDeed', { count: picked.size })} onKeep={remove.close} onDeed={() => void deleteAll()} />
    </form>
  );
}
