import { AppShell } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { Outlet } from '@tanstack/react-router';
import { Suspense } from 'react';
import { CurtainKeys } from '../curtain/CurtainKeys.tsx';
import { curtainTurns } from '../curtain/turns.ts';
import { useWatched } from '../state.ts';
import { HsPicker } from '../hs/HsPicker.tsx';
import { ExportDialog } from '../exporting/ExportDialog.tsx';
import { FirstStart } from '../home/FirstStart.tsx';
import { DropAnywhere } from './DropAnywhere.tsx';
import { FrameKeys } from './FrameKeys.tsx';
import css from './frame.module.css';
import { JobsTray } from './JobsTray.tsx';
import { Nav } from './Nav.tsx';
import { Palette } from './Palette.tsx';
import { density, navFolded } from './preferences.ts';
import { TopBar } from './TopBar.tsx';
import { useCompanies } from './useCompanies.ts';
import { useLeaving } from './useLeaving.ts';
import { GateDialog } from '../leaving/GateDialog.tsx';

/** The frame of the window: top bar, navigation, the screen. Before a company is open there is only the first start. */
export function AppFrame() {
  const narrow = useMediaQuery('(max-width: 1100px)', false, { getInitialValueInEffect: false }) ?? false;
  const folded = useWatched(navFolded) || narrow;
  const rows = useWatched(density);
  const { current, loading } = useCompanies();
  const turns = useWatched(curtainTurns);
  useLeaving();
  return (
    <AppShell padding={0} header={{ height: 40 }} navbar={{ width: folded ? 52 : 176, breakpoint: 0, collapsed: { desktop: !current, mobile: !current } }} transitionDuration={160} data-density={rows}>
      <AppShell.Header className={css.top} withBorder={false}><TopBar /></AppShell.Header>
      {current && <AppShell.Navbar className={css.nav} withBorder={false} aria-label="Niryat" data-pane=""><Nav folded={folded} /></AppShell.Navbar>}
      <AppShell.Main className={css.main} data-pane="">
        {current ? <Suspense fallback={null}><div className={css.screen} key={`${current.id} ${turns}`}><Outlet /></div></Suspense> : !loading && <FirstStart />}
      </AppShell.Main>
      {current && <><Palette key={turns} /><ExportDialog /><HsPicker /><GateDialog /><FrameKeys /><DropAnywhere /></>}
      <CurtainKeys />
      <JobsTray />
    </AppShell>
  );
}
