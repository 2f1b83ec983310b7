import { Button, Menu, TextInput } from '@mantine/core';
import { IconChevronDown, IconTableShortcut } from '@tabler/icons-react';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '#base';
import { call, saveFile, upload } from '../client.ts';
import { useAsk } from '../queries.ts';
import { save } from '../saving.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Field, type FieldMark } from '../ui/Field.tsx';
import { toast } from '../ui/toast.tsx';
import { useFailure } from '../ui/useFailure.ts';
import type { ImportFlow, Mapping } from '../importing/useImport.ts';

type Naming = { id?: string; name: string };

/** Mappings by name: use one, keep the one on screen, rename, delete, hand it on as a file or take one in. */
export function MappingMenu({ flow, mapping }: { flow: ImportFlow; mapping: Mapping }) {
  const { t } = useTranslation('mapping');
  const fail = useFailure();
  const file = useRef<HTMLInputElement>(null);
  const [naming, setNaming] = useState<Naming | null>(null);
  const items = useAsk('importing.mappings', {}).data?.items ?? [];
  const saved = items.filter((one) => one.saved);
  const seen = items.filter((one) => !one.saved);
  const current = saved.find((one) => one.name === mapping.name);
  const doing = (work: Promise<unknown>): void => void work.catch(fail);
  const exported = async (): Promise<void> => saveFile(await call('importing.exportMapping', { mapping }));
  const over = async (id: string, name: string): Promise<void> => { await save('importing.saveMapping', { id, name, mapping }); toast(t('saved', { name })); };
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target><Button size="xs" maw={240} leftSection={<IconTableShortcut size={14} aria-hidden />} rightSection={<IconChevronDown size={13} aria-hidden />}><span className="ell">{current?.name ?? t('mappings')}</span></Button></Menu.Target>
        <Menu.Dropdown mah="70vh" style={{ overflow: 'auto' }}>
          <Menu.Label>{saved.length === 0 ? t('noSaved') : t('useSaved')}</Menu.Label>
          {saved.map((one) => <Menu.Item key={one.id} fw={one.id === current?.id ? 600 : undefined} onClick={() => void flow.useMapping({ saved: one.id })}>{one.name}</Menu.Item>)}
          {seen.length > 0 && <Menu.Label>{t('useSeen')}</Menu.Label>}
          {seen.map((one) => <Menu.Item key={one.id} onClick={() => void flow.useMapping({ saved: one.id })}>{one.name}</Menu.Item>)}
          <Menu.Divider />
          <Menu.Item onClick={() => setNaming({ name: current ? '' : mapping.name })}>{t('saveAs')}</Menu.Item>
          {current && <Menu.Item onClick={() => doing(over(current.id, current.name))}>{t('saveOver', { name: current.name })}</Menu.Item>}
          {current && <Menu.Item onClick={() => setNaming({ id: current.id, name: current.name })}>{t('rename')}</Menu.Item>}
          {current && <Menu.Item onClick={() => doing(save('importing.removeMapping', { id: current.id }))}>{t('delete', { name: current.name })}</Menu.Item>}
          <Menu.Divider />
          <Menu.Item onClick={() => doing(exported())}>{t('toFile')}</Menu.Item>
          <Menu.Item onClick={() => file.current?.click()}>{t('fromFile')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <input ref={file} type="file" accept=".json,application/json" hidden data-mapping-file="" aria-label={t('fromFile')} onChange={(event) => {
        const [one] = event.currentTarget.files ?? [];
        event.currentTarget.value = '';
        if (one) doing(upload(one).then((token) => flow.useMapping({ mapping: token.token })));
      }} />
      {naming && <NameDialog start={naming.name} title={t(naming.id ? 'rename' : 'saveAs')} onClose={() => setNaming(null)} onName={async (name) => {
        if (naming.id) await save('importing.renameMapping', { id: naming.id, name });
        else await save('importing.saveMapping', { name, mapping });
        flow.patch({ mapping: { ...mapping, name } });
      }} />}
    </>
  );
}

function NameDialog({ start, title, onClose, onName }: { start: string; title: string; onClose: () => void; onName: (name: string) => Promise<void> }) {
  const { t } = useTranslation(['mapping', 'ui']);
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
    <Dialog opened onClose={onClose} title={title} size={440}>
      <form onSubmit={(event) => void submit(event)} style={{ display: 'grid', gap: 12 }}>
        <Field label={t('name')} hint={t('nameHint')} marks={mark ? [mark] : []}>{(ids) => <TextInput {...ids} data-autofocus maxLength={80} value={name} onChange={(event) => { setName(event.currentTarget.value); setMark(null); }} />}</Field>
        <div className="row" style={{ justifyContent: 'flex-end' }}>
          <Button onClick={onClose}>{t('ui:cancel')}</Button>
          <Button type="submit" variant="filled" disabled={name.trim() === ''}>{t('save')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
