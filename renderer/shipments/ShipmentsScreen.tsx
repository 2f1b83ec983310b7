import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { useDebouncedValue, useDisclosure } from '@mantine/hooks';
import { IconFileSearch, IconPlus, IconSearch, IconShip } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCurtain } from '../curtain/useCurtain.ts';
import { useKeys } from '../frame/keys.ts';
import { useAsk } from '../queries.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import css from './list.module.css';
import { NewShipment } from './NewShipment.tsx';
import { ShipmentTable } from './ShipmentTable.tsx';

/** Consignments, the newest first: where each goes, what it is worth, how many documents it has and what is wrong with them. */
export function ShipmentsScreen() {
  const { t } = useTranslation(['shipments', 'curtain', 'crosscheck']);
  const curtained = useCurtain();
  const navigate = useNavigate();
  const [query, setQuery] = useState('');
  const [asked] = useDebouncedValue(query, 200);
  const [closed, setClosed] = useState(false);
  const [making, make] = useDisclosure(false);
  const search = useRef<HTMLInputElement>(null);
  const { data } = useAsk('shipments.list', { query: asked, closed }, { keepPrevious: true, enabled: !curtained });
  const find = (): void => search.current?.select();
  useKeys({ 'Ctrl+N': curtained ? undefined : make.open, 'Ctrl+F': find, '/': find });
  // Who buys what at which price is nobody's business while a buyer is in the room.
  if (curtained) return <div className={css.screen}><PageHead title={t('title')} /><EmptyState icon={IconShip} title={t('curtain:nothingTitle')} text={t('curtain:nothingText')} /></div>;
  const none = data !== undefined && data.open + data.closed === 0;
  const button = <Button variant="filled" leftSection={<IconPlus size={17} />} onClick={make.open}>{t('newShipment')}</Button>;
  return (
    <div className={css.screen}>
      <PageHead title={t('title')} note={none ? undefined : t('counted', { open: data?.open ?? 0, closed: data?.closed ?? 0 })}>
        {!none && (
          <>
            <SegmentedControl aria-label={t('which')} value={closed ? 'closed' : 'open'} data={[{ value: 'open', label: t('open') }, { value: 'closed', label: t('closed') }]} onChange={(value) => setClosed(value === 'closed')} />
            <TextInput ref={search} aria-label={t('search')} placeholder={t('search')} value={query} leftSection={<IconSearch size={15} aria-hidden />} w={250} onChange={(event) => setQuery(event.currentTarget.value)} />
            <Button leftSection={<IconFileSearch size={16} stroke={1.75} aria-hidden />} onClick={() => void navigate({ to: '/audit' })}>{t('crosscheck:auditTitle')}</Button>
            {button}
          </>
        )}
      </PageHead>
      {none && <EmptyState icon={IconShip} title={t('noneTitle')} text={t('noneText')}>{button}</EmptyState>}
      {data && !none && data.items.length === 0 && (
        <EmptyState icon={IconShip} title={query ? t('noMatch', { query }) : t(closed ? 'noneClosed' : 'noneOpen')} text={t(query ? 'noMatchText' : closed ? 'noneClosedText' : 'noneOpenText')}>
          {query !== '' && <Button onClick={() => setQuery('')}>{t('showAll')}</Button>}
        </EmptyState>
      )}
      {data && data.items.length > 0 && <ShipmentTable rows={data.items} onOpen={(id) => void navigate({ to: '/shipments/$id', params: { id } })} />}
      {making && <NewShipment offered={data?.nextNumber ?? ''} onClose={make.close} onMade={(id) => void navigate({ to: '/shipments/$id', params: { id } })} />}
    </div>
  );
}
