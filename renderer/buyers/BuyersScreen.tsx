import { Button, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconDownload, IconFileImport, IconPlus, IconSearch, IconUsers } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCurtain } from '../curtain/useCurtain.ts';
import { useKeys } from '../frame/keys.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { AddItems } from './AddItems.tsx';
import { BuyerDetails } from './BuyerDetails.tsx';
import { BuyerList } from './BuyerList.tsx';
import css from './buyers.module.css';
import { FoundElsewhere } from './FoundElsewhere.tsx';
import { ImportList } from './ImportList.tsx';
import { LayerGrid } from './LayerGrid.tsx';
import { ListDialog } from './ListDialog.tsx';
import { NewBuyer } from './NewBuyer.tsx';
import { useBuyers } from './useBuyers.ts';

/** Buyers at the left; what one of them calls our items and what was agreed, as a grid. */
export function BuyersScreen() {
  const { t } = useTranslation(['buyers', 'curtain']);
  const curtained = useCurtain();
  const { buyers, chosen, choose } = useBuyers();
  const [query, setQuery] = useState('');
  const [making, make] = useDisclosure(false);
  const [adding, add] = useDisclosure(false);
  const [importing, bring] = useDisclosure(false);
  const [listing, list] = useDisclosure(false);
  const search = useRef<HTMLInputElement>(null);
  useKeys({ 'Ctrl+N': make.open, 'Ctrl+F': () => search.current?.select(), 'Ctrl+I': chosen ? bring.open : undefined });
  // Another buyer's prices are nobody's business: with a buyer in the room nothing of these lists stands here.
  if (curtained) return <div className={css.screen}><PageHead title={t('title')} /><EmptyState icon={IconUsers} title={t('curtain:nothingTitle')} text={t('curtain:nothingText')} /></div>;
  const empty = buyers !== undefined && buyers.length === 0;
  return (
    <div className={css.screen}>
      <PageHead title={t('title')} note={chosen && t('listOf', { name: chosen.name })}>
        {chosen && (
          <>
            <TextInput ref={search} aria-label={t('search')} placeholder={t('search')} value={query} leftSection={<IconSearch size={15} aria-hidden />} w={230} onChange={(event) => setQuery(event.currentTarget.value)} />
            <Button leftSection={<IconPlus size={16} />} onClick={add.open}>{t('addItems')}</Button>
            <Button leftSection={<IconFileImport size={16} />} onClick={bring.open}>{t('importList')}</Button>
            <Button leftSection={<IconDownload size={16} />} disabled={chosen.items === 0} onClick={list.open}>{t('listForThem')}</Button>
          </>
        )}
        {!empty && <Button variant="filled" leftSection={<IconPlus size={17} />} onClick={make.open}>{t('newBuyer')}</Button>}
      </PageHead>
      {empty ? (
        <EmptyState icon={IconUsers} title={t('noBuyers')} text={t('noBuyersText')}><Button variant="filled" leftSection={<IconPlus size={17} />} onClick={make.open}>{t('newBuyer')}</Button></EmptyState>
      ) : (
        <div className={css.two}>
          <BuyerList buyers={buyers ?? []} chosen={chosen?.id ?? null} onChoose={choose} />
          {chosen && (
            <div className={css.right}>
              <BuyerDetails key={chosen.id} buyer={chosen} onRemoved={() => choose('')} />
              <FoundElsewhere buyer={chosen.id} query={query} onChoose={choose} />
              {chosen.items === 0 && query === ''
                ? <EmptyState icon={IconUsers} title={t('noItems')} text={t('noItemsText')}><Button variant="light" onClick={add.open}>{t('addItems')}</Button><Button onClick={bring.open}>{t('importList')}</Button></EmptyState>
                : <LayerGrid key={chosen.id} buyer={chosen.id} query={query} />}
            </div>
          )}
        </div>
      )}
      {making && <NewBuyer onClose={make.close} onMade={choose} />}
      {adding && chosen && <AddItems buyer={chosen.id} onClose={add.close} />}
      {listing && chosen && <ListDialog buyer={chosen} onClose={list.close} />}
      {importing && chosen && <ImportList buyer={chosen} onClose={bring.close} />}
    </div>
  );
}
