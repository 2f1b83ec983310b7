import { Button, Menu } from '@mantine/core';
import { IconBookmark, IconBookmarkFilled, IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedView } from '#app/contract';
import { NameDialog } from '../ui/NameDialog.tsx';
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
      {naming && <NameDialog start={naming.view?.name ?? ''} words={{ title: t(naming.view ? 'viewRename' : 'viewSaveAs'), label: t('viewName'), hint: t('viewHint'), keep: t('viewSave') }} onClose={() => setNaming(null)} onName={(name) => (naming.view ? views.rename(naming.view, name) : views.save(name))} />}
    </>
  );
}
