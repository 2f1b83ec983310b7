import { Button, Menu, TextInput } from '@mantine/core';
import { IconBookmark, IconBookmarkFilled, IconChevronDown } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedView } from '#app/contract';
import { Refusal } from '#base';
import { Dialog } from '../ui/Dialog.tsx';
import { Field, type FieldMark } from '../ui/Field.tsx';
import { useFailure } from '../ui/useFailure.ts';
import type { useViews } from './useViews.ts';
import { visibleText } from '../ui/visibleText.tsx';

type Views = ReturnType<typeof useViews>;
type Naming = { view: SavedView | null };

/** The saved views by name: open one, keep what is shown now, rename, delete. */
export function ViewMenu({ views }: { views: Views }) {
  const { t } = useTranslation('catalogue');
  const fail = useFailure();
  const [naming, setNaming] = useState<Naming | null>(null);
  const { items, current, changed } = views;
  return (
    <>
      <Menu position="bottom-start">
        <Menu.Target>
          <Button size="xs" variant={current ? 'light' : 'default'} maw={220} leftSection={current ? <IconBookmarkFilled size={14} /> : <IconBookmark size={14} stroke={1.75} />} rightSection={<IconChevronDown size={13} />}><span className="ell">{current ? `${current.name}${changed ? ' *' : ''}` : t('views')}</span></Button>
        </Menu.Target>
        <Menu.Dropdown mah="70vh" style={{ overflow: 'auto' }}>
          {items.length === 0 && <Menu.Label>{t('noViews')}</Menu.Label>}
          {items.map((one) => <Menu.Item key={one.id} fw={one.id === current?.id ? 600 : undefined} onClick={() => views.open(one)}>{visibleText(one.name)}</Menu.Item>)}
          <Menu.Divider />
          <Menu.Item onClick={() => setNaming({ view: null })}>{t('viewSaveAs')}</Menu.Item>
          {current && (
            <>
              <Menu.Item disabled={!changed} onClick={() => void views.update(current).catch(fail)}>{t('viewUpdate', { name: current.name })}</Menu.Item>
              <Menu.Item onClick={() => setNaming({ view: current })}>{t('viewRename')}</Menu.Item>
              <Menu.Item onClick={() => void views.remove(current).catch(fail)}>{t('viewDelete', { name: current.name })}</Menu.Item>
              <Menu.Item onClick={views.close}>{t('viewClose')}</Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {naming && <NameDialog start={naming.view?.name ?? ''} onClose={() => setNaming(null)} onName={(name) => (naming.view ? views.rename(naming.view, name) : views.save(name))} />}
    </>
  );
}

function NameDialog({ start, onClose, onName }: { start: string; onClose: () => void; onName: (name: string) => Promise<void> }) {
  const { t } = useTranslation(['catalogue', 'ui']);
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
    <Dialog opened onClose={onClose} title={t(start === '' ? 'viewSaveAs' : 'viewRename')} size={440}>
      <form onSubmit={(event) => void submit(event)} style={{ display: 'grid', gap: 12 }}>
        <Field label={t('viewName')} hint={t('viewHint')} marks={mark ? [mark] : []}>{(ids) => <TextInput {...ids} data-autofocus maxLength={80} value={name} onChange={(event) => { setName(event.currentTarget.value); setMark(null); }} />}</Field>
        <div className="row" style={{ justifyContent: 'flex-end' }}>
          <Button onClick={onClose}>{t('ui:cancel')}</Button>
          <Button type="submit" variant="filled" disabled={name.trim() === ''}>{t('viewSave')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
