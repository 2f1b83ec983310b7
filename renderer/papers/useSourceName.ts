import { useTranslation } from 'react-i18next';
import type { ShownProposal } from '#documents/nouns';
import { useAsk } from '../queries.ts';

/** Where a proposed value stands, in words: the shipment, the profile, or a paper with its number. */
export function useSourceName(): (one: Pick<ShownProposal, 'from' | 'number'>) => string {
  const { t } = useTranslation('papers');
  const kinds = useAsk('papers.kinds', {}).data?.items ?? [];
  return ({ from, number }) => (from === 'items' ? t('from-items', { items: number ?? '' }) : from === 'shipment' || from === 'exporter' || from === 'trade' ? t(`from-${from}`) : [kinds.find((one) => one.kind === from)?.name ?? from, number].filter(Boolean).join(' '));
}
