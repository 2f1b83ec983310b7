import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconArrowBackUp, IconSearch, IconTrashOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeletedItem } from '#app/contract';
import { useUndo } from '../frame/undo.ts';
import { save } from '../saving.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { momentText } from '../ui/format.ts';
import { toast, toastFailure } from '../ui/toast.tsx';
import { useFailure } from '../ui/useFailure.ts';
import css from './history.module.css';
import { LongList } from './LongList.tsx';
import { usePages } from './usePages.ts';
import { visibleText } from '../ui/visibleText.tsx';

/** Items that were deleted, however long ago; each can come back as it was. */
export function DeletedTab() {
  const { t } = useTranslation(['history', 'ui']);
  const [typed, setTyped] = useState('');
  const [query] = useDebouncedValue(typed.trim(), 200);
  const { pages, error, pending, more, next } = usePages('journal.deleted', { query }, (last) => (last.more ? { after: last.items.at(-1)?.place } : undefined));
  const items = pages.flatMap((one) => one.items);
  if (!pending && items.length === 0 && query === '') return <div className={css.hollow}><EmptyState icon={IconTrashOff} title={t('noneDeleted')} text={error?.message ?? t('noneDeletedText')} /></div>;
  return (
    <>
      <div className={css.filters} role="search" aria-label={t('tab-deleted')}>
        <TextInput size="xs" w={240} label={t('item')} placeholder={t('partOfName')} value={typed} leftSection={<IconSearch size={14} stroke={1.75} />} onChange={(event) => setTyped(event.currentTarget.value)} />
        {items.length === 0 && !pending && <span className="quiet">{t('noMatch')}</span>}
      </div>
      <LongList items={items} keyOf={(one) => one.record} label={t('tab-deleted')} height={56} more={more} onMore={next}>{(one) => <Gone item={one} />}</LongList>
    </>
  );
}

function Gone({ item }: { item: DeletedItem }) {
  const { t } = useTranslation(['history', 'ui']);
  const { undo } = useUndo();
  const fail = useFailure();
  const restore = async (): Promise<void> => {
    try {
      const { restored, refused, changeSet } = await save('journal.restore', { records: [item.record] });
      const [first] = refused;
      if (first) toastFailure(first.reason);
      else toast(t('restored', { count: restored }), changeSet ? { label: t('ui:undo'), run: () => void undo(changeSet.id) } : undefined);
    } catch (error) {
      fail(error);
    }
  };
  return (
    <div className={css.entry} style={{ gridTemplateColumns: '1fr auto', alignItems: 'center' }}>
      <span><span className="strong">{visibleText(item.sku)}</span> {visibleText(item.name)}{item.variants > 0 && <span className="quiet"> · {t('withVariants', { count: item.variants })}</span>}<span className="small quiet" style={{ display: 'block' }}>{[momentText(item.at), item.person, item.stepTitle].join(' · ')}</span></span>
      <Button size="xs" leftSection={<IconArrowBackUp size={15} stroke={1.75} />} aria-label={t('bringBackItem', { sku: item.sku })} onClick={() => void restore()}>{t('bringBack')}</Button>
    </div>
  );
}
