import { Tabs } from '@mantine/core';
import { IconCoinRupee } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCurtain } from '../curtain/useCurtain.ts';
import { watched, useWatched } from '../state.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { CostSheets } from './CostSheets.tsx';
import { MarginSettings } from './MarginSettings.tsx';
import { NewPrices } from './NewPrices.tsx';
import css from './pricing.module.css';
import { RatesPart } from './RatesPart.tsx';
import { Recost } from './Recost.tsx';

const PARTS = { rates: RatesPart, sheets: CostSheets, recost: Recost, prices: NewPrices, margins: MarginSettings } as const;
type Part = keyof typeof PARTS;
const NAMES = Object.keys(PARTS) as Part[];

/** The part that was open last stays open while the window lives. */
const open = watched<Part>('rates');

/** What prices are made of: rates with their days, cost sheets, costing anew, and the lines between price and margin. */
export function PricingScreen() {
  const { t } = useTranslation(['pricing', 'curtain']);
  const part = useWatched(open);
  if (useCurtain()) return <><PageHead title={t('title')} /><EmptyState icon={IconCoinRupee} title={t('curtain:nothingTitle')} text={t('curtain:nothingText')} /></>;
  return (
    <>
      <PageHead title={t('title')} note={t('note')} />
      <Tabs value={part} onChange={(next) => open.set(NAMES.find((one) => one === next) ?? 'rates')} keepMounted={false} className={css.tabs} classNames={{ list: css.tabList, tab: css.tab, panel: css.panel }}>
        <Tabs.List aria-label={t('parts')}>{NAMES.map((one) => <Tabs.Tab key={one} value={one}>{t(`part-${one}`)}</Tabs.Tab>)}</Tabs.List>
        {NAMES.map((one) => {
          const Shown = PARTS[one];
          return <Tabs.Panel key={one} value={one}><div className={css.stack}><Shown /></div></Tabs.Panel>;
        })}
      </Tabs>
    </>
  );
}
