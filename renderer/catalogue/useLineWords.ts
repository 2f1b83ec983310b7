import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { GridRow } from '#app/contract';
import type { LineWords } from './GridLine.tsx';

/** The words of every row, made anew only with the language; what repeats from row to row is worded once. */
export function useLineWords(): LineWords {
  const { t } = useTranslation(['catalogue', 'ui']);
  return useMemo(() => {
    const opens = t('openRecord', { sku: PLACE });
    const points = once((count: number) => t('pointsOf', { count }));
    const outcome = once((worst: GridRow['worst']) => t(`ui:${worst}`));
    return { pickRow: t('pickRow'), openRecord: (sku) => opens.replace(PLACE, () => sku), fold: (sku, open) => t(open ? 'foldVariants' : 'unfoldVariants', { sku }), variants: once((count) => t('variantCount', { count })), points, outcome };
  }, [t]);
}

/** Stands for an item number in a sentence that is worded once for all rows. */
const PLACE = '\uE000';

function once<K, V>(work: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const made = work(key);
    known.set(key, made);
    return made;
  };
}
