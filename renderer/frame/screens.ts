import { IconBuildingStore, IconChecklist, IconFileDescription, IconFileImport, IconHome, IconPackageExport, IconTable, type Icon } from '@tabler/icons-react';

/** One entry of the navigation. Only screens that exist are listed; the first seven answer to Ctrl+1…7 in this order. */
export type Screen = { id: 'home' | 'catalogue' | 'importing' | 'checks' | 'listing' | 'specsheet' | 'exporter'; path: '/' | '/catalogue' | '/import' | '/checks' | '/listings' | '/sheets' | '/exporter'; icon: Icon; part: 'work' | 'firm' };

export const SCREENS: readonly Screen[] = [
  { id: 'home', path: '/', icon: IconHome, part: 'work' },
  { id: 'catalogue', path: '/catalogue', icon: IconTable, part: 'work' },
  { id: 'importing', path: '/import', icon: IconFileImport, part: 'work' },
  { id: 'checks', path: '/checks', icon: IconChecklist, part: 'work' },
  { id: 'listing', path: '/listings', icon: IconPackageExport, part: 'work' },
  { id: 'specsheet', path: '/sheets', icon: IconFileDescription, part: 'work' },
  { id: 'exporter', path: '/exporter', icon: IconBuildingStore, part: 'firm' },
];

/** Screens with a number key. */
export const NUMBERED: readonly Screen[] = SCREENS.filter((one) => one.part === 'work');
