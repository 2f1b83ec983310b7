import { Button, Tabs } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { JournalPoint } from '#app/contract';
import { useUndo } from '../frame/undo.ts';
import { useAsk } from '../queries.ts';
import { PageHead } from '../ui/PageHead.tsx';
import { CompareTab } from './CompareTab.tsx';
import { DeletedTab } from './DeletedTab.tsx';
import css from './history.module.css';
import { StepsTab } from './StepsTab.tsx';

const TABS = ['steps', 'compare', 'deleted'] as const;

/** Everything that was ever done to this company's data: its steps, what differs between two of them, what was deleted. */
export function HistoryScreen() {
  const { t } = useTranslation('history');
  const { undo, redo } = useUndo();
  const { data } = useAsk('workspace.state', {}, { keepPrevious: true });
  const [tab, setTab] = useState<(typeof TABS)[number]>('steps');
  const [from, setFrom] = useState<JournalPoint>('start');
  const [to, setTo] = useState<JournalPoint>('now');
  const compare = (point: JournalPoint): void => {
    setFrom(point);
    setTo('now');
    setTab('compare');
  };
  const [back, forth] = [data?.undo, data?.redo];
  return (
    <div className={css.screen}>
      <PageHead title={t('title')} note={back ? t('nextUndo', { title: back.title }) : t('nothingToUndo')}>
        <Button leftSection={<IconArrowBackUp size={17} stroke={1.75} />} disabled={!back} title="Ctrl+Z" onClick={() => void undo()}>{t('undo')}</Button>
        <Button leftSection={<IconArrowForwardUp size={17} stroke={1.75} />} disabled={!forth} title={forth ? `${forth.title} (Ctrl+Y)` : 'Ctrl+Y'} onClick={() => void redo()}>{t('redo')}</Button>
      </PageHead>
      <Tabs value={tab} onChange={(next) => setTab(TABS.find((one) => one === next) ?? 'steps')} className={css.tabs} classNames={{ list: css.tabList, tab: css.tab, panel: css.panel }}>
        <Tabs.List aria-label={t('title')}>{TABS.map((one) => <Tabs.Tab key={one} value={one}>{t(`tab-${one}`)}</Tabs.Tab>)}</Tabs.List>
        <Tabs.Panel value="steps"><StepsTab onCompare={compare} /></Tabs.Panel>
        <Tabs.Panel value="compare"><CompareTab from={from} to={to} onFrom={setFrom} onTo={setTo} /></Tabs.Panel>
        <Tabs.Panel value="deleted"><DeletedTab /></Tabs.Panel>
      </Tabs>
    </div>
  );
}
