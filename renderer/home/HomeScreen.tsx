import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconFileImport, IconPlus } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayOfInstant } from '#base';
import { NewProduct } from '../catalogue/NewProduct.tsx';
import { useColumns } from '../catalogue/useColumns.ts';
import { upload } from '../client.ts';
import { useKeys } from '../frame/keys.ts';
import { UnfinishedImport } from '../importing/UnfinishedImport.tsx';
import { useAsk } from '../queries.ts';
import { FileDrop } from '../ui/FileDrop.tsx';
import { dayText, hourOf } from '../ui/format.ts';
import { Kbd } from '../ui/Kbd.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { useFailure } from '../ui/useFailure.ts';
import { useFormat } from '../ui/useFormat.ts';
import { Attention } from './Attention.tsx';
import { DatesAhead } from './DatesAhead.tsx';
import css from './home.module.css';
import { Lately } from './Lately.tsx';
import { ShipmentDays } from './ShipmentDays.tsx';
import { Standing } from './Standing.tsx';
import { YourData } from './YourData.tsx';

/** What needs attention first; then what lies ahead, what was done last, and where the data is. */
export function HomeScreen() {
  const { t } = useTranslation(['home', 'catalogue', 'ui']);
  const { weekday } = useFormat();
  const navigate = useNavigate();
  const fail = useFailure();
  const { families } = useColumns();
  const [now] = useState(() => Date.now());
  const [adding, add] = useDisclosure(false);
  const { data: state } = useAsk('workspace.state', {}, { keepPrevious: true });
  useKeys({ 'Ctrl+N': add.open });
  const take = async ([file]: File[]): Promise<void> => {
    if (!file) return;
    try {
      const { token, name } = await upload(file);
      await navigate({ to: '/import', search: { file: token, name } });
    } catch (error) {
      fail(error);
    }
  };
  const hour = hourOf(now);
  const greeting = hour < 12 ? t('morning') : hour < 17 ? t('afternoon') : t('evening');
  const empty = state !== undefined && state.products === 0;
  const drop = <FileDrop title={t('dropTitle')} text={t('dropText')} accept=".csv,.tsv,.txt,.xlsx,.json,.xml" onFiles={(files) => void take(files)} />;
  return (
    <div className={css.page}>
      <PageHead title={greeting} note={`${weekday(now)}, ${dayText(dayOfInstant(now))}`}>
        <Button leftSection={<IconPlus size={17} stroke={1.75} />} onClick={add.open}>{t('catalogue:newProduct')}</Button>
        <Button variant="filled" leftSection={<IconFileImport size={17} stroke={1.75} />} rightSection={<Kbd onFilled>Ctrl I</Kbd>} onClick={() => void navigate({ to: '/import' })}>{t('catalogue:importFile')}</Button>
      </PageHead>
      <UnfinishedImport onGo={() => void navigate({ to: '/import', search: { again: true } })} />
      <div className={css.columns}>
        <div className={css.main}>
          <ShipmentDays />
          {empty ? <section><h2>{t('begin')}</h2><p className="quiet" style={{ margin: '4px 0 12px' }}>{t('beginText')}</p>{drop}</section> : <><Attention products={state?.products ?? 0} /><Lately />{drop}</>}
        </div>
        <div className={css.side}>
          {!empty && <Standing products={state?.products ?? 0} variants={state?.variants ?? 0} />}
          <DatesAhead />
          <YourData folder={state?.company.folder ?? ''} />
        </div>
      </div>
      <NewProduct opened={adding} onClose={add.close} families={families} onMade={(id) => void navigate({ to: '/catalogue/$id', params: { id } })} />
    </div>
  );
}
