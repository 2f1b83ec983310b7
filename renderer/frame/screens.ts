import { IconBook2, IconBuildingStore, IconCertificate, IconChecklist, IconCoinRupee, IconCompass, IconCopy, IconFileDescription, IconFileImport, IconHistory, IconHome, IconListCheck, IconPackageExport, IconPackages, IconPhoto, IconPhotoPlus, IconPlaneDeparture, IconShip, IconTable, IconTags, IconTicket, IconUsers, IconWritingSign, type Icon } from '@tabler/icons-react';

/** One entry of the navigation. Only screens that exist are listed; the first seven answer to Ctrl+1…7 in this order. */
export type Screen = {
  id: 'home' | 'missing' | 'catalogue' | 'importing' | 'checks' | 'listing' | 'specsheet' | 'exporter' | 'gallery' | 'photos' | 'families' | 'pricing' | 'buyers' | 'fair' | 'duplicates' | 'history' | 'advisor' | 'rules' | 'ahead' | 'packs' | 'shipments' | 'vault' | 'left';
  path: '/' | '/missing' | '/catalogue' | '/import' | '/checks' | '/listings' | '/sheets' | '/exporter' | '/gallery' | '/photos' | '/families' | '/pricing' | '/buyers' | '/fair' | '/duplicates' | '/history' | '/advisor' | '/rules' | '/ahead' | '/packs' | '/shipments' | '/vault' | '/left';
  icon: Icon;
  part: 'work' | 'catalogue' | 'checks' | 'shipments' | 'firm';
};

export const SCREENS: readonly Screen[] = [
  { id: 'home', path: '/', icon: IconHome, part: 'work' },
  { id: 'catalogue', path: '/catalogue', icon: IconTable, part: 'work' },
  { id: 'missing', path: '/missing', icon: IconListCheck, part: 'catalogue' },
  { id: 'gallery', path: '/gallery', icon: IconPhoto, part: 'catalogue' },
  { id: 'photos', path: '/photos', icon: IconPhotoPlus, part: 'catalogue' },
  { id: 'families', path: '/families', icon: IconTags, part: 'catalogue' },
  { id: 'pricing', path: '/pricing', icon: IconCoinRupee, part: 'catalogue' },
  { id: 'buyers', path: '/buyers', icon: IconUsers, part: 'catalogue' },
  { id: 'fair', path: '/fair', icon: IconTicket, part: 'catalogue' },
  { id: 'duplicates', path: '/duplicates', icon: IconCopy, part: 'catalogue' },
  { id: 'history', path: '/history', icon: IconHistory, part: 'catalogue' },
  { id: 'importing', path: '/import', icon: IconFileImport, part: 'work' },
  { id: 'checks', path: '/checks', icon: IconChecklist, part: 'work' },
  { id: 'advisor', path: '/advisor', icon: IconCompass, part: 'checks' },
  { id: 'ahead', path: '/ahead', icon: IconWritingSign, part: 'checks' },
  { id: 'rules', path: '/rules', icon: IconBook2, part: 'checks' },
  { id: 'packs', path: '/packs', icon: IconPackages, part: 'checks' },
  { id: 'shipments', path: '/shipments', icon: IconShip, part: 'work' },
  { id: 'vault', path: '/vault', icon: IconCertificate, part: 'shipments' },
  { id: 'listing', path: '/listings', icon: IconPackageExport, part: 'work' },
  { id: 'specsheet', path: '/sheets', icon: IconFileDescription, part: 'work' },
  { id: 'exporter', path: '/exporter', icon: IconBuildingStore, part: 'firm' },
  { id: 'left', path: '/left', icon: IconPlaneDeparture, part: 'firm' },
];

/** Screens with a number key. */
export const NUMBERED: readonly Screen[] = SCREENS.filter((one) => one.part === 'work');

/** Screens that stand below Catalogue, Checks or Shipments in the navigation while one of them, or that screen itself, is open. */
const BELOW = { catalogue: '/catalogue', checks: '/checks', shipments: '/shipments' } as const;
export const partOpen = (path: string): keyof typeof BELOW | null =>
  (['catalogue', 'checks', 'shipments'] as const).find((part) => path.startsWith(BELOW[part]) || SCREENS.some((one) => one.part === part && path.startsWith(one.path))) ?? null;
