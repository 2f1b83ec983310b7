import { useTranslation } from 'react-i18next';
import type { Input } from '#app/contract';
import { runJob } from '../jobs.ts';
import { useAskedReleases } from '../leaving/useAskedReleases.ts';

type Asked = Input<'catalogue.exportReleases'>;

/** What an export would hold back; null for a copy for oneself, which holds nothing back. */
export function useReleases(asked: Asked | null) {
  const { t } = useTranslation('history');
  return useAskedReleases('catalogue.exportReleases', asked, asked && (async () => (await runJob('catalogue.exportReleases', asked, t('lookingReleases'), { quiet: true })).lines));
}
