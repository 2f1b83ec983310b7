import { ActionIcon, Button, Menu, NativeSelect, TextInput } from '@mantine/core';
import { IconDots, IconFileDescription, IconFileExport, IconListCheck, IconPackageExport, IconTrash, IconX } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BulkRequest, Selection } from '#app/contract';
import { exportAsked } from '../exporting/exportAsked.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { GroupButton } from '../variants/GroupButton.tsx';
import { type Deed, deedsFor, fieldsOf, operationOf, type Scope, type Typed } from './bulkRequest.ts';
import { ChangePreview } from './ChangePreview.tsx';
import { FillAsked } from './FillAsked.tsx';
import css from './grid.module.css';
import type { useColumns } from './useColumns.ts';

type Props = { count: number; selection: () => Selection; columns: ReturnType<typeof useColumns>; onClear: () => void; onSheets: () => void; onListing: () => void; onDelete: () => void };

const SCOPES: readonly Scope[] = ['rows', 'product', 'variant'];
const NOTHING: Typed = { first: '', second: '' };

/** What can be done with the selected rows: change one field of all of them, after a preview; delete; make sheets or a listing. */
export function BulkBar({ count, selection, columns, onClear, onSheets, onListing, onDelete }: Props) {
  const { t } = useTranslation(['catalogue', 'ui', 'history']);
  const [field, setField] = useState('leadDays');
  const [chosenDeed, setDeed] = useState<Deed>('set');
  const [typed, setTyped] = useState<Typed>(NOTHING);
  const [scope, setScope] = useState<Scope>('rows');
  const [request, setRequest] = useState<BulkRequest | null>(null);
  const [filling, setFilling] = useState<Selection | null>(null);
  const exportThem = (): void => {
    const chosen = selection();
    exportAsked.set('ids' in chosen ? { ids: chosen.ids } : { view: chosen.view });
  };
  const fields = columns.all.filter((one) => one.editable);
  const column = fields.find((one) => one.key === field) ?? fields[0];
  const deeds = column ? deedsFor(column) : (['set'] as const);
  const deed = deeds.find((one) => one === chosenDeed) ?? deeds[0] ?? 'set';
  const operation = operationOf(deed, typed);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (operation && column) setRequest({ selection: selection(), scope, fields: [column.key], operation });
  };
  return (
    <form className={`${css.bar} ${css.bulk}`} onSubmit={submit} aria-label={t('bulk')}>
      <span className="strong">{t('selectedProducts', { count })}</span>
      <ActionIcon size={28} className={css.ghost} aria-label={t('ui:keyEsc')} title={t('ui:keyEsc')} onClick={onClear}><IconX size={14} /></ActionIcon>
      <NativeSelect size="xs" aria-label={t('deed')} value={deed} data={deeds.map((one) => ({ value: one, label: t(`deed-${one}`) }))} onChange={(event) => { const next = deeds.find((one) => one === event.currentTarget.value); if (next) setDeed(next); setTyped(NOTHING); }} w={128} />
      <NativeSelect size="xs" aria-label={t('column')} value={column?.key ?? ''} data={fields.map((one) => ({ value: one.key, label: columns.nameOf(one) }))} onChange={(event) => { setField(event.currentTarget.value); setTyped(NOTHING); }} w={138} />
      <Values deed={deed} field={field} typed={typed} columns={columns} onType={setTyped} />
      <span>{t('bulkOn')}</span>
      <NativeSelect size="xs" aria-label={t('scope')} value={scope} data={SCOPES.map((one) => ({ value: one, label: t(`scope-${one}`) }))} onChange={(event) => { const next = SCOPES.find((one) => one === event.currentTarget.value); if (next) setScope(next); }} w={120} />
      <Button type="submit" size="xs" className={css.go} fw={600} disabled={!operation || count === 0} rightSection={<Kbd onFilled>{t('ui:keyEnter')}</Kbd>}>{t('bulkPreview')}</Button>
      <span className="grow" />
      <GroupButton count={count} selection={selection} className={css.ghost} onDone={onClear} />
      <Menu position="bottom-end">
        <Menu.Target><ActionIcon size={28} className={css.ghost} aria-label={t('ui:moreActions')}><IconDots size={16} /></ActionIcon></Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconListCheck size={15} />} onClick={() => setFilling(selection())}>{t('fillAsked')}</Menu.Item>
          <Menu.Item leftSection={<IconFileDescription size={15} />} onClick={onSheets}>{t('makeSheets')}</Menu.Item>
          <Menu.Item leftSection={<IconPackageExport size={15} />} onClick={onListing}>{t('addToListing')}</Menu.Item>
          <Menu.Item leftSection={<IconFileExport size={15} />} onClick={exportThem}>{t('history:export')}</Menu.Item>
          <Menu.Item leftSection={<IconTrash size={15} />} onClick={onDelete}>{t('delete')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {filling && <FillAsked selection={filling} columns={columns} onClose={() => setFilling(null)} />}
      {request && (
        <Dialog opened onClose={() => setRequest(null)} title={t('bulkTitle', { deed: t(`deed-${deed}`), name: column ? columns.nameOf(column) : field })} size={760}>
          <ChangePreview request={request} columns={columns} onClose={() => setRequest(null)} />
        </Dialog>
      )}
    </form>
  );
}

/** The fields a deed needs: none, one, or two. */
function Values({ deed, field, typed, columns, onType }: { deed: Deed; field: string; typed: Typed; columns: ReturnType<typeof useColumns>; onType: (typed: Typed) => void }) {
  const { t } = useTranslation('catalogue');
  const options = deed === 'set' || deed === 'fill' ? columns.optionsOf({ key: field }) : undefined;
  const needed = fieldsOf(deed);
  if (needed === 0) return null;
  if (options) return <NativeSelect size="xs" aria-label={t('value')} value={typed.first} data={options} onChange={(event) => onType({ ...typed, first: event.currentTarget.value })} w={140} />;
  return (
    <>
      <TextInput size="xs" aria-label={t(deed === 'replace' ? 'find' : deed === 'affix' ? 'putBefore' : 'value')} placeholder={deed === 'percent' ? '5 %' : deed === 'replace' ? t('find') : deed === 'affix' ? t('putBefore') : undefined} title={deed === 'percent' || deed === 'multiply' ? t('roundingHint') : undefined} value={typed.first} onChange={(event) => onType({ ...typed, first: event.currentTarget.value })} w={needed === 2 ? 84 : 104} />
      {needed === 2 && <TextInput size="xs" aria-label={t(deed === 'replace' ? 'replaceBy' : 'putAfter')} placeholder={t(deed === 'replace' ? 'replaceBy' : 'putAfter')} value={typed.second} onChange={(event) => onType({ ...typed, second: event.currentTarget.value })} w={84} />}
    </>
  );
}
