import { useTranslation } from 'react-i18next';
import { Dialog } from '../ui/Dialog.tsx';
import { tariffAsked } from './tariffAsked.ts';
import { TariffPart } from './TariffPart.tsx';

/** Tariff files. */
export function TariffDialog() {
  const { t } = useTranslation('hs');
  return <Dialog opened onClose={() => tariffAsked.set(false)} title={t('tariffTitle')} size={820}><TariffPart /></Dialog>;
}
