import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconTableShortcut } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, saveFile, upload } from '../client.ts';
import { useAsk } from '../queries.ts';
import { save } from '../saving.ts';
import { NameDialog } from '../ui/NameDialog.tsx';
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
        <Menu.Target><Button size="xs" maw={240} miw={0} style={{ flexShrink: 1 }} leftSection={<IconTableShortcut size={14} aria-hidden />} rightSection={<IconChevronDown size={13} aria-hidden />}><span className="ell">{current?.name ?? t('mappings')}</span></Button></Menu.Target>
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
      {naming && <NameDialog start={naming.name} words={{ title: t(naming.id ? 'rename' : 'saveAs'), label: t('name'), hint: t('nameHint'), keep: t('save') }} onClose={() => setNaming(null)} onName={async (name) => {
        if (naming.id) await save('importing.renameMapping', { id: naming.id, name });
        else await save('importing.saveMapping', { name, mapping });
        flow.patch({ mapping: { ...mapping, name } });
      }} />}
    </>
  );
}
