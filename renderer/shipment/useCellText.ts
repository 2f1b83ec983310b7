import { useTranslation } from 'react-i18next';
import type { CrossCell } from '#app/contract';
import { useFormat } from '../ui/useFormat.ts';
import { usePlaceText } from '../ui/usePlaceText.ts';
import { cellText } from './crossing.ts';

/** A cell as the screen shows it: what a code means stands before the code. */
export function useCellText(): (fact: string, cell: CrossCell) => string {
  const { t } = useTranslation('crosscheck');
  const { number } = useFormat();
  const placeText = usePlaceText();
  return (fact, cell) => {
    const text = cellText(cell, number);
    if (fact === 'portOfLoading' || fact === 'portOfDischarge') return placeText(text);
    return fact === 'taxRoute' && (text === 'lut' || text === 'igst') ? t(`route-${text}`) : text;
  };
}
