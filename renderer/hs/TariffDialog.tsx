import { useTranslation } from 'react-i18next';
import { useWatched } from '../state.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { tariffAsked } from './tariffAsked.ts';
import { TariffPart } from './TariffPart.tsx';

/** Tariff files, whatever screen is open. */
export function TariffDialog() {
  const { t } = useTranslation('hs');
  const asked = useWatched(tariffAsked);
  return asked ? <Dialog opened onClose={() => tariffAsked.set(false)} title={t('tariffTitle')} size={820}><TariffPart /></Dialog> : null;
}
