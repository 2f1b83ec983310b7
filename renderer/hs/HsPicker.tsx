import { lazy, Suspense } from 'react';
import { useWatched } from '../state.ts';
import { hsAsked } from './hsAsked.ts';
import { tariffAsked } from './tariffAsked.ts';

// The search for a code and the reading of tariffs come when somebody asks for them: the first screen does not wait for either.
const HsFinder = lazy(async () => ({ default: (await import('./HsFinder.tsx')).HsFinder }));
const TariffDialog = lazy(async () => ({ default: (await import('./TariffDialog.tsx')).TariffDialog }));

/** The search for an HS code, and tariff files, whatever screen is open. */
export function HsPicker() {
  const asked = useWatched(hsAsked);
  const tariff = useWatched(tariffAsked);
  return <Suspense fallback={null}>{asked && <HsFinder {...asked} />}{tariff && <TariffDialog />}</Suspense>;
}
