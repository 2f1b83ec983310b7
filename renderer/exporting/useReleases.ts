import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Input } from '#app/contract';
import type { Refusal } from '#base';
import { currentCompany } from '../company.ts';
import { runJob } from '../jobs.ts';
import { type AskedLine, releaseOf } from '../leaving/Releases.tsx';
import { useWatched } from '../state.ts';

type Asked = Input<'catalogue.exportReleases'>;
const NONE: readonly AskedLine[] = [];

/** What an export would hold back and this person may release for it; null for a copy for oneself, which holds nothing back. A release that is no longer asked about does not count. */
export function useReleases(asked: Asked | null) {
  const { t } = useTranslation('history');
  const company = useWatched(currentCompany);
  const [chosen, setReleased] = useState<readonly string[]>([]);
  const { data, isFetching } = useQuery<readonly AskedLine[], Refusal>({
    queryKey: ['catalogue.exportReleases', company, asked],
    queryFn: async () => (asked === null ? NONE : (await runJob('catalogue.exportReleases', asked, t('lookingReleases'), { quiet: true })).lines),
    enabled: asked !== null,
  });
  const lines = asked === null ? NONE : (data ?? NONE);
  const open = new Set(lines.map(releaseOf));
  return { lines, released: chosen.filter((one) => open.has(one)), setReleased, looking: asked !== null && isFetching };
}
